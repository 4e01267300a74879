/** domain.md, "Comparison" 4: whether two claims can both be true, and the reason that is told. */
import type { Basis } from '@/lib/domain/vocabulary'
import type { Quantity } from '@/lib/domain/quantity'
import { verdictOf, type Verdict, type VerdictReason } from '@/lib/domain/verdict'
import {
  atLeast,
  claim,
  estimate,
  exactly,
  onlyLane,
  quantity,
  record,
  verdictsOf,
} from '../../support/claims'

type Side = readonly [Quantity, string]

const range = (low: number, high: number) => quantity('range', low, high)
const atMost = (value: number) => quantity('at-most', value)
const fewerThan = (value: number) => quantity('fewer-than', value)
const moreThan = (value: number) => quantity('more-than', value)
const nearly = (value: number) => quantity('nearly', value)
const about = (value: number) => quantity('about', value)
const none = quantity('none', 0)
const dozens = quantity('verbal', null, null, 'dozens')
const denied = quantity('denied', null, null, 'that is false')

function between(basis: Basis, [first, on]: Side, [second, later]: Side) {
  const facts = { basis, from: basis === 'period' ? '2023-01-01' : null }
  const a = claim({ id: 'a', claimant: 'one', quantity: first, on, facts })
  const b = claim({ id: 'b', claimant: 'two', quantity: second, on: later, facts })
  return [verdictOf(a, b), verdictOf(b, a)] as const
}

function expectVerdict(
  basis: Basis,
  a: Side,
  b: Side,
  verdict: Verdict,
  reason: VerdictReason['kind'],
) {
  for (const found of between(basis, a, b)) {
    expect([found.verdict, found.reason.kind]).toEqual([verdict, reason])
  }
}

describe('cumulative tolls of one day, whose hours nobody said', () => {
  const day = '2023-09-20'
  it.each<[Quantity, Quantity, Verdict, VerdictReason['kind']]>([
    [exactly(27), exactly(27), 'same', 'equal'],
    [exactly(27), about(27), 'same', 'equal'],
    [moreThan(26), atLeast(27), 'same', 'equal'],
    [fewerThan(28), atMost(27), 'same', 'equal'],
    [none, exactly(0), 'same', 'equal'],
    [nearly(27), exactly(26), 'same', 'equal'],
    [estimate(35, 30, 40), range(30, 40), 'same', 'equal'],
    [exactly(27), exactly(28), 'differs', 'order-unknown'],
    [exactly(27), atLeast(27), 'compatible', 'overlap'],
    [exactly(27), atLeast(28), 'differs', 'order-unknown'],
    [exactly(200), moreThan(200), 'differs', 'order-unknown'],
    [exactly(201), moreThan(200), 'compatible', 'overlap'],
    [exactly(10), fewerThan(10), 'differs', 'order-unknown'],
    [exactly(9), fewerThan(10), 'compatible', 'overlap'],
    [exactly(300), atMost(300), 'compatible', 'overlap'],
    [range(30, 40), exactly(40), 'compatible', 'overlap'],
    [range(30, 40), exactly(41), 'differs', 'order-unknown'],
    [about(7000), exactly(7499), 'compatible', 'overlap'],
    [about(7000), exactly(7500), 'differs', 'order-unknown'],
    [nearly(4000), exactly(3999), 'compatible', 'overlap'],
    [nearly(4000), exactly(4000), 'differs', 'order-unknown'],
    [nearly(93_000), moreThan(100_000), 'differs', 'order-unknown'],
    [estimate(2975, 2658, 3290, 95), exactly(3290), 'compatible', 'overlap'],
    [estimate(2975, 2658, 3290, 95), exactly(3291), 'differs', 'order-unknown'],
    [atMost(300), atLeast(200), 'compatible', 'overlap'],
    [none, atLeast(1), 'differs', 'order-unknown'],
    [dozens, exactly(27), 'not-comparable', 'no-number'],
    [dozens, dozens, 'not-comparable', 'no-number'],
    [denied, exactly(27), 'not-comparable', 'no-number'],
  ])('%j and %j', (first, second, verdict, reason) => {
    expectVerdict('cumulative', [first, day], [second, day], verdict, reason)
  })
})

