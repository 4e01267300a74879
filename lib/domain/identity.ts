/**
 * The identity of a claim: whether an incoming one is recorded already. Nine articles that carry one ministry's number
 * are one claim with nine appearances.
 */
import { NOW, type Claim, type ClaimFacts, type RecordedClaim } from './claim'
import { claimAt } from './claim-at'
import { laneKey, laneOf } from './lane'
import { publicDateOf } from './public-time'
import type { Setting } from './setting'
import { endOf } from './time'

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

/**
 * True when another standing figure of the claimant for the date of this claim was made public after the one utterance and
 * not after the other: the source went back to what it had said, which is a claim of its own. `said` is the moment at which
 * the same content was made public again.
 */
export function saidOtherwiseBetween(
  claim: Claim,
  said: string,
  figures: readonly Claim[],
): boolean {
  const made = endOf(publicDateOf(claim))
  const [one, other] = made < said ? [made, said] : [said, made]
  const key = contentKey(claim)
  return figures.some((figure) => {
    const moment = endOf(publicDateOf(figure))
    return (
      figure.id !== claim.id &&
      figure.basis === claim.basis &&
      figure.asOf === claim.asOf &&
      figure.asOfPrecision === claim.asOfPrecision &&
      one < moment &&
      moment <= other &&
      contentKey(figure) !== key
    )
  })
}
