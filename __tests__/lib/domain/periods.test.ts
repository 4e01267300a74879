/** Periods: of each group, category and place the latest one is shown, then the shortest; the others are listed. */
import { compare, viewOf } from '@/lib/domain/comparison'
import type { PeriodChoice } from '@/lib/domain/periods'
import { NOW, type Clocks } from '@/lib/domain/claim'
import { NOBODY, place, record, type ClaimSketch, SETTING } from '../../support/claims'

const period = (id: string, from: string, on: string, sketch: ClaimSketch = {}) =>
  record({ id, claimant: id, on, ...sketch, facts: { basis: 'period', from, ...sketch.facts } })

const shown = (
  records: readonly ReturnType<typeof record>[],
  choice?: PeriodChoice,
  clocks: Partial<Clocks> = {},
) => compare(viewOf(records, { ...NOW, ...clocks }, SETTING), NOBODY, choice)

const days = [
  period('a', '2023-09-19', '2023-09-19'),
  period('b', '2023-09-20', '2023-09-20'),
  period('c', '2023-09-19', '2023-09-20'),
  period('d', '2023-09-20', '2023-09-20'),
]

it('shows the latest, of equally late ones the shortest, and lists the others', () => {
  const [lane, ...others] = shown(days)
  expect(others).toEqual([])
  expect(lane).toMatchObject({ from: '2023-09-20', asOf: '2023-09-20' })
  expect(lane?.current.map(({ id }) => id)).toEqual(['b', 'd'])
  expect(lane?.periods).toEqual([
    { from: '2023-09-19', asOf: '2023-09-20', claimants: 1 },
    { from: '2023-09-19', asOf: '2023-09-19', claimants: 1 },
  ])
})

it.each<[string, PeriodChoice, readonly string[]]>([
  ['both its days', { from: '2023-09-19', asOf: '2023-09-20' }, ['c']],
  ['its last day, then the shortest', { from: null, asOf: '2023-09-20' }, ['b', 'd']],
  ['its first day, then the latest', { from: '2023-09-19', asOf: null }, ['c']],
  ['days that nobody spoke of', { from: '2023-09-01', asOf: null }, []],
])('the reader chooses one by %s', (_name, choice, ids) => {
  expect(shown(days, choice).flatMap((lane) => lane.current.map(({ id }) => id))).toEqual(ids)
})

it('is of each group, category and place by itself', () => {
  const elsewhere = [
    period('e', '2023-09-01', '2023-09-01', { facts: { category: 'civilians' } }),
    period('f', '2023-09-01', '2023-09-02', { facts: { group: 'enclave' } }),
    period('g', '2023-09-01', '2023-09-03', { facts: { place: place('Shusha') } }),
  ]
  expect(
    shown([...days, ...elsewhere])
      .map((lane) => lane.asOf)
      .toSorted(),
  ).toEqual(['2023-09-01', '2023-09-02', '2023-09-03', '2023-09-20'])
})

it('goes by what is there at `at`', () => {
  const [lane] = shown(days, undefined, { at: '2023-09-19T23:59:59.999Z' })
  expect(lane).toMatchObject({ asOf: '2023-09-19', periods: [] })
})

it('leaves other bases alone, whichever period is chosen', () => {
  const total = record({ id: 'z', claimant: 'z' })
  const lanes = shown([total, ...days], { from: '2023-09-19', asOf: '2023-09-19' })
  expect(lanes.map(({ basis, asOf }) => [basis, asOf])).toEqual([
    ['cumulative', null],
    ['period', '2023-09-19'],
  ])
})

describe('a month', () => {
  const month = period('m', '2023-09-01', '2023-09 month')
  const firstDay = period('n', '2023-09-01', '2023-09-01')

  it('is not the day it is written as', () => {
    const [lane] = shown([month, firstDay])
    expect(lane?.current.map(({ id }) => id)).toEqual(['m'])
    expect(lane?.periods).toEqual([{ from: '2023-09-01', asOf: '2023-09-01', claimants: 1 }])
  })

  it('ends with its last day, also in the order', () => {
    const [lane] = shown([month, period('o', '2023-09-15', '2023-09-15')])
    expect(lane).toMatchObject({ from: '2023-09-01', asOf: '2023-09-30' })
  })
})

it('adds nothing up: two days of one claimant are two periods', () => {
  const [lane] = shown([
    period('a', '2023-09-19', '2023-09-19', { claimant: 'one' }),
    period('b', '2023-09-20', '2023-09-20', { claimant: 'one' }),
  ])
  expect(lane).toMatchObject({ range: { low: 27, high: 27 }, steps: [], history: [] })
})