describe('cumulative tolls on two days: a toll may rise and cannot fall', () => {
  it.each<[Side, Side, Verdict, VerdictReason['kind']]>([
    [[exactly(27), '2023-09-19'], [atLeast(200), '2023-09-20'], 'compatible', 'may-have-risen'],
    [[atLeast(200), '2023-09-20'], [exactly(192), '2023-09-27'], 'contradicts', 'cannot-fall'],
    [[atLeast(200), '2023-09-20'], [exactly(200), '2023-09-27'], 'compatible', 'overlap'],
    [[moreThan(200), '2023-09-20'], [exactly(200), '2023-09-27'], 'contradicts', 'cannot-fall'],
    [[exactly(27), '2023-09-19'], [exactly(27), '2023-09-20'], 'compatible', 'overlap'],
    [[exactly(27), '2023-09-19'], [exactly(26), '2023-09-20'], 'contradicts', 'cannot-fall'],
    [[range(30, 40), '2023-09-19'], [exactly(35), '2023-09-20'], 'compatible', 'overlap'],
    [[range(30, 40), '2023-09-19'], [exactly(29), '2023-09-20'], 'contradicts', 'cannot-fall'],
    [[atMost(300), '2023-09-19'], [none, '2023-09-20'], 'compatible', 'overlap'],
    [[exactly(27), '2023-09-19'], [atMost(26), '2023-09-20'], 'contradicts', 'cannot-fall'],
    [[dozens, '2023-09-19'], [exactly(1), '2023-09-20'], 'not-comparable', 'no-number'],
  ])('%j, then %j', (earlier, later, verdict, reason) => {
    expectVerdict('cumulative', earlier, later, verdict, reason)
  })

  it('names which claim is the earlier one, whichever comes first', () => {
    const [forth, back] = between(
      'cumulative',
      [exactly(30), '2023-09-19'],
      [exactly(20), '2023-09-20'],
    )
    expect(forth.reason).toEqual({ kind: 'cannot-fall', earlier: 'a', later: 'b' })
    expect(back.reason).toEqual({ kind: 'cannot-fall', earlier: 'a', later: 'b' })
  })
})

describe('a date coarser than a day is a span: one is after another when it begins after the other ends', () => {
  it.each<[Side, Side, Verdict, VerdictReason['kind']]>([
    // September holds the 20th: it may be before, on, or after it.
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-09-20'], 'differs', 'order-unknown'],
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-09-20'], 'differs', 'order-unknown'],
    [[exactly(27), '2023-09 month'], [exactly(27), '2023-09-20'], 'same', 'equal'],
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-09 month'], 'differs', 'order-unknown'],
    [[exactly(27), '2023-09 month'], [exactly(27), '2023-09 month'], 'same', 'equal'],
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-09-30'], 'differs', 'order-unknown'],
    // Surely before, surely after.
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-10-01'], 'contradicts', 'cannot-fall'],
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-10-01'], 'compatible', 'may-have-risen'],
    [[exactly(30), '2023-09-18 week'], [exactly(27), '2023-09-24'], 'differs', 'order-unknown'],
    [[exactly(30), '2023-09-18 week'], [exactly(27), '2023-09-25'], 'contradicts', 'cannot-fall'],
    [[exactly(30), '2023 year'], [exactly(27), '2023-12 month'], 'differs', 'order-unknown'],
    [[exactly(30), '2023 year'], [exactly(27), '2024 year'], 'contradicts', 'cannot-fall'],
    // A moment within the month tells no order.
    [
      [exactly(30), '2023-09 month'],
      [exactly(27), '2023-09-30T10:00:00.000Z'],
      'differs',
      'order-unknown',
    ],
  ])('%j and %j', (a, b, verdict, reason) => {
    expectVerdict('cumulative', a, b, verdict, reason)
  })
})

describe('moments', () => {
  const ten = '2023-09-20T10:00:00.000Z'
  const noon = '2023-09-20T12:00:00.000Z'
  it.each<[Basis, Side, Side, Verdict, VerdictReason['kind']]>([
    ['cumulative', [exactly(25), ten], [exactly(27), noon], 'compatible', 'may-have-risen'],
    ['cumulative', [exactly(27), ten], [exactly(25), noon], 'contradicts', 'cannot-fall'],
    ['cumulative', [exactly(27), ten], [exactly(27), noon], 'compatible', 'overlap'],
    ['cumulative', [exactly(27), ten], [exactly(27), ten], 'same', 'equal'],
    ['cumulative', [exactly(27), ten], [exactly(25), ten], 'contradicts', 'disjoint'],
    // Only one carries a time: the moment is within the day.
    ['cumulative', [exactly(25), ten], [exactly(27), '2023-09-20'], 'differs', 'order-unknown'],
    ['cumulative', [exactly(27), ten], [exactly(27), '2023-09-20'], 'same', 'equal'],
    ['cumulative', [exactly(27), ten], [exactly(25), '2023-09-21'], 'contradicts', 'cannot-fall'],
    ['stock', [exactly(27), ten], [exactly(25), noon], 'compatible', 'stock-may-change'],
    ['stock', [exactly(27), ten], [exactly(27), noon], 'compatible', 'overlap'],
    ['stock', [exactly(27), ten], [exactly(25), ten], 'contradicts', 'disjoint'],
    ['stock', [exactly(27), ten], [exactly(25), '2023-09-20'], 'differs', 'order-unknown'],
  ])('%s: %j and %j', (basis, a, b, verdict, reason) => {
    expectVerdict(basis, a, b, verdict, reason)
  })
})

