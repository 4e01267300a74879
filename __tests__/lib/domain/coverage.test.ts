/** Coverage: one claim of each claimant in every lane, and nothing where nobody claimed. */
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { coverInSteps, withdrawnOf } from '@/lib/domain/coverage'
import { atOnce } from '@/lib/domain/in-steps'
import { exactly, NOBODY, record, SETTING } from '../../support/claims'

const view = (records: readonly RecordedClaim[]) => viewOf(records, NOW, SETTING)
const cover = (records: readonly RecordedClaim[]) => atOnce(coverInSteps(view(records), NOBODY))
const told = (records: readonly RecordedClaim[]) =>
  cover(records).map(({ measure, category, current }) => [
    `${measure} ${category}`,
    current.map(({ id }) => id),
  ])

const base = [
  record({ id: 'a', claimant: 'north' }),
  record({ id: 'b', claimant: 'north', on: '2023-09-21' }),
  record({ id: 'c', claimant: 'south' }),
  record({ id: 'd', claimant: 'north', facts: { category: 'civilians' } }),
  record({ id: 'e', claimant: 'north', measure: 'missing', facts: { basis: 'stock' } }),
]

it('has every lane of every measure, the best supported first, with the current claims', () => {
  expect(told(base)).toEqual([
    ['killed all', ['b', 'c']],
    ['killed civilians', ['d']],
    ['missing all', ['e']],
  ])
  expect(told(base.toReversed())).toEqual(told(base))
})

it('has the lanes and current claims that the comparison has', () => {
  const lanes = compare(view(base.filter(({ first }) => first.measure === 'killed')), NOBODY)
  expect(told(base).slice(0, 2)).toEqual(
    lanes.map(({ category, current }) => [`killed ${category}`, current.map(({ id }) => id)]),
  )
})

it('has one claim of a claimant in a part and its whole of the same lane', () => {
  const part = record({ id: 'p', claimant: 'south', partOf: 'c', partKind: 'subset' })
  expect(told([...base, part])).toEqual(told(base))
})

it('does not take a claimant for silent that spoke of an older period only', () => {
  const period = (id: string, on: string) =>
    record({ id, claimant: id, on, facts: { basis: 'period', from: on } })
  const periods = [period('early', '2023-09-19'), period('late', '2023-09-20')]
  expect(told(periods)).toEqual([['killed all', ['early', 'late']]])
  expect(cover(periods)[0]).toMatchObject({ from: '2023-09-20', asOf: '2023-09-20' })
})

describe('withdrawn', () => {
  const withdraw = (id: string, claimant: string, on: string) =>
    record({ id, claimant, on, facts: { status: 'withdrawn' }, quantity: exactly(1) })

  it('is told of a claimant and measure of which nothing stands, its latest claim', () => {
    const records = [
      ...base,
      withdraw('w', 'east', '2023-09-19'),
      withdraw('x', 'east', '2023-09-20'),
    ]
    expect(withdrawnOf(view(records)).map(({ id }) => id)).toEqual(['x'])
    expect(told(records)).toEqual(told(base))
  })

  it('is not told where another claim of the claimant still stands', () => {
    expect(withdrawnOf(view([...base, withdraw('w', 'north', '2023-09-25')]))).toEqual([])
  })

  it('is not told of what the record took back, which was never that claimant’s', () => {
    const takenBack = (by: 'record' | 'source') => ({
      by,
      statedOn: by === 'source' ? '2023-09-20' : null,
      changes: { status: 'withdrawn' as const },
    })
    const claimBy = (by: 'record' | 'source') =>
      record({ id: by, claimant: 'east', on: '2023-09-19', revisions: [takenBack(by)] })
    expect(withdrawnOf(view([...base, claimBy('source')])).map(({ id }) => id)).toEqual(['source'])
    expect(withdrawnOf(view([...base, claimBy('record')]))).toEqual([])
  })
})
