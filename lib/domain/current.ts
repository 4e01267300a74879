/** Which claim of a claimant is current in a lane, and which are its history. */
import { asOfOf, type Claim } from './claim'
import { publicDateOf } from './public-time'
import { groupBy } from './group-by'
import { compareText } from './text'
import { latestBy, orderKeyOf, type OrderKey } from './time'

/** A claim with the two dates that order it, worked out once: a history may hold thousands of a day. */
interface Ranked {
  readonly claim: Claim
  readonly about: OrderKey
  readonly said: OrderKey
}

/**
 * The latest of a claimant's standing claims: by the day it is about, then by when it was said, then
 * by when it was first recorded, then by id. Undefined for an empty list; independent of its order.
 */
export function currentOf(claims: readonly Claim[]): Claim | undefined {
  return latestOf(claims.map(rank))?.claim
}

/** A claimant's standing claims, newest first: each is current among those after it. */
export function newestFirst(claims: readonly Claim[]): Claim[] {
  const byDay = groupBy(claims.map(rank), ({ about }) => about.day)
  return [...byDay.keys()]
    .sort()
    .reverse()
    .flatMap((day) => drain(byDay.get(day) ?? []))
}

function rank(claim: Claim): Ranked {
  return { claim, about: orderKeyOf(asOfOf(claim)), said: orderKeyOf(publicDateOf(claim)) }
}

function latestOf(ranked: readonly Ranked[]): Ranked | undefined {
  const latestAbout = latestBy(ranked, ({ about }) => about)
  const latestSaid = latestBy(latestAbout, ({ said }) => said)
  return latestSaid.reduce<Ranked | undefined>((best, next) => {
    if (best === undefined) return next
    const [first, second] = [best.claim, next.claim]
    if (first.firstRecordedAt !== second.firstRecordedAt) {
      return second.firstRecordedAt > first.firstRecordedAt ? next : best
    }
    return second.id > first.id ? next : best
  }, undefined)
}

/**
 * Days alone, or moments alone, have an order, and are sorted. Mixed they have none (a day ties with
 * each of its moments), and the latest is taken out again and again.
 */
function drain(sameDay: readonly Ranked[]): Claim[] {
  if (areAlike(sameDay.map(({ about }) => about)) && areAlike(sameDay.map(({ said }) => said))) {
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

function byNewest(a: Ranked, b: Ranked): number {
  return (
    compareText(b.about.moment ?? '', a.about.moment ?? '') ||
    compareText(b.said.day, a.said.day) ||
    compareText(b.said.moment ?? '', a.said.moment ?? '') ||
    compareText(b.claim.firstRecordedAt, a.claim.firstRecordedAt) ||
    compareText(b.claim.id, a.claim.id)
  )
}
