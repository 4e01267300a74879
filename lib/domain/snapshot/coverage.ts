/** The coverage of an event as a snapshot froze it: which claimants claimed anything of which measure, by claim ids. */
import { z } from 'zod'
import { measure } from '../measure'
import { basis, category } from '../vocabulary'
import { snapshotPlace } from './claim'
import { safeCount, safeId } from './safe'

export const snapshotCoverage = z.strictObject({
  /** The lanes measure by measure, with the headline's lane first. Periods stay apart, since nothing is compared. */
  lanes: z
    .array(
      z.strictObject({
        measure,
        group: safeId.nullable(),
        category,
        place: snapshotPlace.nullable(),
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
export type SnapshotCoverage = z.infer<typeof snapshotCoverage>
