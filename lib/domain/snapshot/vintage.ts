/** How one claim read after each of its revisions, as far as the view saw them: for charts of how a figure was revised. */
import { z } from 'zod'
import { precision } from '../time'
import { revisionAuthor, revisionReason, status } from '../vocabulary'
import { snapshotQuantity } from './claim'
import { safeCount, safeDate, safeId, safeInstant, safeText } from './safe'

const vintageRevision = z.strictObject({
  revision: safeCount.min(1),
  /** Null for revision 1, which nobody revised. */
  by: revisionAuthor.nullable(),
  reason: revisionReason.nullable(),
  note: safeText.nullable(),
  status,
  quantity: snapshotQuantity,
  asOf: safeDate,
  asOfPrecision: precision,
  statedOn: safeDate.nullable(),
  recordedAt: safeInstant,
})

export const snapshotVintage = z.strictObject({
  claim: safeId,
  /** In the order of their numbers, the first included. */
  revisions: z.array(vintageRevision).min(1),
})
export type SnapshotVintage = z.infer<typeof snapshotVintage>
