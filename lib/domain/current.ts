/** Which claim of a claimant is current in a lane, and which are its history. */
import { asOfOf, publicDateOf, type Claim } from './claim'
import { groupBy } from './group-by'
import { lastDayOf, latestBy } from './time'

/**
 * The latest of a claimant's standing claims: by the day it is about, then by when it was said, then
 * by when it was first recorded, then by id. Undefined for an empty list; independent of its order.
 */
export function currentOf(claims: readonly Claim[]): Claim | undefined {
  const latestSaid = latestBy(latestBy(claims, asOfOf), publicDateOf)
  return latestSaid.reduce<Claim | undefined>((best, claim) => {
    if (best === undefined) return claim
    if (claim.firstRecordedAt !== best.firstRecordedAt) {
      return claim.firstRecordedAt > best.firstRecordedAt ? claim : best
    }
    return claim.id > best.id ? claim : best
  }, undefined)
}

/** A claimant's standing claims, newest first: each is current among those after it. */
export function newestFirst(claims: readonly Claim[]): Claim[] {
  const byDay = groupBy(claims, (claim) => lastDayOf(asOfOf(claim)))
  return [...byDay.keys()]
    .sort()
    .reverse()
    .flatMap((day) => drain(byDay.get(day) ?? []))
}

function drain(sameDay: readonly Claim[]): Claim[] {
  const ordered: Claim[] = []
  let left = sameDay
  for (let next = currentOf(left); next !== undefined; next = currentOf(left)) {
    ordered.push(next)
    left = left.filter((claim) => claim !== next)
  }
  return ordered
}
