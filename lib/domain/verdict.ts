/**
 * Whether two current claims of one lane can both be true, and why. A verdict is about the two
 * statements only; it never says which is true. The sentence is written from the reason by lib/format.
 */
import { asOfOf, type Claim } from './claim'
import { areDisjoint, areEqual, intervalOf, isBelow } from './quantity'
import { daysOf, type DatedValue } from './time'

export const VERDICTS = ['same', 'compatible', 'contradicts', 'not-comparable'] as const
export type Verdict = (typeof VERDICTS)[number]

export type VerdictReason =
  /** `denier` denies what the other claims. */
  | { readonly kind: 'denial'; readonly denier: string }
  /** `without` gives no number; so may the other. */
  | { readonly kind: 'no-number'; readonly without: readonly string[] }
  | { readonly kind: 'equal' }
  /** About one day: their numbers overlap, or do not. */
  | { readonly kind: 'overlap' }
  | { readonly kind: 'disjoint' }
  /** A toll may have risen from `earlier` to `later`. */
  | { readonly kind: 'may-have-risen'; readonly earlier: string; readonly later: string }
  /** A toll cannot fall, and `later` is below `earlier`. */
  | { readonly kind: 'cannot-fall'; readonly earlier: string; readonly later: string }
  /** Counts of a moment on different days: a stock may rise and fall. */
  | { readonly kind: 'stock-may-change' }
  /** One date is too coarse to say which came first, and on some of its days both can be true. */
  | { readonly kind: 'date-too-coarse' }

export interface PairVerdict {
  readonly verdict: Verdict
  readonly reason: VerdictReason
}

/** Symmetric: the same verdict whichever claim comes first. The two are of one lane. */
export function verdictOf(a: Claim, b: Claim): PairVerdict {
  const denier = a.disputes.includes(b.id) ? a : b.disputes.includes(a.id) ? b : null
  if (denier !== null) {
    return { verdict: 'contradicts', reason: { kind: 'denial', denier: denier.id } }
  }
  const [first, second] = [intervalOf(a.quantity), intervalOf(b.quantity)]
  if (first === null || second === null) {
    const without = [a, b]
      .filter((claim) => intervalOf(claim.quantity) === null)
      .map(({ id }) => id)
    return { verdict: 'not-comparable', reason: { kind: 'no-number', without } }
  }
  const order = a.basis === 'period' ? ONE_PERIOD : orderOf(asOfOf(a), asOfOf(b))
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

/** How the days that two dates can mean may lie. Two moments are ordered by the moment, else the day is the unit. */
function orderOf(a: DatedValue, b: DatedValue): Order {
  const moments = a.precision === 'time' && b.precision === 'time'
  const [aFirst, aLast] = moments ? [a.date, a.date] : daysOf(a)
  const [bFirst, bLast] = moments ? [b.date, b.date] : daysOf(b)
  const sameSpan = aFirst === bFirst && aLast === bLast
  return {
    mayPrecede: aFirst < bLast,
    mayEqual: aFirst <= bLast && bFirst <= aLast,
    mayFollow: aLast > bFirst,
    surelyEqual: sameSpan && (aFirst === aLast || moments),
  }
}
