/** The current claim of a claimant in a lane, and its history in order. */
import { asOfOf, type Claim } from './claim'
import { publicDateOf } from './public-time'
import { groupBy } from './group-by'
import { compareText } from './text'
import { latestBy, orderKeyOf, type OrderKey } from './time'

/** A claim with the two dates that order it. They are worked out once, since a history may hold thousands of one day. */
interface RankedClaim {
  readonly claim: Claim
  readonly about: OrderKey
  readonly stated: OrderKey
}

/**
 * The latest of a claimant's standing claims: by the day it is about, then by when it was said, then by when it was
 * first recorded, then by id. Undefined for an empty list. The order of the list changes nothing.
 */
export function currentOf(claims: readonly Claim[]): Claim | undefined {
  return latestOf(claims.map(rank))?.claim
}

/** A claimant's standing claims, the newest first: each is current among those after it. */
export function newestFirst(claims: readonly Claim[]): Claim[] {
  const byDay = groupBy(claims.map(rank), ({ about }) => about.day)
  return [...byDay.keys()]
    .sort()
    .reverse()
    .flatMap((day) => drain(byDay.get(day) ?? []))
}

function rank(claim: Claim): RankedClaim {
  return { claim, about: orderKeyOf(asOfOf(claim)), stated: orderKeyOf(publicDateOf(claim)) }
}

function latestOf(ranked: readonly RankedClaim[]): RankedClaim | undefined {
  const latestAbout = latestBy(ranked, ({ about }) => about)
  const latestStated = latestBy(latestAbout, ({ stated }) => stated)
  return latestStated.reduce<RankedClaim | undefined>((best, next) => {
    if (best === undefined) return next
    const [first, second] = [best.claim, next.claim]
    if (first.firstRecordedAt !== second.firstRecordedAt) {
      return second.firstRecordedAt > first.firstRecordedAt ? next : best
    }
    return second.id > first.id ? next : best
  }, undefined)
}

/**
 * Sorts the claims of one day, the newest first. Days alone and moments alone have an order. Mixed they have none,
 * since a day ties with each of its moments; then the latest is taken out again and again.
 */
function drain(sameDay: readonly RankedClaim[]): Claim[] {
  if (
    areAlike(sameDay.map(({ about }) => about)) &&
    areAlike(sameDay.map(({ stated }) => stated))
  ) {
    return sameDay.toSorted(byNewest).map(({ claim }) => claim)
  }
  const ordered: Claim[] = []
  let left = sameDay
  for (let next = latestOf(left); next !== undefined; next = latestOf(left)) {
    const { claim } = next
    ordered.push(claim)
    left = left.filter((ranked) => ranked.claim !== claim)
  }
  return ordered
}

function areAlike(keys: readonly OrderKey[]): boolean {
  const moments = keys.filter(({ moment }) => moment !== null).length
  return moments === 0 || moments === keys.length
}

function byNewest(a: RankedClaim, b: RankedClaim): number {
  return (
    compareText(b.about.moment ?? '', a.about.moment ?? '') ||
    compareText(b.stated.day, a.stated.day) ||
    compareText(b.stated.moment ?? '', a.stated.moment ?? '') ||
    compareText(b.claim.firstRecordedAt, a.claim.firstRecordedAt) ||
    compareText(b.claim.id, a.claim.id)
  )
}
