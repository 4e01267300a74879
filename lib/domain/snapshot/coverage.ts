/** Who claimed anything of what in an event, as a snapshot froze it: claims by their ids. */
import { z } from 'zod'
import { measure } from '../measure'
import { basis, category } from '../vocabulary'
import { snapshotPlace } from './claim'
import { safeCount, safeId } from './safe'

export const snapshotCoverage = z.strictObject({
  /** Measure by measure, of each the headline's lane first. Not a comparison: periods stay apart. */
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
  /** Older claims that a denial among the current ones is about. */
  denied: z.array(safeId),
  /** The latest claim of each claimant that withdrew all it had claimed of a measure. */
  withdrawn: z.array(safeId),
  /** Of all the current claims. */
  publications: safeCount,
})
export type SnapshotCoverage = z.infer<typeof snapshotCoverage>
