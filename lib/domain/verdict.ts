/**
 * Whether two current claims can both be true, and why. A verdict is about the two statements only; it never says which is
 * true. The sentence is written from the reason by lib/format.
 */
import type { Claim } from './claim'
import type { InSteps } from './in-steps'
import { areDisjoint, areEqual, intervalOf, isBelow, type Interval } from './quantity'
import { isOneMoment, isSurelyAfter, type InTime } from './span'

export const VERDICTS = ['same', 'compatible', 'differs', 'contradicts', 'not-comparable'] as const
export type Verdict = (typeof VERDICTS)[number]

export type VerdictReason =
  /** `denier` denies the other claim. */
  | { readonly kind: 'denial'; readonly denier: string }
  /** `without` are the claims that give no number, one or both. */
  | { readonly kind: 'no-number'; readonly without: readonly string[] }
  | { readonly kind: 'equal' }
  /** Their numbers overlap. */
  | { readonly kind: 'overlap' }
  /** Both are about one moment, or one period, and their numbers do not overlap. */
  | { readonly kind: 'disjoint' }
  /** A toll may have risen from `earlier` to `later`. */
  | { readonly kind: 'may-have-risen'; readonly earlier: string; readonly later: string }
  /** `later` is below `earlier`, and a toll cannot fall. */
  | { readonly kind: 'cannot-fall'; readonly earlier: string; readonly later: string }
  /** The counts are of different times, and a stock may rise and fall. */
  | { readonly kind: 'stock-may-change'; readonly earlier: string; readonly later: string }
  /** Nothing recorded tells which came first: the count may have moved, or one of them is wrong. */
  | { readonly kind: 'order-unknown' }

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
export type ComparableClaim = Pick<Claim, 'id' | 'disputes' | 'basis' | 'quantity'> & InTime

/** The verdict of two claims, the same whichever comes first. */
export function verdictOf(a: ComparableClaim, b: ComparableClaim): PairVerdict {
  const kind = kindBetween(a, intervalOf(a.quantity), b, intervalOf(b.quantity))
  return { verdict: VERDICT_OF_KIND[kind], reason: reasonOf(kind, a, b) }
}

/** The number of unordered pairs of so many claims, each of which has a verdict. */
export function pairCount(claims: number): number {
  return (claims * (claims - 1)) / 2
}

/** The verdicts of every pair of a lane's current claims, in the order of their ids, one at a time. */
export function* verdictsAmong(current: readonly ComparableClaim[]): Generator<LaneVerdict> {
  for (const { a, b, kind } of kindsAmong(current)) {
    const verdict = VERDICT_OF_KIND[kind]
    yield { a: a.id, b: b.id, verdict, reason: reasonOf(kind, a, b) }
  }
}

/** How many pairs are counted before others may go on: a lane of 2,000 claimants has two million. */
const STEP = 20_000

/** Goes through the verdicts of all pairs without their reasons. */
export function* judgePairs(
  current: readonly ComparableClaim[],
  tell: (verdict: Verdict, a: ComparableClaim, b: ComparableClaim) => void,
): InSteps<void> {
  let pairs = 0
  for (const { a, b, kind } of kindsAmong(current)) {
    tell(VERDICT_OF_KIND[kind], a, b)
    pairs += 1
    if (pairs % STEP === 0) yield
  }
}

interface JudgedPair {
  readonly a: ComparableClaim
  readonly b: ComparableClaim
  readonly kind: Kind
}

function* kindsAmong(current: readonly ComparableClaim[]): Generator<JudgedPair> {
  // Intervals are worked out once, since each claim is in as many pairs as there are other claimants.
  const figures = current.map((claim) => ({ claim, interval: intervalOf(claim.quantity) }))
  for (const [index, { claim: a, interval: first }] of figures.entries()) {
    for (let next = index + 1; next < figures.length; next += 1) {
      const other = figures[next]
      if (other === undefined) continue
      const { claim: b, interval: second } = other
      yield { a, b, kind: kindBetween(a, first, b, second) }
    }
  }
}

type Kind = VerdictReason['kind']

const VERDICT_OF_KIND: Readonly<Record<Kind, Verdict>> = {
  denial: 'contradicts',
  'no-number': 'not-comparable',
  equal: 'same',
  overlap: 'compatible',
  disjoint: 'contradicts',
  'may-have-risen': 'compatible',
  'cannot-fall': 'contradicts',
  'stock-may-change': 'compatible',
  'order-unknown': 'differs',
}

/** Intervals that overlap are the same or compatible; those that do not are judged by the order in time. */
function kindBetween(
  a: ComparableClaim,
  first: Interval | null,
  b: ComparableClaim,
  second: Interval | null,
): Kind {
  if (denierOf(a, b) !== null) return 'denial'
  if (first === null || second === null) return 'no-number'
  if (!areDisjoint(first, second)) {
    return areEqual(first, second) && isOrderOpen(orderOf(a, b)) ? 'equal' : 'overlap'
  }
  const order = orderOf(a, b)
  if (order === 'one') return 'disjoint'
  if (order === 'unknown') return 'order-unknown'
  if (a.basis === 'stock') return 'stock-may-change'
  const isRising = order === 'a-first' ? isBelow(first, second) : isBelow(second, first)
  return isRising ? 'may-have-risen' : 'cannot-fall'
}

function denierOf(a: ComparableClaim, b: ComparableClaim): ComparableClaim | null {
  if (a.disputes.length > 0 && a.disputes.includes(b.id)) return a
  return b.disputes.length > 0 && b.disputes.includes(a.id) ? b : null
}

function reasonOf(kind: Kind, a: ComparableClaim, b: ComparableClaim): VerdictReason {
  switch (kind) {
    case 'denial':
      return { kind, denier: (denierOf(a, b) ?? a).id }
    case 'no-number': {
      const without = [a, b].filter(({ quantity }) => intervalOf(quantity) === null)
      return { kind, without: without.map(({ id }) => id) }
    }
    case 'may-have-risen':
    case 'cannot-fall':
    case 'stock-may-change': {
      const [earlier, later] = orderOf(a, b) === 'a-first' ? [a.id, b.id] : [b.id, a.id]
      return { kind, earlier, later }
    }
    case 'equal':
    case 'overlap':
    case 'disjoint':
    case 'order-unknown':
      return { kind }
    default:
      return kind satisfies never
  }
}

/** Which of two claims is about the earlier time; `one` where both are about one moment or one closed period. */
export type Order = 'one' | 'a-first' | 'b-first' | 'unknown'

function isOrderOpen(order: Order): boolean {
  return order === 'one' || order === 'unknown'
}

/** A `final` figure comes after every total so far; two of them are of one moment. A period is closed. */
export function orderOf(a: OrderedClaim, b: OrderedClaim): Order {
  if (a.basis === 'period') return 'one'
  if (a.basis === 'final' || b.basis === 'final') {
    if (a.basis === b.basis) return 'one'
    return a.basis === 'final' ? 'b-first' : 'a-first'
  }
  if (isOneMoment(a, b)) return 'one'
  if (isSurelyAfter(b, a)) return 'a-first'
  return isSurelyAfter(a, b) ? 'b-first' : 'unknown'
}

/** The fields of a claim that tell its place in an order. */
export type OrderedClaim = Pick<Claim, 'basis'> & InTime
