/** The headline of a measure: its best supported lane. Nothing is added up, no middle is taken. */
import { headlineOf, summaryOf } from '@/lib/domain/headline'
import {
  actor,
  appearance,
  directory,
  exactly,
  lanesOf,
  NOBODY,
  place,
  quantity,
  record,
  type ClaimSketch,
} from '../../support/claims'

const headline = (records: readonly ReturnType<typeof record>[], actors = NOBODY) =>
  headlineOf(lanesOf(records, {}, actors).flatMap((lane) => summaryOf(lane) ?? []))

const from = (url: string) => appearance({ url: `https://news.example/${url}` })
const one = (sketch: ClaimSketch) =>
  record({ id: `${sketch.claimant}-${JSON.stringify(sketch.facts)}`, ...sketch })

it('is the lane with the most claimants, however few publications', () => {
  const found = headline([
    one({ claimant: 'x', appearances: [from('1'), from('2'), from('3')] }),
    one({ claimant: 'x', facts: { category: 'children' }, appearances: [from('1')] }),
    one({ claimant: 'y', facts: { category: 'children' }, appearances: [from('1')] }),
  ])
  expect(found).toMatchObject({ category: 'children', claimants: 2, publications: 1, lanes: 2 })
})

it('counts independent claimants: two of one tree are one', () => {
  const actors = directory(actor('ombudsman', 'enclave'), actor('enclave'))
  const records = [
    one({ claimant: 'ombudsman', facts: { category: 'children' } }),
    one({ claimant: 'enclave', facts: { category: 'children' } }),
    one({ claimant: 'x' }),
  ]
  expect(headline(records, actors)?.category).toBe('all')
  expect(headline(records)?.category).toBe('children')
})

it('then the one with the most publications', () => {
  const found = headline([
    one({ claimant: 'x', appearances: [from('1')] }),
    one({ claimant: 'x', facts: { category: 'children' }, appearances: [from('1'), from('2')] }),
  ])
  expect(found?.category).toBe('children')
})

it.each<[string, ClaimSketch['facts'], ClaimSketch['facts']]>([
  ['the widest category', { category: 'civilians', group: 'z' }, { category: 'women', group: 'a' }],
  [
    'in the order of the list, not of the alphabet',
    { category: 'police' },
    { category: 'aid-workers' },
  ],
  ['a group that is not said before one that is', {}, { group: 'a' }],
  ['the group by id', { group: 'a' }, { group: 'b' }],
  ['the whole extent before a place', {}, { place: place('A') }],
  ['no scope before a scope', {}, { scope: ['identified'] }],
])('then %s', (_name, best, other) => {
  const records = [
    one({ claimant: 'x', facts: other ?? {} }),
    one({ claimant: 'x', facts: best ?? {} }),
  ]
  for (const read of [records, records.toReversed()]) {
    expect(headline(read)).toMatchObject({ category: 'all', group: null, place: null, ...best })
  }
})

it('says how many lanes there are, of several periods the latest alone', () => {
  const period = (id: string, day: string) =>
    record({ id, on: day, facts: { basis: 'period', from: day } })
  const summaries = [period('a', '2023-09-19'), period('b', '2023-09-20')].flatMap((each) =>
    lanesOf([each]).flatMap((lane) => summaryOf(lane) ?? []),
  )
  expect(headlineOf(summaries)).toMatchObject({ asOf: '2023-09-20', lanes: 1 })
  expect(headlineOf(summaries.toReversed())).toMatchObject({ asOf: '2023-09-20', lanes: 1 })
})

it('is as of the latest of its current claims, a coarse one by its last day', () => {
  const at = (id: string, on: string) => record({ id, claimant: id, on })
  expect(headline([at('a', '2023-09-19'), at('b', '2023-09-27')])).toMatchObject({
    asOf: '2023-09-27',
    asOfPrecision: 'day',
  })
  expect(headline([at('a', '2023-09 month'), at('b', '2023-09-27')])).toMatchObject({
    asOf: '2023-09-01',
    asOfPrecision: 'month',
  })
})

it('names the claimants at both ends, and counts the pairs that do not agree', () => {
  const noon = '2023-09-20T12:00:00.000Z'
  const found = headline([
    record({ id: 'a', claimant: 'x', on: noon, quantity: exactly(27) }),
    record({ id: 'b', claimant: 'y', on: noon, quantity: exactly(200) }),
    record({ id: 'c', claimant: 'z', quantity: exactly(200) }),
    record({ id: 'd', claimant: 'w', on: noon, quantity: quantity('at-least', 100) }),
    record({ id: 'e', claimant: 'v', quantity: quantity('verbal') }),
  ])
  expect(found).toMatchObject({
    range: { low: 27, high: 200, lowBy: ['x'], highBy: ['y', 'z'] },
    contradictions: 2,
    differences: 1,
    claimants: 5,
  })
})

it('is nobody’s without a lane: silence is not zero', () => {
  expect(headline([])).toBeUndefined()
})
