/** Which claim of a claimant is current: by asOf, statedOn, first appearance, number; and what is its history. */
import { currentOf, newestFirst } from '@/lib/domain/current'
import type { Quantity } from '@/lib/domain/quantity'
import {
  appearance,
  atLeast,
  claim,
  estimate,
  exactly,
  onlyLane,
  quantity,
  record,
  type ClaimSketch,
} from '../../support/claims'

const seen = (publishedAt: string) => appearance({ statedOn: '2023-09-20', publishedAt })
const early = '2024-01-01T00:00:00.000Z'
const late = '2024-01-02T00:00:00.000Z'

it.each<[string, ClaimSketch, ClaimSketch]>([
  [
    'the later day, though it was said, recorded and named earlier',
    { id: 'a', on: '2023-09-20', statedOn: '2023-09-20', recordedAt: early },
    { id: 'b', on: '2023-09-19', statedOn: '2023-09-30', recordedAt: late },
  ],
  [
    'of one day the one said later',
    { id: 'a', statedOn: '2023-09-21', recordedAt: early },
    { id: 'b', statedOn: '2023-09-20', recordedAt: late },
  ],
  [
    'said on one day the one that first appeared later, though it was recorded earlier',
    { id: 'b', recordedAt: early, appearances: [seen('2023-09-22')] },
    { id: 'a', recordedAt: late, appearances: [seen('2023-09-21')] },
  ],
  [
    'a month, whose last day counts, before a day within it',
    { id: 'a', on: '2023-09 month' },
    { id: 'b', on: '2023-09-29' },
  ],
  [
    'a day before a month that ended',
    { id: 'a', on: '2023-10-01' },
    { id: 'b', on: '2023-09 month' },
  ],
  [
    'of two moments the later',
    { id: 'a', on: '2023-09-20T12:00:00.000Z', statedOn: '2023-09-20' },
    { id: 'b', on: '2023-09-20T10:00:00.000Z', statedOn: '2023-09-22' },
  ],
  [
    'of a day and a moment of it the one said later',
    { id: 'a', on: '2023-09-20', statedOn: '2023-09-21' },
    { id: 'b', on: '2023-09-20T10:00:00.000Z', statedOn: '2023-09-20' },
  ],
  [
    'said at a later moment of one day',
    { id: 'a', statedOn: '2023-09-20T12:00:00.000Z' },
    { id: 'b', statedOn: '2023-09-20T10:00:00.000Z' },
  ],
  [
    'not said when, the one published later',
    { id: 'a', appearances: [appearance({ publishedAt: '2023-09-21' })] },
    { id: 'b', appearances: [appearance({ publishedAt: '2023-09-20' })] },
  ],
])('%s', (_name, current, other) => {
  const [first, second] = [claim(current), claim(other)]
  expect(currentOf([first, second])?.id).toBe(first.id)
  expect(currentOf([second, first])?.id).toBe(first.id)
  expect(newestFirst([second, first]).map(({ id }) => id)).toEqual([first.id, second.id])
})

it('does not go by the recording: neither that of a claim nor that of its revision moves it up', () => {
  const revisions = [
    { changes: { method: 'counted' as const }, recordedAt: '2024-03-01T00:00:00.000Z' },
  ]
  const revised = claim({ id: 'a', recordedAt: late, quantity: exactly(27), revisions })
  const higher = claim({ id: 'b', recordedAt: early, quantity: exactly(28) })
  expect(currentOf([revised, higher])?.id).toBe('b')
  expect(currentOf([higher, revised])?.id).toBe('b')
})

it('goes by the utterance: an amendment by the source does not make it newer', () => {
  const amended = claim({
    id: 'z',
    statedOn: '2023-09-20',
    revisions: [{ by: 'source', statedOn: '2023-10-01', changes: { method: 'counted' } }],
  })
  const newer = claim({ id: 'b', statedOn: '2023-09-21' })
  expect(amended.statedOn).toBe('2023-09-20')
  expect(currentOf([amended, newer])?.id).toBe('b')
})

it('makes the one before current again when the current one is withdrawn', () => {
  const before = record({ id: 'a', quantity: exactly(25), on: '2023-09-19' })
  const changes = { status: 'withdrawn' as const }
  const after = record({ id: 'b', on: '2023-09-20' })
  expect(onlyLane([before, after]).current.map(({ id }) => id)).toEqual(['b'])
  const lane = onlyLane([before, record({ id: 'b', on: '2023-09-20', revisions: [{ changes }] })])
  expect(lane.current.map(({ id }) => id)).toEqual(['a'])
  expect(lane.history).toEqual([])
})

it('is nobody of an empty list', () => {
  expect(currentOf([])).toBeUndefined()
  expect(newestFirst([])).toEqual([])
})

