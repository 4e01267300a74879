/** A lane as a snapshot froze it: its claims by their ids, everything else as it was answered. */
import { z } from 'zod'
import { measure } from '../measure'
import { precision } from '../time'
import { VERDICTS } from '../verdict'
import { BASES, category } from '../vocabulary'
import { snapshotPlace, snapshotScope } from './claim'
import { comparisonOfFirst, rangeOfFirst } from './first/comparison'
import { safeCount, safeDate, safeId, safeText } from './safe'

const verdict = z.enum(VERDICTS)

/** Figures for the whole event share the lane of the totals so far. */
export const laneBasis = z.enum(BASES).exclude(['final'])

export const snapshotComparison = comparisonOfFirst.extend({
  measure,
  category,
  scope: snapshotScope,
  place: snapshotPlace.nullable(),
  basis: laneBasis,
  recentRange: rangeOfFirst.nullable(),
  /** The ids of the latest claims, the one that a lead names first; null when none has a number. */
  latest: z
    .strictObject({ asOf: safeDate, asOfPrecision: precision, claims: z.array(safeId) })
    .nullable(),
  /** The ids of the current claims that are no earlier ones. */
  recent: z.array(safeId),
  support: z.strictObject({
    claimants: safeCount,
    sources: safeCount,
    claims: safeCount,
    publications: safeCount,
  }),
  /** The ids of the current claims in the order of the comparison; none where all were withdrawn. */
  current: z.array(safeId),
  withdrawn: z.array(safeId),
  /** The figures of this lane that are above one of a wider lane, whose claim need not be here. */
  exceeds: z.array(z.strictObject({ claim: safeId, wider: safeId, verdict, because: safeText })),
  verdicts: z.array(z.strictObject({ a: safeId, b: safeId, verdict, because: safeText })),
})
export type SnapshotComparison = z.infer<typeof snapshotComparison>