describe('a stock may fall: it contradicts only at one moment', () => {
  it.each<[Side, Side, Verdict, VerdictReason['kind']]>([
    [[exactly(50), '2023-09-19'], [exactly(30), '2023-09-20'], 'compatible', 'stock-may-change'],
    [[exactly(50), '2023-09-19'], [exactly(50), '2023-09-20'], 'compatible', 'overlap'],
    [[exactly(50), '2023-09-20'], [exactly(30), '2023-09-20'], 'differs', 'order-unknown'],
    [[atLeast(30), '2023-09-20'], [exactly(50), '2023-09-20'], 'compatible', 'overlap'],
    [[exactly(50), '2023-09-20'], [exactly(50), '2023-09-20'], 'same', 'equal'],
    [[exactly(50), '2023-09 month'], [exactly(30), '2023-09-20'], 'differs', 'order-unknown'],
    [[exactly(50), '2023-09 month'], [exactly(50), '2023-09 month'], 'same', 'equal'],
  ])('%j and %j', (a, b, verdict, reason) => {
    expectVerdict('stock', a, b, verdict, reason)
  })
})

describe('a final figure comes after every total so far', () => {
  const final = (value: number, on: string) =>
    claim({ id: 'f', claimant: 'inquiry', quantity: exactly(value), on, facts: { basis: 'final' } })
  const total = (value: number, on: string) =>
    claim({ id: 't', claimant: 'ministry', quantity: exactly(value), on })

  it.each([
    [60, '2023-09-20', 59, '2023-09-25', 'compatible', 'may-have-risen'],
    [58, '2023-09-20', 59, '2023-09-19', 'contradicts', 'cannot-fall'],
  ] as const)('%s in the end, said %s, and %s on %s', (last, said, value, on, verdict, kind) => {
    const found = verdictOf(final(last, said), total(value, on))
    expect([found.verdict, found.reason.kind]).toEqual([verdict, kind])
  })

  it('and two of them are of one moment', () => {
    const other = { ...final(58, '2024-01-01'), id: 'g' }
    expect(verdictOf(final(60, '2023-09-20'), other).verdict).toBe('contradicts')
  })
})

it.each<[Quantity, Quantity, Verdict, VerdictReason['kind']]>([
  [exactly(5), exactly(5), 'same', 'equal'],
  [exactly(5), atLeast(3), 'compatible', 'overlap'],
  [exactly(5), exactly(4), 'contradicts', 'disjoint'],
])('within one period %j and %j', (first, second, verdict, reason) => {
  const day = '2023-09-20'
  expectVerdict('period', [first, day], [second, day], verdict, reason)
  expectVerdict('period', [first, '2023-09 month'], [second, '2023-09 month'], verdict, reason)
})

describe('a denial', () => {
  const figure = { id: 'a', claimant: 'one', quantity: exactly(27), on: '2023-09-19' }
  const denial = { id: 'b', claimant: 'two', quantity: denied, on: '2023-09-20' }

  it.each([
    ['of the claim', ['a']],
    ['of that claim among others', ['0', 'a', 'z']],
  ])('contradicts what it disputes: %s', (_name, disputes) => {
    const denier = claim({ ...denial, disputes })
    const reason = { kind: 'denial', denier: 'b' }
    expect(verdictOf(claim(figure), denier)).toEqual({ verdict: 'contradicts', reason })
    expect(verdictOf(denier, claim(figure))).toEqual({ verdict: 'contradicts', reason })
  })

  it('contradicts a verbal claim too', () => {
    const words = claim({ ...figure, quantity: dozens })
    expect(verdictOf(words, claim({ ...denial, disputes: ['a'] })).verdict).toBe('contradicts')
  })

  it('of another claim, or of none recorded, is not comparable', () => {
    for (const disputes of [['elsewhere'], []]) {
      const { verdict, reason } = verdictOf(claim(figure), claim({ ...denial, disputes }))
      expect([verdict, reason]).toEqual(['not-comparable', { kind: 'no-number', without: ['b'] }])
    }
  })

  it('with a number of its own still contradicts what it disputes', () => {
    const denier = claim({ ...denial, quantity: exactly(27), on: '2023-09-19', disputes: ['a'] })
    expect(verdictOf(claim(figure), denier).verdict).toBe('contradicts')
  })
})

it('a lane has one verdict for every unordered pair of current claims, a before b by id', () => {
  const lane = onlyLane([
    record({ id: 'c', claimant: 'one' }),
    record({ id: 'a', claimant: 'two' }),
    record({ id: 'b', claimant: 'three' }),
    record({ id: 'old', claimant: 'three', on: '2023-09-01' }),
  ])
  expect(verdictsOf([lane]).map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc'])
})
