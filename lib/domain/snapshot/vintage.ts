/** A vintage in a snapshot: a figure for one day as it was said or revised in public, for the chart "as published". */
import { z } from 'zod'
import { snapshotClaim, snapshotQuantity } from './claim'
import { vintageOfFirst } from './first/vintage'

export const snapshotVintage = vintageOfFirst.extend({
  /** The claim as it stood from then on, or as it had stood where the figure is withdrawn or moved. */
  claim: snapshotClaim,
  /** Our corrections, each with what the record had said before. */
  corrections: z.array(
    vintageOfFirst.shape.corrections.element.extend({ before: snapshotQuantity }),
  ),
})
export type SnapshotVintage = z.infer<typeof snapshotVintage>
