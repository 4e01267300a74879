/** The three clocks: what day a number is about, when it was public, when this system knew. */
import { NOW, type Clocks } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { publicDateOf } from '@/lib/domain/public-time'
import { viewOf } from '@/lib/domain/comparison'
import {
  appearance,
  exactly,
  onlyLane,
  record,
  type ClaimSketch,
  SETTING,
} from '../../support/claims'

const isShown = (sketch: ClaimSketch, clocks: Partial<Clocks>) =>
  viewOf([record(sketch)], { ...NOW, ...clocks }, SETTING).claims.length === 1

describe('valid time: claims about that day or before', () => {
  it.each<[string, string, boolean]>([
    ['2023-09-20', '2023-09-20T23:59:59.999Z', true],
    ['2023-09-20', '2023-09-20T00:00:00.000Z', true],
    ['2023-09-20', '2023-09-19T23:59:59.999Z', false],
    ['2023-09-20T12:00:00.000Z', '2023-09-20T12:00:00.000Z', true],
    ['2023-09-20T12:00:00.000Z', '2023-09-20T11:59:59.999Z', false],
    ['2023-09-18 week', '2023-09-23T23:59:59.999Z', false],
    ['2023-09-18 week', '2023-09-24T23:59:59.999Z', true],
    ['2023-09 month', '2023-09-29T23:59:59.999Z', false],
    ['2023-09 month', '2023-09-30T23:59:59.999Z', true],
    ['2023 year', '2023-12-30T23:59:59.999Z', false],
    ['2023 year', '2023-12-31T23:59:59.998Z', false],
    ['2023 year', '2023-12-31T23:59:59.999Z', true],
  ])('%s at %s: %s', (on, at, shown) => {
    expect(isShown({ on }, { at })).toBe(shown)
  })

  it('looks at nothing else: not at when it was said, published or recorded', () => {
    const late = {
      on: '2023-09-20',
      recordedAt: '2026-01-01T00:00:00.000Z',
      appearances: [appearance({ statedOn: '2025-01-01', publishedAt: '2025-01-02' })],
    }
    expect(isShown(late, { at: '2023-09-20T23:59:59.999Z' })).toBe(true)
  })
})

describe('public time: what was publicly claimed by then', () => {
  const published = (publishedAt: string | null, statedOn: string | null = null) => ({
    appearances: [appearance({ publishedAt, statedOn })],
  })
  it.each<[string, ClaimSketch, string, boolean]>([
    ['said by then', { statedOn: '2023-09-20T10:00:00.000Z' }, '2023-09-20T10:00:00.000Z', true],
    ['said after', { statedOn: '2023-09-20T10:00:00.001Z' }, '2023-09-20T10:00:00.000Z', false],
    [
      'said that day, which is not over',
      { statedOn: '2023-09-20' },
      '2023-09-20T23:59:59.998Z',
      false,
    ],
    ['said that day, at its end', { statedOn: '2023-09-20' }, '2023-09-20T23:59:59.999Z', true],
    ['published by then', published('2023-09-20T10:00:00.000Z'), '2023-09-20T10:00:00.000Z', true],
    ['published after', published('2023-09-20T10:00:00.001Z'), '2023-09-20T10:00:00.000Z', false],
    ['published on a day, at its end', published('2023-09-20'), '2023-09-20T23:59:59.999Z', true],
    [
      'published on a day, before its end',
      published('2023-09-20'),
      '2023-09-20T12:00:00.000Z',
      false,
    ],
    [
      'said before it was published: the saying counts',
      published('2023-09-25T10:00:00.000Z', '2023-09-20T10:00:00.000Z'),
      '2023-09-21T00:00:00.000Z',
      true,
    ],
    ['dated nowhere: our record of it counts', published(null), '2024-01-01T00:00:00.000Z', true],
    ['dated nowhere, before our record', published(null), '2023-12-31T23:59:59.999Z', false],
  ])('%s', (_name, sketch, publishedBy, shown) => {
    expect(isShown(sketch, { publishedBy })).toBe(shown)
  })

  it('a week of saying counts from the end of its Sunday', () => {
    const sketch = {
      appearances: [appearance({ statedOn: '2023-09-18', statedOnPrecision: 'week' })],
    }
    expect(isShown(sketch, { publishedBy: '2023-09-24T23:59:59.998Z' })).toBe(false)
    expect(isShown(sketch, { publishedBy: '2023-09-24T23:59:59.999Z' })).toBe(true)
  })

  it('of several publications the earliest counts', () => {
    const appearances = [
      appearance({ url: 'https://news.example/b', publishedAt: '2023-09-22' }),
      appearance({ url: 'https://news.example/a', publishedAt: '2023-09-20T08:00:00.000Z' }),
    ]
    expect(isShown({ appearances }, { publishedBy: '2023-09-20T08:00:00.000Z' })).toBe(true)
  })
})

