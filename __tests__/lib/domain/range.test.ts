/** The range: stated numbers only, who is at each end, what is left open; and the spread. */
import type { Quantity } from '@/lib/domain/quantity'
import { rangeOf, spreadOf } from '@/lib/domain/range'
import { atLeast, claim, exactly, quantity } from '../../support/claims'

const said = (...quantities: readonly Quantity[]) =>
  quantities.map((one, index) => claim({ id: `c${index}`, claimant: `k${index}`, quantity: one }))

it.each<[string, readonly Quantity[], ReturnType<typeof rangeOf>]>([
  ['silence', [], null],
  ['words alone', [quantity('verbal')], null],
  ['a denial alone', [quantity('denied')], null],
  [
    'one number',
    [exactly(27)],
    { low: 27, high: 27, openBelow: false, openAbove: false, lowBy: ['k0'], highBy: ['k0'] },
  ],
  [
    '"more than 200" is stated as 200',
    [quantity('more-than', 200)],
    { low: 200, high: 200, openBelow: false, openAbove: true, lowBy: ['k0'], highBy: ['k0'] },
  ],
  [
    '"fewer than 10" is stated as 10',
    [quantity('fewer-than', 10)],
    { low: 10, high: 10, openBelow: true, openAbove: false, lowBy: ['k0'], highBy: ['k0'] },
  ],
  [
    '"about 7,000" is stated as 7,000',
    [quantity('about', 7000)],
    { low: 7000, high: 7000, openBelow: false, openAbove: false, lowBy: ['k0'], highBy: ['k0'] },
  ],
  [
    'a range has both its numbers',
    [quantity('range', 30, 40), exactly(35)],
    { low: 30, high: 40, openBelow: false, openAbove: false, lowBy: ['k0'], highBy: ['k0'] },
  ],
  [
    'zero is a number, silence and words are not',
    [quantity('none', 0), quantity('verbal'), quantity('denied'), atLeast(5)],
    { low: 0, high: 5, openBelow: false, openAbove: true, lowBy: ['k0'], highBy: ['k3'] },
  ],
  [
    'all the claimants at each end',
    [exactly(27), exactly(200), exactly(27), quantity('at-most', 200)],
    {
      low: 27,
      high: 200,
      openBelow: true,
      openAbove: false,
      lowBy: ['k0', 'k2'],
      highBy: ['k1', 'k3'],
    },
  ],
])('%s', (_name, quantities, range) => {
  const claims = said(...quantities)
  expect(rangeOf(claims)).toEqual(range)
  expect(rangeOf(claims.toReversed())).toEqual(range)
})

it.each<[string, readonly Quantity[], number | null]>([
  ['highest over lowest', [exactly(50), exactly(200)], 4],
  ['of stated numbers', [exactly(100), quantity('more-than', 200)], 2],
  ['of one range', [quantity('range', 30, 45)], 1.5],
  ['null without a number', [quantity('verbal')], null],
  ['null with one number', [exactly(27)], null],
  ['null when all are equal', [exactly(27), atLeast(27)], null],
  ['null when the lowest is 0', [quantity('none', 0), exactly(27)], null],
])('the spread is %s', (_name, quantities, spread) => {
  expect(spreadOf(rangeOf(said(...quantities)))).toBe(spread)
})
