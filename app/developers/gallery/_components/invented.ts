/** Invented lanes for the gallery, made by the same comparison as real ones. Sources are letters. */
import { coverageInSteps, type CoverageAnswer } from '@/lib/answers/coverage'
import { presentActors, presentClaim, type PresentContext } from '@/lib/answers/present'
import { presentLane } from '@/lib/answers/present-lane'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import type { Actor } from '@/lib/domain/actor'
import type { Claim } from '@/lib/domain/claim'
import { claimOrderOf } from '@/lib/domain/claim-order'
import { compare, type View } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { atOnce } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import type { Form } from '@/lib/domain/quantity'
import { settingOf } from '@/lib/domain/setting'
import { endIn, spanOf } from '@/lib/domain/span'
import { compareText } from '@/lib/domain/text'
import type { Precision } from '@/lib/domain/time'
import { ACTOR_KINDS, type ActorKind, type Category, type PartKind } from '@/lib/domain/vocabulary'
import type { Words } from '@/lib/format/translator'

/** One claim as a fixture tells it. */
export interface InventedClaim {
  readonly by: string
  readonly kind?: ActorKind
  readonly form?: Form
  readonly value?: number
  readonly to?: number
  readonly words?: string
  readonly on?: string
  readonly precision?: Precision
  /** Numbers, from 0, of the claims that this one denies. */
  readonly denies?: readonly number[]
  readonly measure?: Measure
  /** The number of the claim that this one is a part of, and whom it counts. */
  readonly of?: number
  readonly partKind?: PartKind
  readonly category?: Category
}

export interface Invented {
  readonly lane: LaneView
  readonly actors: ComparisonAnswer['actors']
  /** Parts of the claims of the lane. */
  readonly parts: readonly ClaimAnswer[]
  /** The same claims, as if all were about one day and said one after another. */
  readonly day: VintageDayAnswer
  readonly coverage: CoverageAnswer
  /** The same claims, as if each were about a place of its own. */
  readonly places: readonly LaneView[]
}

const RECORDED = { recordedAt: '2024-01-31T00:00:00.000Z', recordedBy: 'gallery' } as const

const EVENT = { id: 'gallery', parties: [] }
const NO_CLOCKS = { at: null, publishedBy: null, knownAt: null } as const

/** Undefined when nobody claims anything: there is no such lane. */
export function invent(told: readonly InventedClaim[], words: Words): Invented | undefined {
  const actors = new Map(told.map((one, index) => [one.by, actorOf(one, index)]))
  const context = { event: EVENT, actors, ...words }
  const claims = told.map((one, index) => claimOf(one, index))
  const view = viewOf(claims)
  const lanes = compare(view, actors)
  const lane = lanes[0]
  if (lane === undefined) return undefined
  const elsewhere = viewOf(claims.map(inPlace))
  const placed = compare(elsewhere, actors)
  return {
    lane: presentLane(lane, context, view.byId),
    actors: presentActors(lanes, actors),
    parts: claims
      .filter(({ partOf }) => partOf !== null)
      .map((claim) => presentClaim(claim, context)),
    day: inventDay(
      lanes.flatMap(({ current, history }) => [...history, ...current]),
      context,
    ),
    coverage: atOnce(coverageInSteps(view, EVENT, NO_CLOCKS, context)),
    places: placed.map((one) => presentLane(one, context, elsewhere.byId)),
  }
}

const SETTING = settingOf({ timeZone: null, startedOn: '2024-01-01', places: [] })

const viewOf = (claims: readonly Claim[]): View => ({
  claims,
  byId: new Map(claims.map((claim) => [claim.id, claim])),
  partsOf: groupBy(
    claims.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf ?? '',
  ),
  setting: SETTING,
})

/** The day that all are about lies before the first was said. */
function inventDay(claims: readonly Claim[], context: PresentContext): VintageDayAnswer {
  const day = { date: '2024-01-01', precision: 'day' } as const
  const said = claims.toSorted(
    (a, b) => compareText(a.statedOn ?? '', b.statedOn ?? '') || compareText(a.id, b.id),
  )
  return {
    key: day.date,
    ...day,
    vintages: said.map((claim) => ({
      id: claim.id,
      kind: 'said',
      holds: claim.id,
      reason: null,
      note: null,
      corrections: [],
      saidOn: claim.statedOn ?? day.date,
      saidOnPrecision: 'day',
      claim: presentClaim({ ...claim, asOf: day.date, asOfPrecision: day.precision }, context),
    })),
  }
}

/** Places in the Gulf of Guinea, where nobody lives, in rows of eight; every third is known coarsely. */
function inPlace(claim: Claim, index: number): Claim {
  return {
    ...claim,
    place: {
      name: `Place ${index + 1}`,
      admin: null,
      code: null,
      lat: 1 - Math.floor(index / 8) * 0.7,
      lon: 2 + (index % 8) * 0.6,
      precision: index % 3 === 0 ? 'district' : 'settlement',
    },
  }
}

function actorOf({ by, kind }: InventedClaim, index: number): Actor {
  return {
    id: by,
    name: by,
    shortName: null,
    kind: kind ?? ACTOR_KINDS[index % ACTOR_KINDS.length] ?? 'other',
    country: null,
    memberOf: null,
    names: {},
    shortNames: {},
    ownLanguage: null,
  }
}

const idOf = (index: number) => `gallery-${String(index).padStart(3, '0')}`

function claimOf(told: InventedClaim, index: number): Claim {
  const { by, form = 'exact', value = null, to = null, denies = [] } = told
  const partOf = told.of === undefined ? null : idOf(told.of)
  const partKind = told.of === undefined ? null : (told.partKind ?? 'subset')
  const { on = '2024-01-10', precision = 'day' } = told
  const wording = told.words ?? (value === null ? form : String(value))
  const publication = {
    id: idOf(index),
    publisher: by,
    title: `Report ${index + 1}`,
    url: null,
    publishedAt: on,
    retrievedAt: null,
    archivedUrl: null,
    contentHash: null,
    described: false,
  }
  const said = { statedOn: on, statedOnPrecision: precision }
  const { calendar } = SETTING
  const date = { date: on, precision }
  const span = spanOf(date, endIn(calendar, date), calendar)
  return {
    id: idOf(index),
    statement: idOf(index),
    event: 'gallery',
    claimant: by,
    ownVoice: false,
    measure: told.measure ?? 'killed',
    group: null,
    category: told.category ?? 'all',
    scope: [],
    citing: [],
    place: null,
    basis: 'cumulative',
    from: null,
    asOf: on,
    asOfPrecision: precision,
    asOfOffset: null,
    span,
    timeZone: calendar.timeZone,
    order: claimOrderOf(
      { basis: 'cumulative', asOfPrecision: precision, span },
      date,
      span.end,
      span.end,
      calendar,
    ),
    withdrawal: null,
    partOf,
    partKind,
    quantity: { form, value, valueTo: to, interval: null, wording },
    method: 'asserted',
    status: 'stands',
    disputes: denies.map(idOf),
    step: null,
    revision: 1,
    ...said,
    ...RECORDED,
    firstRecordedAt: RECORDED.recordedAt,
    appearances: [
      {
        publication,
        via: [],
        wording,
        term: null,
        locator: null,
        ...said,
        recordedAt: RECORDED.recordedAt,
      },
    ],
  }
}
