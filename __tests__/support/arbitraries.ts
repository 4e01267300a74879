/**
 * Generators of what a domain meets, small on purpose: few actors, few days, few numbers, so that
 * equal days, equal numbers, shared trees, coarse dates and amended claims come up in every run.
 */
import type { Actor, ActorDirectory } from '@/lib/domain/actor'
import type {
  ClaimFacts,
  Clocks,
  RecordedAppearance,
  RecordedClaim,
  RecordedRevision,
} from '@/lib/domain/claim'
import type { Form, Quantity } from '@/lib/domain/quantity'
import { endOf, type DatedValue } from '@/lib/domain/time'
import { BASES, CATEGORIES, type Basis } from '@/lib/domain/vocabulary'
import { appearance, estimate, quantity } from './claims'
import fc from './properties'

export const ACTORS = ['north', 'north-police', 'north-clinic', 'south', 'south-army', 'outlet']

const LARGEST = Number.MAX_SAFE_INTEGER

/** Mostly small or round, now and then at the ends of what is a count. */
export const count: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(100, 120, 200, 250, 1000, 7000, 10_000, 999_999, 10 ** 12),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: LARGEST - 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(LARGEST - 2, 8 * 10 ** 15) },
)

/** Of what a very large round number is rounded from, the upper end is no safe number: not a quantity. */
const isRoundable = (value: number) => value % 10 !== 0 || value <= 8 * 10 ** 15

const counted = (...forms: readonly Form[]) =>
  fc
    .tuple(fc.constantFrom(...forms), count)
    .filter(([form, value]) => form !== 'about' || isRoundable(value))
    .map(([form, value]) => quantity(form, value))

