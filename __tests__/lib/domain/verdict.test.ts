/** domain.md, "Comparison" 4: whether two claims can both be true, and the reason that is told. */
import type { Basis } from '@/lib/domain/vocabulary'
import type { Quantity } from '@/lib/domain/quantity'
import { verdictOf, type Verdict, type VerdictReason } from '@/lib/domain/verdict'
import {
  atLeast,
  claim,
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

describe('cumulative tolls on one day', () => {
  const day = '2023-09-20'
  it.each<[Quantity, Quantity, Verdict, VerdictReason['kind']]>([
    [exactly(27), exactly(27), 'same', 'equal'],
    [exactly(27), about(27), 'same', 'equal'],
    [moreThan(26), atLeast(27), 'same', 'equal'],
    [fewerThan(28), atMost(27), 'same', 'equal'],
    [none, exactly(0), 'same', 'equal'],
    [exactly(27), exactly(28), 'contradicts', 'disjoint'],
    [exactly(27), atLeast(27), 'compatible', 'overlap'],
    [exactly(27), atLeast(28), 'contradicts', 'disjoint'],
    [exactly(200), moreThan(200), 'contradicts', 'disjoint'],
    [exactly(201), moreThan(200), 'compatible', 'overlap'],
    [exactly(10), fewerThan(10), 'contradicts', 'disjoint'],
    [exactly(9), fewerThan(10), 'compatible', 'overlap'],
    [exactly(300), atMost(300), 'compatible', 'overlap'],
    [range(30, 40), exactly(40), 'compatible', 'overlap'],
    [range(30, 40), exactly(41), 'contradicts', 'disjoint'],
    [about(7000), exactly(7499), 'compatible', 'overlap'],
    [about(7000), exactly(7500), 'contradicts', 'disjoint'],
    [atMost(300), atLeast(200), 'compatible', 'overlap'],
    [none, atLeast(1), 'contradicts', 'disjoint'],
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
    [[atLeast(200), '2023-09-20'], [exactly(200), '2023-09-27'], 'compatible', 'may-have-risen'],
    [[moreThan(200), '2023-09-20'], [exactly(200), '2023-09-27'], 'contradicts', 'cannot-fall'],
    [[exactly(27), '2023-09-19'], [exactly(27), '2023-09-20'], 'compatible', 'may-have-risen'],
    [[exactly(27), '2023-09-19'], [exactly(26), '2023-09-20'], 'contradicts', 'cannot-fall'],
    [[range(30, 40), '2023-09-19'], [exactly(35), '2023-09-20'], 'compatible', 'may-have-risen'],
    [[range(30, 40), '2023-09-19'], [exactly(29), '2023-09-20'], 'contradicts', 'cannot-fall'],
    [[atMost(300), '2023-09-19'], [none, '2023-09-20'], 'compatible', 'may-have-risen'],
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

describe('a date coarser than a day contradicts only if it does for every day it can mean', () => {
  it.each<[Side, Side, Verdict, VerdictReason['kind']]>([
    // September holds the 20th: it may be before, on, or after it.
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-09-20'], 'compatible', 'date-too-coarse'],
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-09-20'], 'compatible', 'date-too-coarse'],
    [[exactly(27), '2023-09 month'], [exactly(27), '2023-09-20'], 'compatible', 'date-too-coarse'],
    // On the 1st the month may be that day or later, never before.
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-09-01'], 'contradicts', 'cannot-fall'],
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-09-01'], 'compatible', 'date-too-coarse'],
    // On the 30th the month may be that day or earlier, never after.
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-09-30'], 'contradicts', 'cannot-fall'],
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-09-30'], 'compatible', 'date-too-coarse'],
    // Surely before, surely after.
    [[exactly(30), '2023-09 month'], [exactly(27), '2023-10-01'], 'contradicts', 'cannot-fall'],
    [[exactly(27), '2023-09 month'], [exactly(30), '2023-10-01'], 'compatible', 'may-have-risen'],
    [[exactly(30), '2023-09-18 week'], [exactly(27), '2023-09-24'], 'contradicts', 'cannot-fall'],
    [
      [exactly(30), '2023-09-18 week'],
      [exactly(27), '2023-09-23'],
      'compatible',
      'date-too-coarse',
    ],
    [[exactly(30), '2023 year'], [exactly(27), '2023-12-31'], 'contradicts', 'cannot-fall'],
    [[exactly(30), '2023 year'], [exactly(27), '2023-12 month'], 'compatible', 'date-too-coarse'],
    [[exactly(30), '2023 year'], [exactly(27), '2024 year'], 'contradicts', 'cannot-fall'],
    // One month is not one day, whatever the numbers.
    [
      [exactly(27), '2023-09 month'],
      [exactly(30), '2023-09 month'],
      'compatible',
      'date-too-coarse',
    ],
    [
      [exactly(27), '2023-09 month'],
      [exactly(27), '2023-09 month'],
      'compatible',
      'date-too-coarse',
    ],
    // A moment is within the days a coarse date can mean.
    [
      [exactly(30), '2023-09 month'],
      [exactly(27), '2023-09-30T10:00:00.000Z'],
      'contradicts',
      'cannot-fall',
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
    ['cumulative', [exactly(27), ten], [exactly(27), noon], 'compatible', 'may-have-risen'],
    ['cumulative', [exactly(27), ten], [exactly(27), ten], 'same', 'equal'],
    ['cumulative', [exactly(27), ten], [exactly(25), ten], 'contradicts', 'disjoint'],
    // Only one carries a time: the day is the unit.
    ['cumulative', [exactly(25), ten], [exactly(27), '2023-09-20'], 'contradicts', 'disjoint'],
    ['cumulative', [exactly(27), ten], [exactly(27), '2023-09-20'], 'same', 'equal'],
    ['cumulative', [exactly(27), ten], [exactly(25), '2023-09-21'], 'contradicts', 'cannot-fall'],
    ['stock', [exactly(27), ten], [exactly(25), noon], 'compatible', 'stock-may-change'],
    ['stock', [exactly(27), ten], [exactly(27), noon], 'compatible', 'stock-may-change'],
    ['stock', [exactly(27), ten], [exactly(25), ten], 'contradicts', 'disjoint'],
    ['stock', [exactly(27), ten], [exactly(25), '2023-09-20'], 'contradicts', 'disjoint'],
  ])('%s: %j and %j', (basis, a, b, verdict, reason) => {
    expectVerdict(basis, a, b, verdict, reason)
  })
})

describe('a stock may fall: it contradicts only on the same day', () => {
  it.each<[Side, Side, Verdict, VerdictReason['kind']]>([
    [[exactly(50), '2023-09-19'], [exactly(30), '2023-09-20'], 'compatible', 'stock-may-change'],
    [[exactly(50), '2023-09-19'], [exactly(50), '2023-09-20'], 'compatible', 'stock-may-change'],
    [[exactly(50), '2023-09-20'], [exactly(30), '2023-09-20'], 'contradicts', 'disjoint'],
    [[atLeast(30), '2023-09-20'], [exactly(50), '2023-09-20'], 'compatible', 'overlap'],
    [[exactly(50), '2023-09-20'], [exactly(50), '2023-09-20'], 'same', 'equal'],
    [[exactly(50), '2023-09 month'], [exactly(30), '2023-09-20'], 'compatible', 'stock-may-change'],
    [
      [exactly(50), '2023-09 month'],
      [exactly(50), '2023-09 month'],
      'compatible',
      'stock-may-change',
    ],
  ])('%j and %j', (a, b, verdict, reason) => {
    expectVerdict('stock', a, b, verdict, reason)
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
