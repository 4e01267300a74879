/** What holds for every pair of claims: symmetry, widening, knowing more of a date, and the rule counted out anew. */
import { intervalOf, type Interval, type Quantity } from '@/lib/domain/quantity'
import { daysOf, endOf, startOf, type DatedValue } from '@/lib/domain/time'
import { verdictOf, type Verdict } from '@/lib/domain/verdict'
import { BASES, type Basis } from '@/lib/domain/vocabulary'
import { datedValues, quantities } from '../../support/arbitraries'
import { claim, quantity } from '../../support/claims'
import fc from '../../support/properties'

interface Side {
  readonly said: Quantity
  readonly on: DatedValue
  readonly denies: boolean
  /** The moment at which it was made public. */
  readonly publicAt: string
}
const side = fc.record<Side>({
  said: quantities,
  on: datedValues,
  denies: fc.constantFrom(false, false, false, true),
  publicAt: fc.constantFrom(
    '2023-09-20T10:00:00.000Z',
    '2023-09-24T12:00:00.000Z',
    '2025-01-01T00:00:00.000Z',
  ),
})
const basis = fc.constantFrom(...BASES)

function claimOf(id: string, other: string, { said, on, denies, publicAt }: Side, basis: Basis) {
  const facts = { basis, from: basis === 'period' ? '2022-01-01' : null }
  return claim({
    id,
    claimant: id,
    quantity: said,
    disputes: denies ? [other] : [],
    statedOn: publicAt,
    facts: { ...facts, asOf: on.date, asOfPrecision: on.precision },
  })
}

const pairOf = (a: Side, b: Side, basis: Basis) =>
  [claimOf('a', 'b', a, basis), claimOf('b', 'a', b, basis)] as const

it('is symmetric', () => {
  fc.assert(
    fc.property(side, side, basis, (first, second, of) => {
      const [a, b] = pairOf(first, second, of)
      expect(verdictOf(b, a).verdict).toBe(verdictOf(a, b).verdict)
      expect(verdictOf(b, a).reason.kind).toBe(verdictOf(a, b).reason.kind)
    }),
  )
})

it('never finds a claim to contradict itself', () => {
  fc.assert(
    fc.property(side, basis, (one, of) => {
      const [a, b] = pairOf({ ...one, denies: false }, { ...one, denies: false }, of)
      return verdictOf(a, b).verdict !== 'contradicts'
    }),
  )
})

it('gives no verdict exactly when one gives no number, and always then', () => {
  fc.assert(
    fc.property(side, side, basis, (first, second, of) => {
      const [a, b] = pairOf({ ...first, denies: false }, { ...second, denies: false }, of)
      const silent = [a, b].some((one) => intervalOf(one.quantity) === null)
      return (verdictOf(a, b).verdict === 'not-comparable') === silent
    }),
  )
})

/** From what agrees to what cannot be: widening an interval never goes the other way. */
const GRAVITY: Readonly<Record<Verdict, number>> = {
  same: 0,
  compatible: 0,
  differs: 1,
  contradicts: 2,
  'not-comparable': 3,
}

it('widening an interval never turns compatible into differs or contradicts, nor differs into contradicts', () => {
  const by = fc.integer({ min: 0, max: 20 })
  const widened = ({ low, high }: Interval, down: number, up: number | null): Quantity => {
    const from = Math.max(0, low - down)
    if (high === null || up === null) return quantity('at-least', from)
    return quantity('range', from, Math.min(Number.MAX_SAFE_INTEGER, high + up))
  }
  fc.assert(
    fc.property(side, side, basis, by, fc.option(by), (first, second, of, down, up) => {
      const interval = intervalOf(first.said)
      fc.pre(interval !== null)
      const [a, b] = pairOf(first, second, of)
      const [wider] = pairOf({ ...first, said: widened(interval, down, up) }, second, of)
      const [before, after] = [verdictOf(a, b).verdict, verdictOf(wider, b).verdict]
      expect(GRAVITY[after]).toBeLessThanOrEqual(GRAVITY[before])
    }),
  )
})

/** The first and the last instant of a date in UTC, in ms, as far as its claim was public by then. */
function instantsOf({ on, publicAt }: Side): readonly [number, number] {
  const [start, end, clip] = [startOf(on), endOf(on), publicAt].map((text) => Date.parse(text))
  if (start === undefined || end === undefined || clip === undefined) throw new Error('three')
  return [start, on.precision === 'time' || clip < start ? end : Math.min(end, clip)]
}

/** A finer date within another: a day of a month, a moment of a day. */
function finer(one: Side): fc.Arbitrary<Side> {
  const [start, end] = instantsOf(one)
  const within = fc.integer({ min: start, max: end }).map((instant): DatedValue => ({
    date: new Date(instant).toISOString(),
    precision: 'time',
  }))
  const days = daysWithin(...daysOf(one.on)).map((date): DatedValue => ({ date, precision: 'day' }))
  const daysIn = days.filter(
    (on) => Date.parse(startOf(on)) >= start && Date.parse(startOf(on)) <= end,
  )
  if (one.on.precision === 'time' || daysIn.length === 0) return fc.constant(one)
  return fc.oneof(within, fc.constantFrom(...daysIn)).map((on) => ({ ...one, on }))
}

function daysWithin(first: string, last: string): string[] {
  const days: string[] = []
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10))
  }
  return days
}

it('knowing an order never turns compatible or contradicts into differs', () => {
  const known = side.chain((one) => fc.tuple(fc.constant(one), finer(one)))
  fc.assert(
    fc.property(known, known, basis, ([a, finerA], [b, finerB], of) => {
      const before = verdictOf(...pairOf(a, b, of)).verdict
      fc.pre(before === 'compatible' || before === 'contradicts')
      expect(verdictOf(...pairOf(finerA, finerB, of)).verdict).not.toBe('differs')
    }),
  )
})

it('differs only when the order is not known, and an order that is known always decides', () => {
  fc.assert(
    fc.property(side, side, basis, (first, second, of) => {
      const [a, b] = pairOf({ ...first, denies: false }, { ...second, denies: false }, of)
      const [one, two] = [intervalOf(a.quantity), intervalOf(b.quantity)]
      fc.pre(one !== null && two !== null)
      expect(verdictOf(a, b).verdict).toBe(expected(of, [first, one], [second, two]))
    }),
  )
})

/** The rule of domain.md, written anew. */
function expected(basis: Basis, [a, one]: [Side, Interval], [b, two]: [Side, Interval]): Verdict {
  const [oneHigh, twoHigh] = [one.high ?? Infinity, two.high ?? Infinity]
  const [[aStart, aEnd], [bStart, bEnd]] = [instantsOf(a), instantsOf(b)]
  const isClosed = basis === 'period' || basis === 'final'
  const isOrdered = !isClosed && (aEnd < bStart || bEnd < aStart)
  if (Math.max(one.low, two.low) <= Math.min(oneHigh, twoHigh)) {
    return one.low === two.low && oneHigh === twoHigh && !isOrdered ? 'same' : 'compatible'
  }
  const moments = a.on.precision === 'time' && b.on.precision === 'time'
  if (isClosed || (moments && aStart === bStart)) return 'contradicts'
  if (!isOrdered) return 'differs'
  if (basis === 'stock') return 'compatible'
  return aEnd < bStart === oneHigh < two.low ? 'compatible' : 'contradicts'
}