/** Every form, always one that the domain accepts. */
export const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 6, arbitrary: counted('exact', 'at-least', 'more-than', 'at-most', 'about') },
  {
    weight: 1,
    arbitrary: count.filter(isRoundable).map((value) => quantity('nearly', Math.max(2, value))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(count, count, count).map((three) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b)
      return estimate(value, low, high, 95)
    }),
  },
  {
    weight: 1,
    arbitrary: count.map((value) => quantity('fewer-than', Math.max(1, value))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(count, count)
      .map(([a, b]) => quantity('range', Math.min(a, b), Math.max(a, b))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('dozens', 'several')
      .map((word) => quantity('verbal', null, null, word)),
  },
  { weight: 1, arbitrary: fc.constantFrom(quantity('none', 0), quantity('denied')) },
)

const DAYS = [
  '2023-08-31',
  '2023-09-01',
  '2023-09-18',
  '2023-09-19',
  '2023-09-20',
  '2023-09-24',
  '2023-09-30',
  '2023-10-01',
  '2023-12-31',
  '2024-01-01',
  '2024-02-29',
]
const day = fc.constantFrom(...DAYS)
const moment = fc
  .tuple(day, fc.constantFrom('00:00:00.000', '10:00:00.000', '10:00:00.001', '23:59:59.999'))
  .map(([date, time]) => `${date}T${time}Z`)

/** All five precisions, with days that lie at the ends of weeks, months and years. */
export const datedValues: fc.Arbitrary<DatedValue> = fc.oneof(
  { weight: 4, arbitrary: day.map((date): DatedValue => ({ date, precision: 'day' })) },
  { weight: 2, arbitrary: moment.map((date): DatedValue => ({ date, precision: 'time' })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<DatedValue>(
      { date: '2023-09-18', precision: 'week' },
      { date: '2023-09-25', precision: 'week' },
      { date: '2023-12-25', precision: 'week' },
      { date: '2023-09-01', precision: 'month' },
      { date: '2023-12-01', precision: 'month' },
      { date: '2024-02-01', precision: 'month' },
      { date: '2023-01-01', precision: 'year' },
      { date: '2024-01-01', precision: 'year' },
    ),
  },
)

const places = fc
  .constantFrom(null, null, 'Shusha', 'S\u0327us\u0327a', '\u015eu\u015fa')
  .map((name) =>
    name === null ? null : { name, admin: null, code: null, lat: null, lon: null, precision: null },
  )

const periodStart = (basis: Basis) =>
  basis === 'period' ? fc.constantFrom('2022-01-01', '2023-08-01', null) : fc.constant(null)

/** The facts of a claim without its claimant, its measure and its kin. */
type LoneFacts = Omit<
  ClaimFacts,
  'claimant' | 'measure' | 'partOf' | 'partKind' | 'disputes' | 'step'
>

const SCOPES = [[], [], ['identified'], ['confirmed', 'identified'], ['presumed']] as const

/** `lanes: 'one'` puts every claim in one lane (of one basis), so that most claims meet. */
export function claimFacts(lanes: 'one' | 'many', only?: Basis): fc.Arbitrary<LoneFacts> {
  const bases = only === undefined ? fc.constantFrom(...BASES) : fc.constant(only)
  return bases
    .chain((basis) =>
      fc.record<LoneFacts>({
        quantity: quantities,
        group: lanes === 'one' ? fc.constant('south') : fc.constantFrom(null, 'north', 'south'),
        category: lanes === 'one' ? fc.constant('all') : fc.constantFrom(...CATEGORIES.slice(0, 3)),
        place: lanes === 'one' ? fc.constant(null) : places,
        basis: fc.constant(basis),
        from: periodStart(basis),
        asOf: fc.constant(''),
        asOfPrecision: fc.constant('day'),
        asOfOffset: fc.constant(null),
        scope: lanes === 'one' ? fc.constant([]) : fc.constantFrom(...SCOPES),
        citing: fc.constantFrom([], [], ['south'], ['outlet']),
        method: fc.constantFrom('asserted', 'counted'),
        status: fc.constant('stands'),
      }),
    )
    .chain((facts) =>
      datedValues.map(({ date, precision }) => ({
        ...facts,
        asOf: date,
        asOfPrecision: precision,
      })),
    )
}

/** Transaction times: every record, revision, appearance and clock takes one of these. */
export const RECORDINGS = [1, 2, 3, 4, 5].map((month) => `2024-0${month}-01T00:00:00.000Z`)
const recording = fc.constantFrom(...RECORDINGS)

export function appearances(from: string): fc.Arbitrary<RecordedAppearance> {
  return fc
    .record({
      url: fc.constantFrom('1', '2', '3', '4', null),
      publishedAt: fc.oneof(day, moment, fc.constant(null)),
      statedOn: fc.oneof(datedValues, fc.constant(null)),
      recordedAt: recording,
    })
    .map(({ url, publishedAt, statedOn, recordedAt }) =>
      appearance({
        url: url === null ? null : `https://news.example/${url}`,
        publishedAt,
        statedOn: statedOn?.date ?? null,
        statedOnPrecision: statedOn?.precision ?? 'day',
        recordedAt: recordedAt < from ? from : recordedAt,
      }),
    )
}

/** A revision by either author that changes the figure, the lane, the day or the status. */
function revisionOf(
  lanes: 'one' | 'many',
  from: string,
): fc.Arbitrary<Omit<RecordedRevision, 'revision'>> {
  const changes = fc.oneof(
    quantities.map((changed) => ({ quantity: changed })),
    fc.constantFrom({ status: 'withdrawn' as const }, { status: 'stands' as const }),
    datedValues.map(({ date, precision }) => ({ asOf: date, asOfPrecision: precision })),
    ...(lanes === 'one'
      ? []
      : [fc.constantFrom({ category: 'civilians' as const }, { group: null }, { place: null })]),
  )
  return fc
    .record({ changes, statedOn: fc.oneof(datedValues, fc.constant(null)), recordedAt: recording })
    .map(({ changes: change, statedOn, recordedAt }) => ({
      by: statedOn === null ? 'record' : 'source',
      reason: 'error',
      note: null,
      statedOn: statedOn?.date ?? null,
      statedOnPrecision: statedOn?.precision ?? 'day',
      changes: change,
      recordedAt: recordedAt < from ? from : recordedAt,
      recordedBy: 'editor',
    }))
}

export interface HistoryShape {
  readonly lanes: 'one' | 'many'
  readonly basis?: Basis
  readonly revised?: boolean
  /** Whether claims may be parts of, deny or replace claims recorded before them. */
  readonly related?: boolean
  /** Whether they may replace some. */
  readonly replacing?: boolean
}

export function recordedClaims({
  lanes,
  basis,
  revised = true,
  related = true,
  replacing = true,
}: HistoryShape) {
  const relations = ['none', 'none', 'none', 'none', 'part', 'denial'] as const
  const one = fc.record({
    claimant: fc.constantFrom(...ACTORS),
    measure:
      lanes === 'one'
        ? fc.constant('killed' as const)
        : fc.constantFrom('killed' as const, 'casualties' as const),
    first: claimFacts(lanes, basis),
    recordedAt: recording,
    relation: related
      ? fc.constantFrom(...relations, ...(replacing ? (['replacement'] as const) : []))
      : fc.constant('none' as const),
    relative: fc.nat(),
  })
  return fc
    .array(
      one.chain((sketch) =>
        fc.record({
          sketch: fc.constant(sketch),
          appearances: fc.array(appearances(sketch.recordedAt), { minLength: 1, maxLength: 3 }),
          revisions: revised
            ? fc.array(revisionOf(lanes, sketch.recordedAt), { maxLength: 3 })
            : fc.constant([]),
        }),
      ),
      { minLength: 1, maxLength: 9 },
    )
    .map((sketches) =>
      sketches.map(({ sketch, appearances: seen, revisions }, index): RecordedClaim => {
        const { relation, relative, claimant, measure, first, ...rest } = sketch
        const earlier = index === 0 || relation === 'none' ? null : `c${relative % index}`
        const inTime = revisions.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
        return {
          id: `c${index}`,
          statement: 's',
          event: 'offensive',
          ownVoice: false,
          recordedBy: 'editor',
          ...rest,
          first: {
            ...first,
            claimant,
            measure,
            partOf: relation === 'part' ? earlier : null,
            partKind: relation === 'part' && earlier !== null ? 'subset' : null,
            disputes: relation === 'denial' && earlier !== null ? [earlier] : [],
            step:
              relation === 'replacement' && earlier !== null
                ? { reason: 'source-switch', note: null, replaces: earlier }
                : null,
          },
          appearances: seen.map((each) => ({
            ...each,
            // A claim is recorded together with the appearance it was first read in.
            recordedAt: each === seen[0] ? rest.recordedAt : each.recordedAt,
          })),
          revisions: inTime.map((revision, place) => ({ ...revision, revision: place + 2 })),
        }
      }),
    )
}

/** Who belongs to whom, in every run: trees, strangers, and now and then a circle. */
export const directories: fc.Arbitrary<ActorDirectory> = fc
  .tuple(
    ...ACTORS.map(() =>
      fc.option(fc.constantFrom(...ACTORS, 'unrecorded'), { nil: null, freq: 2 }),
    ),
  )
  .map(
    (memberOf) =>
      new Map(
        ACTORS.map((id, index): [string, Actor] => [
          id,
          {
            id,
            name: id,
            shortName: null,
            kind: 'other',
            country: null,
            memberOf: memberOf[index] ?? null,
            names: {},
            shortNames: {},
            ownLanguage: null,
          },
        ]),
      ),
  )

const publicMoment = fc.oneof(moment, datedValues.map(endOf))

export const clocks: fc.Arbitrary<Clocks> = fc.record({
  at: fc.option(publicMoment, { nil: null }),
  publishedBy: fc.option(publicMoment, { nil: null }),
  knownAt: fc.option(recording, { nil: null }),
})

/** The same list in another order. */
export function reordered<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

export const MANY: HistoryShape = { lanes: 'many' }
export const ONE: HistoryShape = { lanes: 'one' }

/** Histories of one lane, in which most claims meet, and of many. */
export const histories = fc.oneof(recordedClaims(MANY), recordedClaims(ONE))
