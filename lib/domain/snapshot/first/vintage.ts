/** A vintage in a record of the first version. */
import { z } from 'zod'
import { precision } from '../../time'
import { VINTAGE_KINDS } from '../../vintage'
import { revisionReason } from '../../vocabulary'
import { claimOfFirst, quantityOfFirst } from './claim'
import { safeCount, safeDate, safeInstant, safeText } from '../safe'

/** The id of the claim, with the number of the revision that made the vintage: `c-…@2`. */
const vintageId = z
  .string()
  .regex(/^[^@]+@[1-9]\d*$/, { error: 'must be of a claim and a revision' })

export const vintageOfFirst = z.strictObject({
  id: vintageId,
  kind: z.enum(VINTAGE_KINDS),
  /** The claim as it stood from then on, or as it had stood where the figure is withdrawn or moved. */
  claim: claimOfFirst,
  saidOn: safeDate,
  saidOnPrecision: precision,
  /** The reason of the source's revision; null where the claim was said. */
  reason: revisionReason.nullable(),
  note: safeText.nullable(),
  /** Our corrections, each with what the record had said before. */
  corrections: z.array(
    z.strictObject({
      revision: safeCount.min(2),
      reason: revisionReason,
      note: safeText.nullable(),
      recordedAt: safeInstant,
      before: quantityOfFirst,
    }),
  ),
  /** The id of the vintage that is this claimant's figure from this moment on; null when there is none. */
  holds: vintageId.nullable(),
})
