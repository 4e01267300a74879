/** The coverage of an event as a snapshot froze it: which claimants claimed anything of which measure, by claim ids. */
import { z } from 'zod'
import { measure } from '../measure'
import { category } from '../vocabulary'
import { snapshotPlace, snapshotScope } from './claim'
import { laneBasis } from './comparison'
import { coverageOfFirst } from './first/coverage'

export const snapshotCoverage = coverageOfFirst.extend({
  /** The lanes measure by measure, with the headline's lane first. Periods stay apart, since nothing is compared. */
  lanes: z
    .array(
      coverageOfFirst.shape.lanes.element.extend({
        measure,
        category,
        scope: snapshotScope,
        place: snapshotPlace.nullable(),
        basis: laneBasis,
      }),
    )
    .min(1),
})
export type SnapshotCoverage = z.infer<typeof snapshotCoverage>
