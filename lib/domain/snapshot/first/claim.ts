/** A claim in a record of the first version. */
import { z } from 'zod'
import { STANCES } from '../../stance'
import { precision } from '../../time'
import { actorKind, method, partKind, placePrecision, status, stepReason } from '../../vocabulary'
import { basis, category, form, measure } from './vocabulary'
import {
  safeAddress,
  safeCount,
  safeDate,
  safeId,
  safeInstant,
  safeNumber,
  safeText,
} from '../safe'

const named = z.strictObject({ id: safeId, name: safeText, kind: actorKind })

export const placeOfFirst = z.strictObject({
  name: safeText,
  admin: safeText.nullable(),
  lat: safeNumber.nullable(),
  lon: safeNumber.nullable(),
  precision: placePrecision.nullable(),
})

export const publicationOfFirst = z.strictObject({
  publisher: named,
  title: safeText,
  url: safeAddress.nullable(),
  publishedAt: safeDate.nullable(),
  retrievedAt: safeDate.nullable(),
  archivedUrl: safeAddress.nullable(),
})

export const appearanceOfFirst = z.strictObject({
  publication: publicationOfFirst,
  via: z.array(named),
  wording: safeText,
  term: safeText.nullable(),
  locator: safeText.nullable(),
  recordedAt: safeInstant,
})

export const quantityOfFirst = z.strictObject({
  form,
  value: safeCount.nullable(),
  valueTo: safeCount.nullable(),
  low: safeCount.nullable(),
  high: safeCount.nullable(),
  wording: safeText,
})

export const claimOfFirst = z.strictObject({
  id: safeId,
  revision: safeCount.min(1),
  statement: safeId,
  event: safeId,
  measure,
  group: safeId.nullable(),
  category,
  place: placeOfFirst.nullable(),
  quantity: quantityOfFirst,
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
  appearances: z.array(appearanceOfFirst),
  recordedAt: safeInstant,
  recordedBy: safeText,
})
