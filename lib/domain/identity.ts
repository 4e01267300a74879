/**
 * The identity of a claim: whether an incoming one is recorded already. Nine articles that carry one ministry's number
 * are one claim with nine appearances.
 */
import { NOW, type ClaimFacts, type RecordedClaim } from './claim'
import { claimAt } from './claim-at'
import { laneKey, laneOf } from './lane'
import type { Measure } from './measure'

/** The fields that equal claims share beside event and claimant. `partOf` is the id of the recorded whole. */
export interface ClaimContent extends Omit<ClaimFacts, 'status' | 'method'> {
  readonly measure: Measure
  readonly disputes: readonly string[]
  readonly partOf: string | null
}

/** The key that two claims of one event and claimant share exactly when they say the same. */
export function contentKey(claim: ClaimContent): string {
  const { quantity } = claim
  return JSON.stringify([
    laneKey(laneOf(claim)),
    claim.from,
    claim.asOf,
    claim.asOfPrecision,
    quantity.form,
    quantity.value,
    quantity.valueTo,
    quantity.form === 'verbal' ? quantity.wording.normalize('NFC').toLowerCase() : null,
    [...claim.disputes].sort(),
    claim.partOf,
  ])
}

/**
 * True when the claim with this content key is the recorded one: equal to it as first recorded and
 * as it now stands. A withdrawn claim is never matched.
 */
export function isSameClaim(key: string, record: RecordedClaim): boolean {
  const now = claimAt(record, NOW)
  if (now === null || now.status === 'withdrawn') return false
  return contentKey(now) === key && isAsFirstRecorded(key, record)
}

/** True when the recorded claim had this content key as it was first recorded. */
export function isAsFirstRecorded(key: string, record: RecordedClaim): boolean {
  const { measure, disputes, partOf, first } = record
  return contentKey({ ...first, measure, disputes, partOf }) === key
}
