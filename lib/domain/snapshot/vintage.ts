/** A figure for one day, each time it was said or revised in public, as it was answered: for the chart "as published". */
import { z } from 'zod'
import { precision } from '../time'
import { VINTAGE_KINDS } from '../vintage'
import { revisionReason } from '../vocabulary'
import { snapshotClaim, snapshotQuantity } from './claim'
import { safeCount, safeDate, safeInstant, safeText } from './safe'

/** Of the claim and the revision that made it: `c-…@2`. */
const vintageId = z
  .string()
  .regex(/^[^@]+@[1-9]\d*$/, { error: 'must be of a claim and a revision' })

export const snapshotVintage = z.strictObject({
  id: vintageId,
  kind: z.enum(VINTAGE_KINDS),
  /** As it stood from then on; of a figure withdrawn or moved, as it had stood. */
  claim: snapshotClaim,
  saidOn: safeDate,
  saidOnPrecision: precision,
  /** Of the source's revision; null for what was said. */
  reason: revisionReason.nullable(),
  note: safeText.nullable(),
  /** Ours, each with what the record had said instead. */
  corrections: z.array(
    z.strictObject({
      revision: safeCount.min(2),
      reason: revisionReason,
      note: safeText.nullable(),
      recordedAt: safeInstant,
      before: snapshotQuantity,
    }),
  ),
  /** The vintage that is this claimant's figure from this moment on; null = none. */
  holds: vintageId.nullable(),
})
export type SnapshotVintage = z.infer<typeof snapshotVintage>
