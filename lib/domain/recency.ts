/**
 * Which of a lane's current claims are its latest, which are recent, and which are earlier: told as such, with their dates.
 * A figure that no later one has reached stays in sight, however old; nothing is after a final one.
 */
import type { Claim } from './claim'
import { publicDateOf, type PublicClaim } from './public-time'
import { statedNumbers, type Quantity } from './quantity'
import { spanBeside } from './span'
import { compareCodePoints, compareText } from './text'
import { endOf, type Precision } from './time'
import { orderOf, type OrderedClaim } from './verdict'

const DAY = 86_400_000

/** The fields of a claim at which its recency looks. */
export type RecentClaim = OrderedClaim & Pick<Claim, 'id' | 'quantity'>

export interface Recency<C> {
  /** The claims with a number that no other with a number is surely after. */
  readonly latest: readonly C[]
  readonly recent: readonly C[]
  readonly earlier: readonly C[]
}

/** `begin` is the first instant of the event, in ms since 1970. */
export function recencyOf<C extends RecentClaim>(current: readonly C[], begin: number): Recency<C> {
  const numbered = current.filter(hasNumber)
  const latest = numbered.filter((claim) => !numbered.some((other) => isAfter(other, claim)))
  const end = Math.max(...latest.map(({ span }) => span.end))
  const tenth = wholeDays(begin, end + 1) / 10
  const isLongBefore = (claim: C, later: C) => {
    const days = wholeDays(spanBeside(claim, later).end, spanBeside(later, claim).start)
    return days > 1 && days > tenth
  }
  const isEarlier = (claim: C) =>
    claim.quantity.form !== 'denied' &&
    numbered.some(
      (later) => isLongBefore(claim, later) && hasReached(claim, later) && isAfter(later, claim),
    )
  const earlier = new Set(latest.length === 0 ? [] : current.filter(isEarlier))
  return {
    latest,
    recent: current.filter((claim) => !earlier.has(claim)),
    earlier: [...earlier],
  }
}

function isAfter(later: OrderedClaim, earlier: OrderedClaim): boolean {
  return orderOf(later, earlier) === 'b-first'
}

function hasNumber({ quantity }: Pick<Claim, 'quantity'>): boolean {
  return quantity.value !== null
}

/** True when the later figure states a higher number; in a stock, or after words alone, any number does. */
function hasReached(claim: RecentClaim, later: RecentClaim): boolean {
  if (claim.basis === 'stock' || !hasNumber(claim)) return true
  return highest(later.quantity) > highest(claim.quantity)
}

function highest(quantity: Quantity): number {
  return Math.max(...statedNumbers(quantity))
}

function wholeDays(from: number, to: number): number {
  return Math.floor((to - from) / DAY)
}

/** The latest claims as a lead names them: the finest date first, then made public last, then the highest. */
export function latestFirst<C extends RecentClaim & PublicClaim & Pick<Claim, 'claimant'>>(
  latest: readonly C[],
): C[] {
  return latest.toSorted(
    (a, b) =>
      FINENESS[a.asOfPrecision] - FINENESS[b.asOfPrecision] ||
      compareText(endOf(publicDateOf(b)), endOf(publicDateOf(a))) ||
      highest(b.quantity) - highest(a.quantity) ||
      compareCodePoints(a.claimant, b.claimant) ||
      compareText(a.id, b.id),
  )
}

const FINENESS: Readonly<Record<Precision, number>> = {
  time: 0,
  day: 1,
  week: 2,
  month: 3,
  year: 4,
}
