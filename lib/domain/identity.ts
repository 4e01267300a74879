/**
 * The identity of a claim: whether an incoming one is recorded already. Nine articles that carry one ministry's number
 * are one claim with nine appearances.
 */
import { NOW, type ClaimFacts, type RecordedClaim } from './claim'
import { claimAt } from './claim-at'
import { laneKey, laneOf } from './lane'
import type { Setting } from './setting'

/** The fields that equal claims share beside event and claimant. `partOf` is the id of the recorded whole. */
export type ClaimContent = Omit<ClaimFacts, 'claimant' | 'status' | 'method' | 'step' | 'partKind'>

/** The key that two claims of one event and claimant share exactly when they say the same. Places are resolved before. */
export function contentKey(claim: ClaimContent): string {
  const { quantity } = claim
  const { interval } = quantity
  return JSON.stringify([
    laneKey(laneOf(claim)),
    claim.basis,
    claim.from,
    claim.asOf,
    claim.asOfPrecision,
    quantity.form,
    quantity.value,
    quantity.valueTo,
    interval && [interval.low, interval.high, interval.level],
    quantity.form === 'verbal' ? quantity.wording.normalize('NFC').toLowerCase() : null,
    [...claim.disputes].sort(),
    claim.partOf,
  ])
}

/** True when the claim with this content key is the recorded one as it now stands. A withdrawn claim is never matched. */
export function isSameClaim(key: string, record: RecordedClaim, setting: Setting): boolean {
  const now = claimAt(record, NOW, setting)
  return now !== null && now.status === 'stands' && contentKey(now) === key
}

/** True when the recorded claim had this content key as it was first recorded. */
export function isAsFirstRecorded(key: string, record: RecordedClaim, setting: Setting): boolean {
  return contentKey({ ...record.first, place: setting.placeOf(record.first.place) }) === key
}
