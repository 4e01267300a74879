/** domain.md, "A date is a span": how long it lasts, what clips it, and which date is surely after which. */
import { NOW, type Claim, type Clocks } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { viewOf } from '@/lib/domain/comparison'
import { settingOf } from '@/lib/domain/setting'
import { calendarOf, isOneMoment, isSurelyAfter, spanBeside, spanOf } from '@/lib/domain/span'
import { appearance, dated, record, SETTING, type ClaimSketch } from '../../support/claims'

const BAKU = settingOf({ timeZone: 'Asia/Baku', startedOn: '2023-09-19', places: [] })
const LATER = '2030-01-01T00:00:00.000Z'

const iso = (instant: number) => new Date(instant).toISOString()
const claimIn = (sketch: ClaimSketch, setting = SETTING, clocks: Partial<Clocks> = {}): Claim => {
  const now = claimAt(record(sketch), { ...NOW, ...clocks }, setting)
  if (now === null) throw new Error('the claim is there')
  return now
}
const spanIn = (sketch: ClaimSketch, setting = SETTING) => {
  const { start, end } = claimIn(sketch, setting).span
  return [iso(start), iso(end)]
}

describe('lasts from its first instant to its last', () => {
  it.each<[string, string | null, string, string]>([
    ['2023-09-20T10:00:00.000Z', null, '2023-09-20T10:00:00.000Z', '2023-09-20T10:00:00.000Z'],
    ['2023-09-20', null, '2023-09-20T00:00:00.000Z', '2023-09-20T23:59:59.999Z'],
    ['2023-09-18 week', null, '2023-09-18T00:00:00.000Z', '2023-09-24T23:59:59.999Z'],
    ['2023-02 month', null, '2023-02-01T00:00:00.000Z', '2023-02-28T23:59:59.999Z'],
    ['2023 year', null, '2023-01-01T00:00:00.000Z', '2023-12-31T23:59:59.999Z'],
    ['2023-09-20', 'Asia/Baku', '2023-09-19T20:00:00.000Z', '2023-09-20T19:59:59.999Z'],
    ['2023-09 month', 'Asia/Baku', '2023-08-31T20:00:00.000Z', '2023-09-30T19:59:59.999Z'],
    [
      '2023-09-20T10:00:00.000Z',
      'Asia/Baku',
      '2023-09-20T10:00:00.000Z',
      '2023-09-20T10:00:00.000Z',
    ],
    ['2023-04-28', 'Africa/Cairo', '2023-04-27T22:00:00.000Z', '2023-04-28T20:59:59.999Z'],
    ['9999 year', null, '9999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ['0001-01-01', null, '0001-01-01T00:00:00.000Z', '0001-01-01T23:59:59.999Z'],
  ])('%s in %s', (on, timeZone, start, end) => {
    const { asOf: date, asOfPrecision: precision } = dated(on)
    const calendar = calendarOf({ timeZone, startedOn: '0001-01-01' })
    const span = spanOf({ date, precision }, Date.parse('9999-12-31T23:59:59.999Z'), calendar)
    expect([iso(span.start), iso(span.end)]).toEqual([start, end])
  })
})

describe('but not past the moment at which its claim was made public', () => {
  it.each<[string, ClaimSketch, string]>([
    ['said at noon', { statedOn: '2023-09-20T12:00:00.000Z' }, '2023-09-20T12:00:00.000Z'],
    ['said that day', { statedOn: '2023-09-20' }, '2023-09-20T23:59:59.999Z'],
    ['said later', { statedOn: '2023-09-25T12:00:00.000Z' }, '2023-09-20T23:59:59.999Z'],
    [
      'said before it began: a clip that would leave nothing is not made',
      { statedOn: '2023-09-19T12:00:00.000Z' },
      '2023-09-20T23:59:59.999Z',
    ],
    [
      'published at noon, said that day',
      {
        appearances: [
          appearance({ statedOn: '2023-09-20', publishedAt: '2023-09-20T12:00:00.000Z' }),
        ],
      },
      '2023-09-20T12:00:00.000Z',
    ],
    [
      'dated nowhere: our record of it counts',
      { recordedAt: '2023-09-20T15:00:00.000Z' },
      '2023-09-20T15:00:00.000Z',
    ],
    [
      'amended by its source two days later',
      {
        statedOn: '2023-09-20T12:00:00.000Z',
        revisions: [{ by: 'source', statedOn: '2023-09-22', changes: { method: 'counted' } }],
      },
      '2023-09-20T23:59:59.999Z',
    ],
    [
      'amended by its source in the evening',
      {
        statedOn: '2023-09-20T12:00:00.000Z',
        revisions: [
          { by: 'source', statedOn: '2023-09-20T18:00:00.000Z', changes: { method: 'counted' } },
        ],
      },
      '2023-09-20T18:00:00.000Z',
    ],
    [
      'corrected by us: nothing new was said',
      {
        statedOn: '2023-09-20T12:00:00.000Z',
        revisions: [{ changes: { method: 'counted' } }],
      },
      '2023-09-20T12:00:00.000Z',
    ],
  ])('%s', (_name, sketch, end) => {
    expect(spanIn({ on: '2023-09-20', ...sketch })[1]).toBe(end)
  })

  it('a month too', () => {
    const said = { on: '2023-09 month', statedOn: '2023-09-21T08:00:00.000Z' }
    expect(spanIn(said)).toEqual(['2023-09-01T00:00:00.000Z', '2023-09-21T08:00:00.000Z'])
  })

  it('a moment is never clipped', () => {
    const said = { on: '2023-09-20T15:00:00.000Z', statedOn: '2023-09-20T12:00:00.000Z' }
    expect(spanIn(said)).toEqual(['2023-09-20T15:00:00.000Z', '2023-09-20T15:00:00.000Z'])
  })

  it('goes by what was known at the view: a later found hour changes no past answer', () => {
    const found = {
      appearances: [
        appearance({ statedOn: '2023-09-20' }),
        appearance({ statedOn: '2023-09-20T09:00:00.000Z', recordedAt: LATER }),
      ],
    }
    const end = (knownAt: string | null) => iso(claimIn(found, SETTING, { knownAt }).span.end)
    expect([end('2029-01-01T00:00:00.000Z'), end(null)]).toEqual([
      '2023-09-20T23:59:59.999Z',
      '2023-09-20T09:00:00.000Z',
    ])
  })
})

describe('nor, if coarse, before the event began', () => {
  const late = { statedOn: LATER }
  it.each<[string, string, string, string]>([
    ['the month', '2023-09 month', '2023-09-18T20:00:00.000Z', '2023-09-30T19:59:59.999Z'],
    ['the year', '2023 year', '2023-09-18T20:00:00.000Z', '2023-12-31T19:59:59.999Z'],
    ['the week', '2023-09-18 week', '2023-09-18T20:00:00.000Z', '2023-09-24T19:59:59.999Z'],
    ['a day before it', '2023-09-18', '2023-09-17T20:00:00.000Z', '2023-09-18T19:59:59.999Z'],
    ['a month before it', '2023-08 month', '2023-07-31T20:00:00.000Z', '2023-08-31T19:59:59.999Z'],
  ])('%s', (_name, on, start, end) => {
    expect(spanIn({ on, ...late }, BAKU)).toEqual([start, end])
  })

  it('an event of a month begins with its first instant', () => {
    const setting = settingOf({ timeZone: null, startedOn: '2023-09-01', places: [] })
    expect(spanIn({ on: '2023 year', ...late }, setting)[0]).toBe('2023-09-01T00:00:00.000Z')
  })

  it('both clips', () => {
    const said = { on: '2023-09 month', statedOn: '2023-09-20T08:00:00.000Z' }
    expect(spanIn(said, BAKU)).toEqual(['2023-09-18T20:00:00.000Z', '2023-09-20T08:00:00.000Z'])
  })
})

describe('one date is surely after another when it begins after the other ends', () => {
  const after = (later: ClaimSketch, earlier: ClaimSketch, setting = SETTING) =>
    isSurelyAfter(claimIn(later, setting), claimIn(earlier, setting))

  it.each<[string, ClaimSketch, ClaimSketch, boolean]>([
    ['the next day', { on: '2023-09-20' }, { on: '2023-09-19' }, true],
    ['the same day', { on: '2023-09-20' }, { on: '2023-09-20' }, false],
    ['the day before', { on: '2023-09-19' }, { on: '2023-09-20' }, false],
    ['a millisecond', { on: '2023-09-20T10:00:00.001Z' }, { on: '2023-09-20T10:00:00.000Z' }, true],
    ['a moment of that day', { on: '2023-09-20T10:00:00.000Z' }, { on: '2023-09-20' }, false],
    [
      'a moment after the day was made public',
      { on: '2023-09-20T10:00:00.000Z' },
      { on: '2023-09-20', statedOn: '2023-09-20T08:00:00.000Z' },
      true,
    ],
    [
      'a day within a month that was told before it',
      { on: '2023-09-20' },
      { on: '2023-09 month', statedOn: '2023-09-15T08:00:00.000Z' },
      true,
    ],
    ['a day within a month told after it', { on: '2023-09-20' }, { on: '2023-09 month' }, false],
  ])('%s', (_name, later, earlier, isAfter) => {
    expect(after(later, earlier)).toBe(isAfter)
  })

  it.each<[string, string, string | null, boolean]>([
    // Beijing's 20 September ends at 16:00 UTC, and UTC's at midnight.
    ['2023-09-20T17:00:00.000Z', '2023-09-20', '+08:00', true],
    ['2023-09-20T15:59:59.999Z', '2023-09-20', '+08:00', false],
    ['2023-09-20T17:00:00.000Z', '2023-09-20', null, false],
    ['2023-09-21T00:00:00.000Z', '2023-09-20', null, true],
    ['2023-09-21T02:00:00.000Z', '2023-09-20', '-03:00', false],
    ['2023-09-21T03:00:00.000Z', '2023-09-20', '-03:00', true],
  ])(
    'without a zone a day that meets a moment has its offset: %s after %s, %s',
    (on, day, offset, isAfter) => {
      const moment = { on, facts: { asOfOffset: offset }, statedOn: LATER }
      expect(after(moment, { on: day, statedOn: LATER })).toBe(isAfter)
    },
  )

  it('with a zone it has that of the zone, whatever the offset', () => {
    const moment = {
      on: '2023-09-20T20:00:00.000Z',
      facts: { asOfOffset: '-03:00' },
      statedOn: LATER,
    }
    const day = { on: '2023-09-20', statedOn: LATER }
    expect(after(moment, day, BAKU)).toBe(true)
    expect(after(moment, day)).toBe(false)
  })

  it('a month that meets a moment stays in UTC, and a day that meets a day', () => {
    const moment = claimIn({ on: '2023-09-30T20:00:00.000Z', facts: { asOfOffset: '+08:00' } })
    for (const on of ['2023-09 month', '2023-09-30']) {
      const other = claimIn({ on, statedOn: LATER })
      expect(spanBeside(other, claimIn({ on: '2023-09-30' }))).toEqual(other.span)
      if (on.length > 10) expect(spanBeside(other, moment)).toEqual(other.span)
    }
  })

  it('clips the day of an offset too', () => {
    const moment = claimIn({ on: '2023-09-20T13:00:00.000Z', facts: { asOfOffset: '+08:00' } })
    const day = claimIn({ on: '2023-09-20', statedOn: '2023-09-20T12:00:00.000Z' })
    expect(iso(spanBeside(day, moment).end)).toBe('2023-09-20T12:00:00.000Z')
    expect(isSurelyAfter(moment, day)).toBe(true)
  })
})

it.each<[string, ClaimSketch, ClaimSketch, boolean]>([
  ['equal moments', { on: '2023-09-20T10:00:00.000Z' }, { on: '2023-09-20T10:00:00.000Z' }, true],
  ['other moments', { on: '2023-09-20T10:00:00.000Z' }, { on: '2023-09-20T10:00:00.001Z' }, false],
  [
    'days clipped to one instant',
    { on: '2023-09-20', statedOn: '2023-09-20T00:00:00.000Z' },
    { on: '2023-09-20', statedOn: '2023-09-20T00:00:00.000Z' },
    false,
  ],
])('%s are one moment: %s', (_name, a, b, isOne) => {
  expect(isOneMoment(claimIn(a), claimIn(b))).toBe(isOne)
})

describe('`at`', () => {
  /** What an address with the date 2023-09-20 alone asks for. */
  const END = '2023-09-20T23:59:59.999Z'
  const isThere = (sketch: ClaimSketch, at: string, setting = SETTING) =>
    viewOf([record(sketch)], { ...NOW, at }, setting).claims.length === 1

  it.each<[string, ClaimSketch, string, boolean]>([
    ['a day from its first instant', { on: '2023-09-20' }, '2023-09-19T20:00:00.000Z', true],
    ['not before it', { on: '2023-09-20' }, '2023-09-19T19:59:59.999Z', false],
    ['a month when it is over', { on: '2023-09 month' }, '2023-09-30T19:59:59.999Z', true],
    ['not before', { on: '2023-09 month' }, '2023-09-30T19:59:59.998Z', false],
    [
      'a month told in its middle from then on',
      { on: '2023-09 month', statedOn: '2023-09-21T08:00:00.000Z' },
      '2023-09-21T08:00:00.000Z',
      true,
    ],
    [
      'and not before',
      { on: '2023-09 month', statedOn: '2023-09-21T08:00:00.000Z' },
      '2023-09-21T07:59:59.999Z',
      false,
    ],
    ['a moment from itself', { on: '2023-09-20T10:00:00.000Z' }, '2023-09-20T10:00:00.000Z', true],
    ['not before', { on: '2023-09-20T10:00:00.000Z' }, '2023-09-20T09:59:59.999Z', false],
    [
      'a day that was told early, all day long',
      { on: '2023-09-20', statedOn: '2023-09-20T01:00:00.000Z' },
      '2023-09-19T20:00:00.000Z',
      true,
    ],
    ['by a date alone what is of that day there', { on: '2023-09-20T19:59:59.999Z' }, END, true],
    ['and nothing of the next day', { on: '2023-09-20T20:00:00.000Z' }, END, false],
    ['not the next day itself', { on: '2023-09-21' }, END, false],
  ])('shows %s, in the zone of the event', (_name, sketch, at, shown) => {
    expect(isThere({ statedOn: LATER, ...sketch }, at, BAKU)).toBe(shown)
  })
})