describe('the earliest date of saying is kept', () => {
  const told = (...dates: readonly (string | null)[]) =>
    record({ appearances: dates.map((statedOn) => appearance({ statedOn })) })

  it.each<[string, readonly (string | null)[], string | null]>([
    ['of two days', ['2023-09-21', '2023-09-20'], '2023-09-20'],
    [
      'of a day and a moment of it',
      ['2023-09-20', '2023-09-20T10:00:00.000Z'],
      '2023-09-20T10:00:00.000Z',
    ],
    ['of a moment and the day before', ['2023-09-20T10:00:00.000Z', '2023-09-19'], '2023-09-19'],
    ['of one that says when and one that does not', [null, '2023-09-20'], '2023-09-20'],
    ['of none', [null, null], null],
  ])('%s', (_name, dates, kept) => {
    expect(claimAt(told(...dates), NOW, SETTING)?.statedOn).toBe(kept)
    expect(claimAt(told(...dates.toReversed()), NOW, SETTING)?.statedOn).toBe(kept)
  })

  it('as far as it was known: an earlier date learnt later changes no past answer', () => {
    const later = '2024-06-01T00:00:00.000Z'
    const learnt = record({
      appearances: [
        appearance({ statedOn: '2023-09-21' }),
        appearance({ statedOn: '2023-09-20', recordedAt: later }),
      ],
    })
    expect(
      claimAt(learnt, { ...NOW, knownAt: '2024-05-31T00:00:00.000Z' }, SETTING)?.statedOn,
    ).toBe('2023-09-21')
    expect(claimAt(learnt, { ...NOW, knownAt: later }, SETTING)?.statedOn).toBe('2023-09-20')
  })

  it('or the earliest publication is the public date, whichever is earlier; without both our record is', () => {
    const dateOf = (...appearances: Parameters<typeof appearance>[0][]) => {
      const now = claimAt(record({ appearances: appearances.map(appearance) }), NOW, SETTING)
      return now && publicDateOf(now)
    }
    expect(dateOf({ statedOn: '2023-09-20', publishedAt: '2023-09-21' })?.date).toBe('2023-09-20')
    expect(dateOf({ statedOn: '2023-09-21', publishedAt: '2023-09-20' })?.date).toBe('2023-09-20')
    expect(dateOf({ publishedAt: '2023-09-22' }, { publishedAt: '2023-09-20' })?.date).toBe(
      '2023-09-20',
    )
    expect(dateOf({})).toEqual({ date: '2024-01-01T00:00:00.000Z', precision: 'time' })
  })
})

describe('transaction time: what this system would have answered then', () => {
  it('hides a claim recorded later, to the millisecond', () => {
    const recordedAt = '2024-01-01T00:00:00.001Z'
    expect(isShown({ recordedAt }, { knownAt: '2024-01-01T00:00:00.000Z' })).toBe(false)
    expect(isShown({ recordedAt }, { knownAt: recordedAt })).toBe(true)
  })

  it('hides appearances recorded later', () => {
    const appearances = [
      appearance({ url: 'https://news.example/a' }),
      appearance({ url: 'https://news.example/b', recordedAt: '2024-02-01T00:00:00.000Z' }),
    ]
    const seen = (knownAt: string | null) =>
      claimAt(record({ appearances }), { ...NOW, knownAt }, SETTING)?.appearances.length
    expect([
      seen('2024-01-31T23:59:59.999Z'),
      seen('2024-02-01T00:00:00.000Z'),
      seen(null),
    ]).toEqual([1, 2, 2])
  })
})

it('an appearance published after publishedBy is hidden, one published nobody knows when is not', () => {
  const appearances = [
    appearance({ url: 'https://news.example/a', publishedAt: '2023-09-20T08:00:00.000Z' }),
    appearance({ url: 'https://news.example/b', publishedAt: '2023-09-21' }),
    appearance({ url: 'https://news.example/c', publishedAt: null }),
  ]
  const seen = (publishedBy: string) =>
    claimAt(record({ appearances }), { ...NOW, publishedBy }, SETTING)?.appearances.map(
      ({ publication }) => publication.url?.slice(-1),
    )
  expect(seen('2023-09-20T08:00:00.000Z')).toEqual(['a', 'c'])
  expect(seen('2023-09-21T12:00:00.000Z')).toEqual(['a', 'c'])
  expect(seen('2023-09-21T23:59:59.999Z')).toEqual(['a', 'b', 'c'])
})

