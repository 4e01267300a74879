/** domain.md, "Latest and earlier": every condition, at its boundary. */
import type { Quantity } from '@/lib/domain/quantity'
import { settingOf, type Setting } from '@/lib/domain/setting'
import type { Basis } from '@/lib/domain/vocabulary'
import {
  atLeast,
  estimate,
  exactly,
  lanesOf,
  NOBODY,
  quantity,
  record,
  type ClaimSketch,
} from '../../support/claims'

/** An event that began on the first of September. */
const SINCE = settingOf({ timeZone: null, startedOn: '2023-09-01', places: [] })
const SAID = '2024-06-01'

/** One claim of each claimant: its id, its day and its figure. */
type Row = readonly [id: string, on: string, said: Quantity, sketch?: ClaimSketch]

function laneOf(rows: readonly Row[], setting: Setting = SINCE) {
  const records = rows.map(([id, on, said, sketch]) =>
    record({ id, claimant: id, on, quantity: said, statedOn: SAID, ...sketch }),
  )
  const [lane] = lanesOf(records, {}, NOBODY, setting)
  if (lane === undefined) throw new Error('there is a lane')
  return lane
}

/** The ids of the latest, of the other recent ones, and of the earlier ones. */
function told(rows: readonly Row[], setting: Setting = SINCE) {
  const { latest, recent, current } = laneOf(rows, setting)
  const latestIds = latest?.claims.map(({ id }) => id) ?? []
  return [
    latestIds.join(' '),
    recent.filter((id) => !latestIds.includes(id)).join(' '),
    current.flatMap(({ id }) => (recent.includes(id) ? [] : [id])).join(' '),
  ]
}

const verbal = quantity('verbal', null, null, 'dozens')
const denied = quantity('denied', null, null, 'false')

describe('the latest are those that no other is surely after', () => {
  it.each<[string, readonly Row[], string]>([
    ['one', [['a', '2023-09-20', exactly(1)]], 'a'],
    [
      'the later day',
      [
        ['a', '2023-09-20', exactly(1)],
        ['b', '2023-09-21', exactly(1)],
      ],
      'b',
    ],
    [
      'both of one day, the higher first',
      [
        ['a', '2023-09-20', exactly(1)],
        ['b', '2023-09-20', exactly(2)],
      ],
      'b a',
    ],
    [
      'of a month and a day within it both, the finer first',
      [
        ['a', '2023-09 month', exactly(9)],
        ['b', '2023-09-20', exactly(2)],
      ],
      'b a',
    ],
    [
      'a lower one too',
      [
        ['a', '2023-09-20', exactly(9)],
        ['b', '2023-09-21', exactly(2)],
      ],
      'b',
    ],
    [
      'none of words',
      [
        ['a', '2023-09-20', exactly(1)],
        ['b', '2023-09-21', verbal],
      ],
      'a',
    ],
    [
      'none of denials',
      [
        ['a', '2023-09-20', exactly(1)],
        ['b', '2023-09-21', denied],
      ],
      'a',
    ],
    [
      'nobody without a number',
      [
        ['a', '2023-09-20', verbal],
        ['b', '2023-09-21', denied],
      ],
      '',
    ],
    [
      'the final one, whenever it was said',
      [
        ['a', '2023-09-21', exactly(9)],
        ['b', '2023-09-02', exactly(2), { facts: { basis: 'final' } }],
      ],
      'b',
    ],
  ])('%s', (_name, rows, latest) => {
    expect(told(rows)[0]).toBe(latest)
    expect(told(rows.toReversed())[0]).toBe(latest)
  })

  it('in the order of a lead: the finest date, then made public last, then the highest', () => {
    const rows: Row[] = [
      ['a', '2023 year', exactly(99)],
      ['b', '2023-09 month', exactly(98)],
      ['c', '2023-09-18 week', exactly(97)],
      ['d', '2023-09-20', exactly(5), { statedOn: '2023-09-21' }],
      ['e', '2023-09-20', exactly(4), { statedOn: '2023-09-22' }],
      ['f', '2023-09-20', exactly(6), { statedOn: '2023-09-21' }],
      ['g', '2023-09-20T10:00:00.000Z', exactly(1)],
    ]
    expect(told(rows)[0]).toBe('g e f d c b a')
    expect(laneOf(rows).latest).toMatchObject({
      asOf: '2023-09-20T10:00:00.000Z',
      asOfPrecision: 'time',
    })
  })
})

