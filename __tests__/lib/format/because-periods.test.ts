/** The sentences of verdicts whose figures are of no one day. */
import type { Basis } from '@/lib/domain/vocabulary'
import { verdictOf } from '@/lib/domain/verdict'
import { claimWords, formatBecause } from '@/lib/format/because'
import { wordsIn } from '@/lib/format/translator'
import { atLeast, claim, exactly } from '../../support/claims'

const words = wordsIn('en')

interface Side {
  readonly quantity: ReturnType<typeof exactly>
  readonly on: string
  readonly basis: Basis
}

function because(...[first, second]: readonly [Side, Side]): string {
  const [a, b] = [first, second].map(({ quantity, on, basis }, index) =>
    claim({
      id: `c${index}`,
      claimant: index === 0 ? 'Office' : 'Monitor',
      quantity,
      on,
      facts: { basis, from: basis === 'period' ? '2023-10-01' : null },
    }),
  )
  if (a === undefined || b === undefined) throw new Error('two sides make two claims')
  const wordsOf = claimWords((id) => id, words)
  return formatBecause(verdictOf(a, b).reason, { ...words, claims: [a, b], wordsOf })
}

const october = (quantity: Side['quantity']): Side => ({
  quantity,
  on: '2023-10-31',
  basis: 'period',
})
const whole = (value: number, on: string): Side => ({
  quantity: exactly(value),
  on,
  basis: 'final',
})
const soFar = (value: number, on: string): Side => ({
  quantity: exactly(value),
  on,
  basis: 'cumulative',
})

it.each([
  [
    'equal figures for one period are not of its last day',
    [october(exactly(100)), october(exactly(100))],
    'Office and Monitor give the same figure, 100, for one and the same period.',
  ],
  [
    'figures that overlap are not of its last day either',
    [october(exactly(100)), october(atLeast(90))],
    'Both can be true: Office says 100 and Monitor says at least 90 for one and the same period.',
  ],
  [
    'a figure for the whole event comes after every total, whenever it was said',
    [soFar(1250, '2023-12-20'), whole(1200, '2023-11-20')],
    'Both cannot be true: Office says 1,250 (20 December 2023), Monitor says 1,200 (the whole event, said 20 November 2023), and a total cannot fall.',
  ],
  [
    'two figures for the whole event are never of one day',
    [whole(1200, '2023-11-20'), whole(1200, '2023-11-20')],
    'Office and Monitor give the same figure, 1,200: Office (the whole event, said 20 November 2023), Monitor (the whole event, said 20 November 2023).',
  ],
] as const)('%s', (_what, sides, told) => {
  expect(because(...sides)).toBe(told)
})
