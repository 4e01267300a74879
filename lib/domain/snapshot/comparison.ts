/** A lane as a snapshot froze it: its claims by their ids, everything else as it was answered. */
import { z } from 'zod'
import { measure } from '../measure'
import { VERDICTS } from '../verdict'
import { basis, category, stepReason } from '../vocabulary'
import { snapshotPlace } from './claim'
import { safeCount, safeDate, safeId, safeNumber, safeText } from './safe'

export const snapshotComparison = z.strictObject({
  measure,
  group: safeId.nullable(),
  category,
  place: snapshotPlace.nullable(),
  basis,
  from: safeDate.nullable(),
  asOf: safeDate.nullable(),
  range: z
    .strictObject({
      low: safeCount,
      high: safeCount,
      openBelow: z.boolean(),
      openAbove: z.boolean(),
      lowBy: z.array(safeId),
      highBy: z.array(safeId),
    })
    .nullable(),
  spread: safeNumber.nullable(),
  support: z.strictObject({ claimants: safeCount, publications: safeCount }),
  /** The ids of the current claims in the order of the comparison. */
  current: z.array(safeId).min(1),
  history: z.array(safeId),
  verdicts: z.array(
    z.strictObject({ a: safeId, b: safeId, verdict: z.enum(VERDICTS), because: safeText }),
  ),
  steps: z.array(
    z.strictObject({
      claim: safeId,
      previous: safeId,
      reason: stepReason.nullable(),
      note: safeText.nullable(),
      down: z.boolean(),
    }),
  ),
})
export type SnapshotComparison = z.infer<typeof snapshotComparison>
