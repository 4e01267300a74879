/**
 * Whether two current claims of one lane can both be true, and why. A verdict is about the two
 * statements only; it never says which is true. The sentence is written from the reason by lib/format.
 */
import { asOfOf, type Claim } from './claim'
import { areDisjoint, areEqual, intervalOf, isBelow, type Interval } from './quantity'
import { daysOf } from './time'

export const VERDICTS = ['same', 'compatible', 'contradicts', 'not-comparable'] as const
export type Verdict = (typeof VERDICTS)[number]

export type VerdictReason =
  /** `denier` denies the other claim. */
  | { readonly kind: 'denial'; readonly denier: string }
  /** `without` are the claims that give no number, one or both. */
  | { readonly kind: 'no-number'; readonly without: readonly string[] }
  | { readonly kind: 'equal' }
  /** Both are about one day, and their numbers overlap, or do not. */
  | { readonly kind: 'overlap' }
  | { readonly kind: 'disjoint' }
  /** A toll may have risen from `earlier` to `later`. */
  | { readonly kind: 'may-have-risen'; readonly earlier: string; readonly later: string }
  /** `later` is below `earlier`, and a toll cannot fall. */
  | { readonly kind: 'cannot-fall'; readonly earlier: string; readonly later: string }
  /** The counts are of different days, and a stock may rise and fall. */
  | { readonly kind: 'stock-may-change' }
  /** A date is too coarse to say which came first, and on some of its days both can be true. */
  | { readonly kind: 'date-too-coarse' }

export interface PairVerdict {
  readonly verdict: Verdict
  readonly reason: VerdictReason
}

/** The verdict of a pair of a lane's current claims. */
export interface LaneVerdict extends PairVerdict {
  /** Claim ids, a before b. */
  readonly a: string
  readonly b: string
}

/** The fields of a claim at which a verdict looks. */
export type ComparableClaim = Pick<
  Claim,
  'id' | 'disputes' | 'basis' | 'quantity' | 'asOf' | 'asOfPrecision'
>

/** A claim as its verdicts need it. It is worked out once, since a lane of 2,000 claimants has two million pairs. */
interface DatedInterval extends Pick<Claim, 'id' | 'disputes' | 'basis'> {
  readonly interval: Interval | null
  readonly date: string
  readonly isMoment: boolean
  readonly days: readonly [first: string, last: string]
}

function datedIntervalOf(claim: ComparableClaim): DatedInterval {
  const { id, disputes, basis, quantity } = claim
  const { date, precision } = asOfOf(claim)
  const isMoment = precision === 'time'
  const days = daysOf({ date, precision })
  return { id, disputes, basis, interval: intervalOf(quantity), date, isMoment, days }
}

/** The verdict of two claims of one lane, the same whichever comes first. */
export function verdictOf(a: ComparableClaim, b: ComparableClaim): PairVerdict {
  return verdictBetween(datedIntervalOf(a), datedIntervalOf(b))
}

/** The number of unordered pairs of so many claims, each of which has a verdict. */
export function pairCount(claims: number): number {
  return (claims * (claims - 1)) / 2
}

/** The verdicts of every pair of a lane's current claims, in the order of their ids, one at a time. */
export function* verdictsAmong(current: readonly Claim[]): Generator<LaneVerdict> {
  const claims = current.map(datedIntervalOf)
  for (const [index, a] of claims.entries()) {
    for (let next = index + 1; next < claims.length; next += 1) {
      const b = claims[next]
      if (b !== undefined) yield { a: a.id, b: b.id, ...verdictBetween(a, b) }
    }
  }
}

function verdictBetween(a: DatedInterval, b: DatedInterval): PairVerdict {
  const denier = a.disputes.includes(b.id) ? a : b.disputes.includes(a.id) ? b : null
  if (denier !== null) {
    return { verdict: 'contradicts', reason: { kind: 'denial', denier: denier.id } }
  }
  const [first, second] = [a.interval, b.interval]
  if (first === null || second === null) {
    const without = [a, b].filter(({ interval }) => interval === null).map(({ id }) => id)
    return { verdict: 'not-comparable', reason: { kind: 'no-number', without } }
  }
  const order = a.basis === 'period' ? ONE_PERIOD : orderOf(a, b)
  if (order.surelyEqual && areEqual(first, second))
    return { verdict: 'same', reason: { kind: 'equal' } }

  if (a.basis === 'stock') {
    if (!order.surelyEqual) return { verdict: 'compatible', reason: { kind: 'stock-may-change' } }
    return withinOneDay(areDisjoint(first, second))
  }
  if (order.surelyEqual) return withinOneDay(areDisjoint(first, second))

  const contradicts =
    (!order.mayPrecede || isBelow(second, first)) &&
    (!order.mayEqual || areDisjoint(first, second)) &&
    (!order.mayFollow || isBelow(first, second))
  const coarse = [order.mayPrecede, order.mayEqual, order.mayFollow].filter(Boolean).length > 1
  if (coarse && !contradicts) {
    return { verdict: 'compatible', reason: { kind: 'date-too-coarse' } }
  }
  const [earlier, later] = order.mayPrecede ? [a.id, b.id] : [b.id, a.id]
  return contradicts
    ? { verdict: 'contradicts', reason: { kind: 'cannot-fall', earlier, later } }
    : { verdict: 'compatible', reason: { kind: 'may-have-risen', earlier, later } }
}

function withinOneDay(disjoint: boolean): PairVerdict {
  return disjoint
    ? { verdict: 'contradicts', reason: { kind: 'disjoint' } }
    : { verdict: 'compatible', reason: { kind: 'overlap' } }
}

interface Order {
  readonly mayPrecede: boolean
  readonly mayEqual: boolean
  readonly mayFollow: boolean
  readonly surelyEqual: boolean
}

/** Claims about periods are of one lane only when they are about the same one. */
const ONE_PERIOD: Order = { mayPrecede: false, mayEqual: true, mayFollow: false, surelyEqual: true }

/** How the days of two dates may lie to each other. Two moments are ordered by the moment, else the day is the unit. */
function orderOf(a: DatedInterval, b: DatedInterval): Order {
  const moments = a.isMoment && b.isMoment
  const [aFirst, aLast] = moments ? [a.date, a.date] : a.days
  const [bFirst, bLast] = moments ? [b.date, b.date] : b.days
  const sameSpan = aFirst === bFirst && aLast === bLast
  return {
    mayPrecede: aFirst < bLast,
    mayEqual: aFirst <= bLast && bFirst <= aLast,
    mayFollow: aLast > bFirst,
    surelyEqual: sameSpan && (aFirst === aLast || moments),
  }
}
