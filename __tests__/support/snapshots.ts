/** Records of snapshots for tests: any that the schema takes, small enough to read. */
import { laneViewOf } from '@/lib/answers/lane-view'
import { recordOf } from '@/lib/charts/record/to-record'
import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { placeKey } from '@/lib/domain/event'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { wordsIn } from '@/lib/format/translator'
import fc from './properties'

export const VIEW: SnapshotView = {
  chart: 'by-source',
  measure: 'killed',
  group: 'north',
  category: 'all',
  scope: [],
  place: 'none',
  basis: 'cumulative',
  from: null,
  to: null,
  at: null,
  publishedBy: null,
  knownAt: null,
  convention: 'none',
  scale: 'linear',
  day: null,
  claimants: null,
}

const NORTH = { id: 'north', name: 'Government of the North', kind: 'government' } as const
const GAZETTE = { id: 'gazette', name: 'The Gazette', kind: 'media' } as const

/** A claim of 27 killed by the North, carried by the Gazette. */
export function answerOf(more: Partial<ClaimAnswer> = {}): ClaimAnswer {
  return {
    id: 'c-1',
    revision: 1,
    statement: 's-1',
    event: 'war',
    measure: 'killed',
    group: 'north',
    category: 'all',
    place: null,
    scope: [],
    citing: [],
    quantity: {
      form: 'exact',
      value: 27,
      valueTo: null,
      interval: null,
      low: 27,
      high: 27,
      wording: '27 dead',
    },
    basis: 'cumulative',
    from: null,
    asOf: '2024-03-10',
    asOfPrecision: 'day',
    asOfOffset: null,
    partOf: null,
    partKind: null,
    method: 'asserted',
    disputes: [],
    step: null,
    status: 'stands',
    withdrawal: null,
    stance: 'own',
    claimant: NORTH,
    ownVoice: false,
    statedOn: '2024-03-10',
    statedOnPrecision: 'day',
    appearances: [
      {
        publication: {
          id: 'p-1',
          described: false,
          publisher: GAZETTE,
          title: 'Twenty-seven dead, says the North',
          url: 'https://gazette.example/1',
          publishedAt: '2024-03-10T09:00:00.000Z',
          retrievedAt: null,
          archivedUrl: null,
        },
        via: [],
        wording: '27 dead',
        term: 'dead',
        locator: 'paragraph 3',
        recordedAt: '2024-03-11T08:00:00.000Z',
      },
    ],
    recordedAt: '2024-03-11T08:00:00.000Z',
    recordedBy: 'editor',
    ...more,
  }
}

export function laneFrom(current: readonly ClaimAnswer[]): LaneAnswer {
  const range = { low: 27, high: 27, openBelow: false, openAbove: false, lowBy: [], highBy: [] }
  const count = current.length
  return {
    group: 'north',
    category: 'all',
    scope: [],
    place: null,
    basis: 'cumulative',
    from: null,
    asOf: null,
    range,
    recentRange: range,
    latest: null,
    recent: current.map(({ id }) => id),
    spread: null,
    support: { claimants: count, sources: count, claims: count, publications: 1 },
    current: [...current],
    history: [],
    withdrawn: [],
    exceeds: [],
    verdicts: [],
    steps: [],
    periods: [],
  }
}

const ACTORS = {
  north: { name: NORTH.name, shortName: null, kind: NORTH.kind, memberOf: null },
  gazette: { name: GAZETTE.name, shortName: null, kind: GAZETTE.kind, memberOf: null },
}

export function recordFrom(
  claims: readonly ClaimAnswer[],
  view: Partial<SnapshotView> = {},
): SnapshotRecord {
  const [first] = claims
  const { place } = first ?? answerOf()
  const lane = laneViewOf({ measure: 'killed', ...laneFrom(claims), place })
  return recordOf(
    {
      event: { id: 'war', title: 'The war', timeZone: null, places: [] },
      view: { ...VIEW, place: placeKey(place) ?? 'none', ...view },
      lane,
      content: {
        chart: 'by-source',
        lane,
        actors: {
          ...ACTORS,
          ...Object.fromEntries(
            claims.map(({ claimant: { id, name, kind } }) => [
              id,
              { name, shortName: null, kind, memberOf: null },
            ]),
          ),
        },
        convention: 'none',
        scale: 'linear',
      },
      undated: 0,
    },
    wordsIn('en'),
  )
}

/** Well-formed text in NFC, of any script, quotes and control characters included. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((raw) => raw.normalize('NFC'))
const moment = fc
  .integer({ min: 0, max: 4_000_000_000_000 })
  .map((time) => new Date(time).toISOString())
const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

const claim = fc
  .record({
    wording: text,
    title: text,
    locator: text,
    value: count,
    first: moment,
    then: moment,
    lat: fc.double({ noNaN: true, noDefaultInfinity: true, min: -90, max: 90 }),
  })
  .map(({ wording, title, locator, value, first, then, lat }) => {
    const [one] = answerOf().appearances
    if (one === undefined) throw new Error('a claim has an appearance')
    const place = {
      name: title,
      admin: null,
      code: null,
      lat: lat === 0 ? 0 : lat,
      lon: 0,
      precision: null,
    }
    return answerOf({
      quantity: {
        form: 'exact',
        value,
        valueTo: null,
        interval: null,
        low: value,
        high: value,
        wording,
      },
      place,
      appearances: [
        { ...one, wording, locator, recordedAt: then, publication: { ...one.publication, title } },
      ],
      recordedAt: first,
    })
  })

export const records: fc.Arbitrary<SnapshotRecord> = fc
  .array(claim, { minLength: 1, maxLength: 4 })
  .map((claims) => {
    const place = claims[0]?.place ?? null
    return recordFrom(claims.map((one, index) => ({ ...one, place, id: `c-${index}` })))
  })
