/** A claim in a snapshot: all that was shown of it, with its whole evidence and its revision. */
import { z } from 'zod'
import { measure } from '../measure'
import { form } from '../quantity'
import { STANCES } from '../stance'
import { precision } from '../time'
import {
  actorKind,
  basis,
  category,
  method,
  partKind,
  placePrecision,
  status,
  stepReason,
} from '../vocabulary'
import { safeAddress, safeCount, safeDate, safeId, safeInstant, safeNumber, safeText } from './safe'

const named = z.strictObject({ id: safeId, name: safeText, kind: actorKind })

export const snapshotPlace = z.strictObject({
  name: safeText,
  admin: safeText.nullable(),
  lat: safeNumber.nullable(),
  lon: safeNumber.nullable(),
  precision: placePrecision.nullable(),
})

const appearance = z.strictObject({
  publication: z.strictObject({
    publisher: named,
    title: safeText,
    url: safeAddress.nullable(),
    publishedAt: safeDate.nullable(),
    retrievedAt: safeDate.nullable(),
    archivedUrl: safeAddress.nullable(),
  }),
  via: z.array(named),
  wording: safeText,
  term: safeText.nullable(),
  locator: safeText.nullable(),
  recordedAt: safeInstant,
})

export const snapshotQuantity = z.strictObject({
  form,
  value: safeCount.nullable(),
  valueTo: safeCount.nullable(),
  low: safeCount.nullable(),
  high: safeCount.nullable(),
  wording: safeText,
})

export const snapshotClaim = z.strictObject({
  id: safeId,
  revision: safeCount.min(1),
  statement: safeId,
  event: safeId,
  measure,
  group: safeId.nullable(),
  category,
  place: snapshotPlace.nullable(),
  quantity: snapshotQuantity,
  basis,
  from: safeDate.nullable(),
  asOf: safeDate,
  asOfPrecision: precision,
  partOf: safeId.nullable(),
  partKind: partKind.nullable(),
  method,
  disputes: z.array(safeId),
  step: z.strictObject({ reason: stepReason, note: safeText.nullable() }).nullable(),
  status,
  stance: z.enum(STANCES).nullable(),
  claimant: named,
  ownVoice: z.boolean(),
  statedOn: safeDate.nullable(),
  statedOnPrecision: precision,
  appearances: z.array(appearance),
  recordedAt: safeInstant,
  recordedBy: safeText,
})
export type SnapshotClaim = z.infer<typeof snapshotClaim>
