/** What holds for every pair of claims: symmetry, widening, and the rule counted out day by day. */
import type { Claim } from '@/lib/domain/claim'
import { intervalOf, type Interval, type Quantity } from '@/lib/domain/quantity'
import { daysOf, type DatedValue } from '@/lib/domain/time'
import { verdictOf } from '@/lib/domain/verdict'
import { BASES, type Basis } from '@/lib/domain/vocabulary'
import { datedValues, quantities } from '../../support/arbitraries'
import { claim, quantity } from '../../support/claims'
import fc from '../../support/properties'

interface Side {
  readonly said: Quantity
  readonly on: DatedValue
  readonly denies: boolean
}
const side = fc.record<Side>({
  said: quantities,
  on: datedValues,
  denies: fc.constantFrom(false, false, false, true),
})
const basis = fc.constantFrom(...BASES)

function claimOf(id: string, other: string, { said, on, denies }: Side, basis: Basis): Claim {
  const facts = { basis, from: basis === 'period' ? '2022-01-01' : null }
  return claim({
    id,
    claimant: id,
    quantity: said,
    disputes: denies ? [other] : [],
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

it('widening an interval never turns compatible into contradicts', () => {
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
      fc.pre(verdictOf(a, b).verdict !== 'contradicts')
      return verdictOf(wider, b).verdict !== 'contradicts'
    }),
  )
})

/** Every day a date can mean; a moment where both carry one. */
function meanings(value: DatedValue, moments: boolean): readonly string[] {
  if (moments) return [value.date]
  const span = daysOf(value).join('/')
  const days = spans.get(span) ?? daysWithin(...daysOf(value))
  spans.set(span, days)
  return days
}
const spans = new Map<string, readonly string[]>()

function daysWithin(first: string, last: string): string[] {
  const days: string[] = []
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10))
  }
  return days
}

/** Whether two counts cannot both be true if they are about these two days. */
function conflict(a: Interval, aDay: string, b: Interval, bDay: string, basis: Basis): boolean {
  const below = (x: Interval, y: Interval) => x.high !== null && x.high < y.low
  if (basis === 'period' || aDay === bDay) return below(a, b) || below(b, a)
  if (basis === 'stock') return false
  return aDay < bDay ? below(b, a) : below(a, b)
}

it('contradicts exactly when the two do for every day that their dates can mean', () => {
  fc.assert(
    fc.property(side, side, basis, (first, second, of) => {
      const [a, b] = pairOf({ ...first, denies: false }, { ...second, denies: false }, of)
      const [one, two] = [intervalOf(a.quantity), intervalOf(b.quantity)]
      fc.pre(one !== null && two !== null)
      const moments = first.on.precision === 'time' && second.on.precision === 'time'
      const cannot = meanings(first.on, moments).every((aDay) =>
        meanings(second.on, moments).every((bDay) => conflict(one, aDay, two, bDay, of)),
      )
      expect(verdictOf(a, b).verdict === 'contradicts').toBe(cannot)
    }),
  )
})

it('is the same exactly when equal intervals are about one day or one moment', () => {
  fc.assert(
    fc.property(side, side, basis, (first, second, of) => {
      const [a, b] = pairOf(
        { ...first, denies: false },
        { ...second, said: first.said, denies: false },
        of,
      )
      fc.pre(intervalOf(a.quantity) !== null)
      const moments = first.on.precision === 'time' && second.on.precision === 'time'
      const days = new Set([...meanings(first.on, moments), ...meanings(second.on, moments)])
      expect(verdictOf(a, b).verdict === 'same').toBe(of === 'period' || days.size === 1)
    }),
  )
})