it('keeps all its appearances, the earliest published first, the undated last', () => {
  const dates = [null, '2023-09-22', '2023-09-21', '2023-09-21T10:00:00.000Z']
  const appearances = dates.map((publishedAt, index) =>
    appearance({ url: `https://news.example/${index}`, publishedAt }),
  )
  const now = claimAt(record({ appearances }), NOW, SETTING)
  expect(now?.appearances.map(({ publication }) => publication.publishedAt)).toEqual([
    '2023-09-21T10:00:00.000Z',
    '2023-09-21',
    '2023-09-22',
    null,
  ])
})

describe('revisions in time', () => {
  const amended = record({
    statedOn: '2023-09-20',
    revisions: [
      {
        by: 'source',
        statedOn: '2023-10-01',
        changes: { quantity: exactly(30) },
        recordedAt: '2024-02-01T00:00:00.000Z',
        recordedBy: 'b',
      },
      {
        by: 'record',
        changes: { category: 'civilians' },
        recordedAt: '2024-03-01T00:00:00.000Z',
        recordedBy: 'c',
      },
      {
        by: 'source',
        statedOn: '2023-09-25T12:00:00.000Z',
        changes: { quantity: exactly(28), status: 'withdrawn' },
        recordedAt: '2024-04-01T00:00:00.000Z',
        recordedBy: 'd',
      },
    ],
  })
  const seen = (clocks: Partial<Clocks>) => {
    const claim = claimAt(amended, { ...NOW, ...clocks }, SETTING)
    return (
      claim && [
        claim.revision,
        claim.quantity.value,
        claim.category,
        claim.status,
        claim.recordedBy,
      ]
    )
  }

  it.each<[string, Partial<Clocks>, ReturnType<typeof seen>]>([
    ['now', {}, [4, 28, 'civilians', 'withdrawn', 'd']],
    [
      'known before any',
      { knownAt: '2024-01-31T00:00:00.000Z' },
      [1, 27, 'all', 'stands', 'editor'],
    ],
    [
      'known with the first',
      { knownAt: '2024-02-01T00:00:00.000Z' },
      [2, 30, 'all', 'stands', 'b'],
    ],
    [
      'known with the second',
      { knownAt: '2024-03-15T00:00:00.000Z' },
      [3, 30, 'civilians', 'stands', 'c'],
    ],
    [
      'public before any: our correction holds, the source’s do not',
      { publishedBy: '2023-09-25T11:59:59.999Z' },
      [3, 27, 'civilians', 'stands', 'c'],
    ],
    [
      'public from the moment the source amended',
      { publishedBy: '2023-09-25T12:00:00.000Z' },
      [4, 28, 'civilians', 'withdrawn', 'd'],
    ],
    [
      'public before the end of a day it amended on',
      { publishedBy: '2023-10-01T12:00:00.000Z', knownAt: '2024-03-15T00:00:00.000Z' },
      [3, 27, 'civilians', 'stands', 'c'],
    ],
    [
      'both clocks',
      { publishedBy: '2023-10-01T23:59:59.999Z', knownAt: '2024-02-15T00:00:00.000Z' },
      [2, 30, 'all', 'stands', 'b'],
    ],
    ['before it was public', { publishedBy: '2023-09-20T12:00:00.000Z' }, null],
  ])('%s', (_name, clocks, expected) => {
    expect(seen(clocks)).toEqual(expected)
  })

  it('are taken in their order, in whichever order they are read', () => {
    const read = { ...amended, revisions: amended.revisions.toReversed() }
    expect(claimAt(read, NOW, SETTING)).toEqual(claimAt(amended, NOW, SETTING))
  })

  it('move a claim to another lane and back in time', () => {
    const moved = record({ revisions: [{ changes: { group: 'enclave' } }] })
    expect(onlyLane([moved]).group).toBe('enclave')
    expect(onlyLane([moved], { knownAt: '2024-01-15T00:00:00.000Z' }).group).toBeNull()
  })

  it('leave a claim withdrawn by the source standing for those who read before', () => {
    const withdrawn = record({
      statedOn: '2023-09-20',
      revisions: [{ by: 'source', statedOn: '2023-09-22', changes: { status: 'withdrawn' } }],
    })
    expect(onlyLane([withdrawn], { publishedBy: '2023-09-21T23:59:59.999Z' }).current).toHaveLength(
      1,
    )
    expect(viewOf([withdrawn], NOW, SETTING).claims[0]?.status).toBe('withdrawn')
  })
})
