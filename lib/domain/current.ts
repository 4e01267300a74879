/** The current claim of a claimant in a lane, and its history in order. */
import type { Claim } from './claim'
import type { Claimed } from './claim-order'
import { publicationIdentity } from './publication'
import { FORMS, intervalOf, statedNumbers } from './quantity'
import { compareCodePoints, compareText } from './text'

/** The fields of a claim that decide which of two is newer. */
export type RankedClaim = Claimed &
  Pick<
    Claim,
    'id' | 'quantity' | 'asOf' | 'asOfPrecision' | 'basis' | 'method' | 'citing' | 'disputes'
  > & { readonly appearances: readonly Pick<Claim['appearances'][number], 'publication'>[] }

/**
 * The latest of a claimant's standing claims: by the time it is about, then by when it was said, then by when it first
 * appeared. Undefined for an empty list. The order of the list changes nothing.
 */
export function currentOf<C extends RankedClaim>(claims: readonly C[]): C | undefined {
  const [first, ...others] = claims
  return first === undefined
    ? undefined
    : others.reduce((best, next) => (byNewest(next, best) < 0 ? next : best), first)
}

/** A claimant's standing claims, the newest first: each is current among those after it. */
export function newestFirst<C extends RankedClaim>(claims: readonly C[]): C[] {
  return claims.toSorted(byNewest)
}

/** True when the first claim is the second, or comes before it in the order of one claimant's claims. */
export function isNoNewer(claim: RankedClaim, other: RankedClaim): boolean {
  return byNewest(claim, other) >= 0
}

/**
 * The higher number counts as the newer where nothing tells the order, then the narrower interval, the form, the wording
 * and whatever else they say. An id decides only between claims that say the same in the same documents.
 */
function byNewest(a: RankedClaim, b: RankedClaim): number {
  return (
    b.order.about - a.order.about ||
    b.order.stated - a.order.stated ||
    b.order.appeared - a.order.appeared ||
    highestNumber(b) - highestNumber(a) ||
    widthOf(a) - widthOf(b) ||
    FORMS.indexOf(a.quantity.form) - FORMS.indexOf(b.quantity.form) ||
    compareCodePoints(a.quantity.wording, b.quantity.wording) ||
    compareText(restOf(a), restOf(b)) ||
    compareText(a.id, b.id)
  )
}

function highestNumber({ quantity }: RankedClaim): number {
  return Math.max(-1, ...statedNumbers(quantity))
}

/** Everything else in which two claims of one lane may differ, without an id of ours. */
function restOf(claim: RankedClaim): string {
  const { asOf, asOfPrecision, basis, method, citing, disputes, appearances } = claim
  const documents = appearances.map(({ publication }) => publicationIdentity(publication))
  return JSON.stringify([
    asOf,
    asOfPrecision,
    basis,
    method,
    citing,
    disputes.length,
    [...new Set(documents)].sort(),
  ])
}

function widthOf({ quantity }: RankedClaim): number {
  const interval = intervalOf(quantity)
  return interval?.high == null ? Number.MAX_SAFE_INTEGER : interval.high - interval.low
}