describe('a claim is earlier only when a later one is higher', () => {
  const old = '2023-09-02'
  const now = '2023-09-20'
  it.each<[string, Basis, Quantity, Quantity, boolean]>([
    ['higher', 'cumulative', exactly(30), exactly(31), true],
    ['as high', 'cumulative', exactly(30), exactly(30), false],
    ['lower', 'cumulative', exactly(30), exactly(29), false],
    ['as high, and open above', 'cumulative', exactly(30), atLeast(30), false],
    [
      'stated as high, though its interval lies above',
      'cumulative',
      exactly(200),
      quantity('more-than', 200),
      false,
    ],
    ['a range that ends as high', 'cumulative', quantity('range', 20, 31), exactly(31), false],
    [
      'a range that ends higher',
      'cumulative',
      quantity('range', 20, 31),
      quantity('range', 1, 32),
      true,
    ],
    ['an estimate by its number', 'cumulative', exactly(30), estimate(30, 20, 90), false],
    ['a number after words', 'cumulative', verbal, exactly(1), true],
    ['none after words', 'cumulative', verbal, quantity('none', 0), true],
    ['words after a number', 'cumulative', exactly(30), verbal, false],
    ['a number after a denial', 'cumulative', denied, exactly(31), false],
    ['lower in a stock', 'stock', exactly(30), exactly(1), true],
    ['as high in a stock', 'stock', exactly(30), exactly(30), true],
    ['words in a stock', 'stock', exactly(30), verbal, false],
  ])('%s', (_name, basis, before, after, isEarlier) => {
    const facts = { basis }
    const rows: Row[] = [
      ['old', old, before, { facts }],
      ['new', now, after, { facts }],
    ]
    expect(told(rows)[2]).toBe(isEarlier ? 'old' : '')
  })

  it('and a final one never is', () => {
    const final = { facts: { basis: 'final' as const } }
    expect(
      told([
        ['a', '2023-09-02', exactly(1), final],
        ['b', '2023-09-30', exactly(99), final],
        ['c', '2023-09-02', exactly(1)],
      ]),
    ).toEqual(['b a', '', 'c'])
  })
})

describe('and when more than one whole day, and more than a tenth of the time so far, lies between', () => {
  it.each<[string, string, string, string, boolean]>([
    // The event began on the first: ten days are over at the end of the tenth.
    ['no day between', '2023-09-01', '2023-09-02', '2023-09-02', false],
    ['one day between', '2023-09-01', '2023-09-03', '2023-09-03', false],
    ['two days between, of four', '2023-09-01', '2023-09-04', '2023-09-04', true],
    ['two days between, of nineteen', '2023-09-16', '2023-09-19', '2023-09-19', true],
    ['two days between, of twenty', '2023-09-17', '2023-09-20', '2023-09-20', false],
    ['three days between, of twenty', '2023-09-16', '2023-09-20', '2023-09-20', true],
    ['two days between, of nineteen by the latest', '2023-09-15', '2023-09-18', '2023-09-19', true],
    ['two days between, of twenty by the latest', '2023-09-15', '2023-09-18', '2023-09-20', false],
  ])('%s', (_name, older, newer, latest, isEarlier) => {
    const rows: Row[] = [
      ['old', older, exactly(1)],
      ['new', newer, exactly(2)],
      ...(latest === newer ? [] : [['last', latest, exactly(1)] as const]),
    ]
    expect(told(rows)[2]?.split(' ').includes('old')).toBe(isEarlier)
  })

  it.each<[string, string, string, boolean]>([
    ['two whole days', '2023-09-02T10:00:00.000Z', '2023-09-04T10:00:00.000Z', true],
    ['a millisecond less', '2023-09-02T10:00:00.001Z', '2023-09-04T10:00:00.000Z', false],
    [
      'a day that ended, and a moment two days later',
      '2023-09-02',
      '2023-09-04T23:59:59.999Z',
      true,
    ],
    ['a day that ended, and a moment less', '2023-09-02', '2023-09-04T23:59:59.998Z', false],
  ])('by spans: %s', (_name, older, newer, isEarlier) => {
    const rows: Row[] = [
      ['old', older, exactly(1)],
      ['new', newer, exactly(2)],
    ]
    expect(told(rows)[2]).toBe(isEarlier ? 'old' : '')
  })

  it.each([
    ['+00:00', false],
    ['+02:00', true],
  ])('by the days of the offset %s of the moment that a day meets', (asOfOffset, isEarlier) => {
    const rows: Row[] = [
      ['old', '2023-09-02', exactly(1)],
      ['new', '2023-09-04T22:00:00.000Z', exactly(2), { facts: { asOfOffset } }],
    ]
    expect(told(rows)[2]).toBe(isEarlier ? 'old' : '')
  })

  it('a figure that no later one has reached stays in sight, however old', () => {
    const rows: Row[] = [
      ['old', '2023-09-01', exactly(11_300)],
      ['new', '2023-12-31', exactly(4000)],
      ['low', '2023-09-01', exactly(3000)],
    ]
    expect(told(rows)).toEqual(['new', 'old', 'low'])
    const { range, recentRange } = laneOf(rows)
    expect([range?.low, range?.high]).toEqual([3000, 11_300])
    expect([recentRange?.low, recentRange?.high]).toEqual([4000, 11_300])
  })

  it('a figure of a month is measured from its end', () => {
    const month: Row = ['old', '2023-09 month', exactly(1)]
    expect(told([month, ['new', '2023-10-04', exactly(2)]])[2]).toBe('')
    expect(told([month, ['new', '2023-10-05', exactly(2)]])[2]).toBe('old')
  })

  it('range, spread and verdicts stay over all current claims', () => {
    const lane = laneOf([
      ['old', '2023-09-02', exactly(30)],
      ['new', '2023-09-20', exactly(300)],
    ])
    expect(lane.recent).toEqual(['new'])
    expect(lane.range).toMatchObject({ low: 30, high: 300 })
    expect(lane.spread).toBe(10)
    expect(lane.support).toMatchObject({ sources: 2, claimants: 2 })
  })
})