it('is one per claimant: members of one tree keep their own', () => {
  const lane = onlyLane([
    record({ id: 'a', claimant: 'ombudsman' }),
    record({ id: 'b', claimant: 'enclave' }),
    record({ id: 'c', claimant: 'enclave', on: '2023-09-19' }),
  ])
  expect(lane.current.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(lane.history.map(({ id }) => id)).toEqual(['c'])
})

it('orders a history of thousands about one day at once', () => {
  const claims = Array.from({ length: 5000 }, (_, index) =>
    claim({ id: `c${String(index).padStart(4, '0')}`, quantity: exactly(index) }),
  )
  const newest = newestFirst(claims).map(({ id }) => id)
  expect([newest[0], newest.at(-1), newest.length]).toEqual(['c4999', 'c0000', 5000])
})

describe('a day counts at its middle, a coarser date at its end', () => {
  it.each<[string, ClaimSketch, ClaimSketch]>([
    ['a day before its morning', { on: '2023-09-20' }, { on: '2023-09-20T11:00:00.000Z' }],
    ['its evening before a day', { on: '2023-09-20T13:00:00.000Z' }, { on: '2023-09-20' }],
    [
      'a moment before a day that was told by then',
      { on: '2023-09-20T06:00:00.000Z' },
      { on: '2023-09-20', statedOn: '2023-09-20T10:00:00.000Z' },
    ],
    [
      'a day before a month that was told before it ended',
      { on: '2023-09-25' },
      { on: '2023-09 month', statedOn: '2023-09-20T10:00:00.000Z' },
    ],
    ['a month told after it', { on: '2023-09 month' }, { on: '2023-09-29' }],
    ['a week before a day within it', { on: '2023-09-18 week' }, { on: '2023-09-23' }],
  ])('%s', (_name, newer, older) => {
    const said = { statedOn: '2024-01-01' }
    const [first, second] = [
      claim({ ...said, ...newer, id: 'a' }),
      claim({ ...said, ...older, id: 'b' }),
    ]
    expect(newestFirst([second, first]).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('a final figure', () => {
  const final = { basis: 'final' as const }
  it('comes after all others of its claimant, whenever it was said', () => {
    const lane = onlyLane([
      record({ id: 'a', on: '2023-09-02', facts: final, statedOn: '2023-09-02' }),
      record({ id: 'b', on: '2023-09-30', quantity: exactly(99), statedOn: '2023-09-30' }),
    ])
    expect(lane.basis).toBe('cumulative')
    expect([lane.current.map(({ id }) => id), lane.history.map(({ id }) => id)]).toEqual([
      ['a'],
      ['b'],
    ])
  })

  it('of two the one said later', () => {
    const lane = onlyLane([
      record({ id: 'a', on: '2023-09-30', facts: final, statedOn: '2023-09-30' }),
      record({ id: 'b', on: '2023-10-30', facts: final, statedOn: '2023-10-30' }),
    ])
    expect(lane.current.map(({ id }) => id)).toEqual(['b'])
  })
})

describe('when it was said', () => {
  it('never counts past the public moment', () => {
    // Both were said that day; the first was already published in the morning.
    const morning = appearance({ statedOn: '2023-09-20', publishedAt: '2023-09-20T06:00:00.000Z' })
    const wholeDay = appearance({ statedOn: '2023-09-20', publishedAt: '2023-09-20T23:00:00.000Z' })
    const [first, second] = [
      claim({ id: 'a', quantity: exactly(99), appearances: [morning] }),
      claim({ id: 'b', quantity: exactly(27), appearances: [wholeDay] }),
    ]
    expect(first.order.stated).toBeLessThan(second.order.stated)
    expect(currentOf([first, second])?.id).toBe('b')
  })

  it('is the day of the first appearance where it is not known', () => {
    const published = (id: string, publishedAt: string) =>
      claim({ id, appearances: [appearance({ publishedAt })] })
    const said = claim({ id: 'c', statedOn: '2023-09-21T12:00:00.000Z' })
    expect(currentOf([published('a', '2023-09-22'), said])?.id).toBe('a')
    expect(currentOf([published('a', '2023-09-20'), said])?.id).toBe('c')
  })
})

describe('where nothing tells the order', () => {
  it.each<[string, Quantity, Quantity]>([
    ['the higher number', exactly(28), exactly(27)],
    ['the higher number, whatever its form', quantity('at-most', 28), atLeast(27)],
    ['of a range its upper number', quantity('range', 1, 30), exactly(29)],
    ['a number before words', exactly(0), quantity('verbal', null, null, 'dozens')],
    ['then the narrower interval', exactly(7000), quantity('about', 7000)],
    ['then the narrower interval, an open one last', quantity('at-most', 200), atLeast(200)],
    ['an estimate by its own interval', estimate(20, 19, 20), quantity('about', 20)],
    [
      'then the form in the order of the table',
      quantity('exact', 27, null, 'twenty-seven'),
      quantity('about', 27, null, 'some 27'),
    ],
    ['of two open ones at least before more than', atLeast(200), quantity('more-than', 200)],
    [
      'then the wording by code point',
      quantity('exact', 27, null, '27 dead'),
      quantity('exact', 27, null, '27 killed'),
    ],
    [
      'beyond the basic plane too',
      quantity('exact', 27, null, '\uff5e27'),
      quantity('exact', 27, null, '\u{1f600}27'),
    ],
  ])('%s', (_name, better, other) => {
    for (const [one, two] of [
      ['a', 'z'],
      ['z', 'a'],
    ] as const) {
      const claims = [claim({ id: one, quantity: better }), claim({ id: two, quantity: other })]
      expect(currentOf(claims)?.id).toBe(one)
      expect(currentOf(claims.toReversed())?.id).toBe(one)
    }
  })
})
