/** The coverage of an event in a record of the first version. */
import { z } from 'zod'
import { placeOfFirst } from './claim'
import { basis, category, measure } from './vocabulary'
import { safeCount, safeId } from '../safe'

export const coverageOfFirst = z.strictObject({
  /** The lanes measure by measure, with the headline's lane first. Periods stay apart, since nothing is compared. */
  lanes: z
    .array(
      z.strictObject({
        measure,
        group: safeId.nullable(),
        category,
        place: placeOfFirst.nullable(),
        basis,
        current: z.array(safeId).min(1),
      }),
    )
    .min(1),
  /** Older claims that are denied by a current one. */
  denied: z.array(safeId),
  /** The latest claim of each claimant that withdrew all it had claimed of a measure. */
  withdrawn: z.array(safeId),
  /** How many publications carry the current claims. */
  publications: safeCount,
})
