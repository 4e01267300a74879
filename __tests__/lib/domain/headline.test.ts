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
  ['a single category before a joined one', { category: 'women' }, { category: 'civilians.women' }],
  ['the basis in the order of the list', {}, { basis: 'stock' }],
  ['the scope by its terms', { scope: ['confirmed'] }, { scope: ['identified'] }],
  ['the category before the group', { category: 'civilians', group: 'z' }, { category: 'women' }],
  [
    'the group before the basis',
    { group: 'a', basis: 'stock' },
    { group: 'b', basis: 'cumulative' },
  ],
  [
    'the basis before the scope',
    { scope: ['identified'] },
    { scope: ['confirmed'], basis: 'stock' },
  ],
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

describe('goes by the extent, then claimants, then scope, then publications', () => {
  const lane = (id: string, facts: ClaimSketch['facts'], ...urls: readonly string[]) =>
    urls.map((url, index) =>
      record({
        id: `${id}${index}`,
        claimant: url.split('/')[0] ?? '',
        facts: facts ?? {},
        appearances: [from(url.split('/')[1] ?? '')],
      }),
    )
  it.each<[string, ReturnType<typeof lane>, ReturnType<typeof lane>]>([
    [
      'the extent, however few claim it',
      lane('best', {}, 'a/1'),
      lane('other', { place: place('A') }, 'a/1', 'b/2', 'c/3'),
    ],
    [
      'more claimants, though limited',
      lane('best', { scope: ['identified'] }, 'a/1', 'b/1'),
      lane('other', {}, 'c/2'),
    ],
    [
      'of as many claimants no scope, though in fewer publications',
      lane('best', { category: 'police' }, 'a/1', 'b/1'),
      lane('other', { scope: ['identified'] }, 'a/2', 'b/3'),
    ],
    [
      'of no scope either more publications, though the category is narrower',
      lane('best', { category: 'police' }, 'a/1', 'b/2'),
      lane('other', {}, 'a/3', 'b/3'),
    ],
  ])('%s', (_name, best, other) => {
    const { category, scope, place: there } = best[0]?.first ?? record().first
    for (const read of [
      [...best, ...other],
      [...other, ...best],
    ]) {
      expect(headline(read)).toMatchObject({ category, scope, place: there, lanes: 2 })
    }
  })
})

describe('where every lane is of a part of the extent', () => {
  const at = (id: string, name: string, value: number, facts: ClaimSketch['facts'] = {}) =>
    record({ id, claimant: id, quantity: exactly(value), facts: { ...facts, place: place(name) } })

  it('there is no number of several places: it says of how many there are figures', () => {
    const found = headline([at('a', 'Derna', 11_300), at('b', 'Derna', 5000), at('c', 'Susa', 20)])
    expect(found).toMatchObject({
      range: null,
      recentRange: null,
      latest: null,
      ends: null,
      places: 2,
      lanes: 2,
    })
  })

  it('one place alone is shown, and named', () => {
    const found = headline([
      at('a', 'Derna', 11_300),
      at('b', 'DERNA', 5000),
      at('c', 'Derna', 20, { category: 'children' }),
    ])
    expect(found).toMatchObject({
      place: { name: 'DERNA' },
      range: { low: 5000, high: 11_300 },
      places: 1,
      lanes: 2,
    })
  })

  it('beside one of the extent its number stands, and the places are told', () => {
    const found = headline([record({ id: 'z' }), at('a', 'Derna', 11_300), at('c', 'Susa', 20)])
    expect(found).toMatchObject({ place: null, range: { low: 27, high: 27 }, places: 2, lanes: 3 })
  })
})

it('begins with the latest, and says the lowest and the highest among the recent', () => {
  const found = headline([
    record({
      id: 'a',
      claimant: 'a',
      on: '2023-09-02',
      quantity: exactly(30),
      statedOn: '2024-01-01',
    }),
    record({
      id: 'b',
      claimant: 'b',
      on: '2023-09-27',
      quantity: exactly(192),
      statedOn: '2024-01-01',
    }),
    record({
      id: 'c',
      claimant: 'c',
      on: '2023-09-20',
      quantity: exactly(200),
      statedOn: '2024-01-01',
    }),
  ])
  expect(found).toMatchObject({
    latest: { asOf: '2023-09-27', claims: [{ claimant: 'b', quantity: { value: 192 } }] },
    range: { low: 30, high: 200 },
  })
  // The event of these tests began in 2000, and a figure of that month is recent.
  expect(found?.recentRange).toEqual(found?.range)
})

it('is as of no withdrawn claim, and of no claim of history', () => {
  const found = headline([
    record({ id: 'a', on: '2023-09-19' }),
    record({ id: 'b', on: '2023-09-25', revisions: [{ changes: { status: 'withdrawn' } }] }),
  ])
  expect(found).toMatchObject({ asOf: '2023-09-19' })
})

it('lists the figures at its ends by claimant, and not by id', () => {
  const both = [
    record({ id: 'b', claimant: 'aid-group', quantity: exactly(27) }),
    record({ id: 'a', claimant: 'ministry', quantity: exactly(27) }),
  ]
  for (const read of [both, both.toReversed()]) {
    const { low, high } = headline(read)?.ends ?? { low: [], high: [] }
    expect(low.map(({ claimant }) => claimant)).toEqual(['aid-group', 'ministry'])
    expect(high.map(({ claimant }) => claimant)).toEqual(['aid-group', 'ministry'])
  }
})

it('of a period tells its first day too, so that no month passes for its last day', () => {
  const found = headline([
    one({ claimant: 'x', on: '2023-10-31', facts: { basis: 'period', from: '2023-10-01' } }),
  ])
  expect(found).toMatchObject({ basis: 'period', from: '2023-10-01', asOf: '2023-10-31' })
  expect(headline([one({ claimant: 'x' })])?.from).toBeNull()
})
