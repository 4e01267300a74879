/** A lane in a record of the first version. */
import { z } from 'zod'
import { stepReason } from '../../vocabulary'
import { placeOfFirst } from './claim'
import { basis, category, measure, verdict } from './vocabulary'
import { safeCount, safeDate, safeId, safeNumber, safeText } from '../safe'

export const rangeOfFirst = z.strictObject({
  low: safeCount,
  high: safeCount,
  openBelow: z.boolean(),
  openAbove: z.boolean(),
  lowBy: z.array(safeId),
  highBy: z.array(safeId),
})

export const comparisonOfFirst = z.strictObject({
  measure,
  group: safeId.nullable(),
  category,
  place: placeOfFirst.nullable(),
  basis,
  from: safeDate.nullable(),
  asOf: safeDate.nullable(),
  range: rangeOfFirst.nullable(),
  spread: safeNumber.nullable(),
  support: z.strictObject({ claimants: safeCount, publications: safeCount }),
  /** The ids of the current claims in the order of the comparison. */
  current: z.array(safeId).min(1),
  history: z.array(safeId),
  verdicts: z.array(z.strictObject({ a: safeId, b: safeId, verdict, because: safeText })),
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
