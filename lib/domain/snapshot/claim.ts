/** A claim in a snapshot: all that was shown of it, with its whole evidence and its revision. */
import { z } from 'zod'
import { measure } from '../measure'
import { form } from '../quantity'
import { precision } from '../time'
import { basis, category, revisionAuthor, revisionReason } from '../vocabulary'
import {
  appearanceOfFirst,
  claimOfFirst,
  placeOfFirst,
  publicationOfFirst,
  quantityOfFirst,
} from './first/claim'
import { safeCount, safeDate, safeId, safeInstant, safeNumber, safeText } from './safe'

export const snapshotPlace = placeOfFirst.extend({ code: safeText.nullable() })

export const snapshotScope = z.array(safeText)

const appearance = appearanceOfFirst.extend({
  publication: publicationOfFirst.extend({ id: safeText, described: z.boolean() }),
})

export const snapshotQuantity = quantityOfFirst.extend({
  form,
  interval: z
    .strictObject({ low: safeCount, high: safeCount, level: safeNumber.nullable() })
    .nullable(),
})

export const snapshotClaim = claimOfFirst.extend({
  measure,
  category,
  scope: snapshotScope,
  place: snapshotPlace.nullable(),
  quantity: snapshotQuantity,
  citing: z.array(safeId),
  basis,
  asOfOffset: safeText.nullable(),
  step: claimOfFirst.shape.step.unwrap().extend({ replaces: safeId.nullable() }).nullable(),
  appearances: z.array(appearance),
  /** The withdrawal of the claim, with who made it, when and why; null while it stands. */
  withdrawal: z
    .strictObject({
      by: revisionAuthor,
      reason: revisionReason,
      note: safeText.nullable(),
      statedOn: safeDate.nullable(),
      statedOnPrecision: precision,
      recordedAt: safeInstant,
    })
    .nullable(),
})
export type SnapshotClaim = z.infer<typeof snapshotClaim>
