/** What an overview shows of an event. Now: from the lane summaries in the store; then: from its claims. */
import { presentHeadline, type HeadlineContext } from '@/lib/answers/present-headline'
import type { EventSummary, HeadlineAnswer } from '@/lib/answers/event-shapes'
import { NOW, type Claim } from '@/lib/domain/claim'
import { compare, viewOf, type Lane } from '@/lib/domain/comparison'
import { widestExceeding } from '@/lib/domain/exceeding'
import { groupBy } from '@/lib/domain/group-by'
import { headlineOf, summaryOf, type LaneSummary } from '@/lib/domain/headline'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { actorsOfScope } from '@/lib/domain/scope'
import { settingOf } from '@/lib/domain/setting'
import type { Words } from '@/lib/format/translator'
import { inChunks } from '@/lib/store/chunks'
import { fromColumn } from '@/lib/store/json'
import { loadClaims } from '@/lib/store/load-claims'
import type { Handle } from '@/lib/store/store'
import type { KeptExceeding } from '@/lib/store/summarise-exceedings'
import { loadActors } from '@/lib/store/load-actors'
import { actorsOf, WORDS } from './context'
import type { KnownEvent } from './event-contents'
import { actorsIn, eventIn } from './in-language'

interface Counted {
  readonly lanes: readonly LaneSummary[]
  /** The widest gap of each measure across lanes. */
  readonly exceedings: ReadonlyMap<string, KeptExceeding>
  /** Standing claims, and who made them. */
  readonly claims: number
  readonly claimants: number
}

/** In the order of `events`, with names and sentences in the language of `words`. */
export async function summarise(
  db: Handle,
  events: readonly KnownEvent[],
  knownAt: string | null,
  words: Words = WORDS,
): Promise<EventSummary[]> {
  const counted =
    knownAt === null ? await countNow(db, events) : await countThen(db, events, knownAt)
  const all = [...counted.values()]
  const { locale } = words
  const named = await loadActors(db, new Set(all.flatMap(actorsNamed)), knownAt)
  const actors = actorsIn(named, locale)
  return events.map((event) =>
    summaryOfEvent(eventIn(event, locale), counted.get(event.id) ?? NOTHING, { actors, ...words }),
  )
}

const NOTHING: Counted = { lanes: [], exceedings: new Map(), claims: 0, claimants: 0 }

/** Everybody whom headlines name. */
function actorsNamed({ lanes, exceedings }: Counted): string[] {
  const figures = lanes.flatMap(({ latest, ends }) => [
    ...(latest?.claims ?? []),
    ...(ends === null ? [] : [...ends.low, ...ends.high]),
  ])
  const gaps = [...exceedings.values()].flatMap(({ claims }) => claims)
  return [
    ...figures.map(({ claimant }) => claimant),
    ...gaps.flatMap(({ claimant, group, scope }) => [
      claimant,
      ...(group === null ? [] : [group]),
      ...actorsOfScope(scope),
    ]),
  ]
}

function summaryOfEvent(
  event: KnownEvent,
  { lanes, exceedings, claims, claimants }: Counted,
  context: HeadlineContext,
): EventSummary {
  const { id, title, kind, startedOn, endedOn, parent, countries, timeZone } = event
  const { revision, updatedAt } = event
  return {
    id,
    title,
    kind,
    startedOn,
    endedOn,
    parent,
    countries,
    timeZone,
    revision,
    updatedAt,
    claims,
    claimants,
    measures: headlines(lanes, exceedings, context),
  }
}

function headlines(
  lanes: readonly LaneSummary[],
  exceedings: Counted['exceedings'],
  context: HeadlineContext,
): EventSummary['measures'] {
  const byMeasure = groupBy(lanes, (lane) => lane.measure)
  return Object.fromEntries(
    MEASURES.flatMap((measure): [Measure, HeadlineAnswer][] => {
      const headline = headlineOf(byMeasure.get(measure) ?? [])
      if (headline === undefined) return []
      const exceeding = exceedings.get(measure)
      return [[measure, presentHeadline(headline, exceeding, context)]]
    }),
  )
}

async function countNow(db: Handle, events: readonly KnownEvent[]): Promise<Map<string, Counted>> {
  const ids = events.map(({ id }) => id)
  const summaries = await inChunks(ids, (some) =>
    db
      .selectFrom('lane_summaries')
      .select(['event', 'summary'])
      .where('event', 'in', some)
      .orderBy('event')
      .orderBy('lane_key')
      .execute(),
  )
  const counts = await inChunks(ids, (some) =>
    db
      .selectFrom('claim_counts')
      .select(['event', 'claims'])
      .where('event', 'in', some)
      .where('claims', '>', 0)
      .execute(),
  )
  const gaps = await inChunks(ids, (some) =>
    db.selectFrom('exceedings').selectAll().where('event', 'in', some).execute(),
  )
  const gapsOf = groupBy(gaps, (row) => row.event)
  const lanesOf = groupBy(summaries, (row) => row.event)
  const countsOf = groupBy(counts, (row) => row.event)
  return new Map(
    ids.map((id) => {
      const byClaimant = countsOf.get(id) ?? []
      const claims = byClaimant.reduce((sum, row) => sum + row.claims, 0)
      const lanes = (lanesOf.get(id) ?? []).map(({ summary }) => fromColumn<LaneSummary>(summary))
      const exceedings = new Map(
        (gapsOf.get(id) ?? []).map(({ measure, exceeding }) => [
          measure,
          fromColumn<KeptExceeding>(exceeding),
        ]),
      )
      return [id, { lanes, exceedings, claims, claimants: byClaimant.length }]
    }),
  )
}

async function countThen(
  db: Handle,
  events: readonly KnownEvent[],
  knownAt: string,
): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>()
  for (const event of events) {
    const { id } = event
    const records = await loadClaims(db, { event: id }, knownAt)
    const actors = await actorsOf(db, records, knownAt)
    const view = viewOf(records, { ...NOW, knownAt }, settingOf(event))
    const standing = view.claims.filter((claim) => claim.status === 'stands')
    const lanes = compare(view, actors)
    counted.set(id, {
      lanes: lanes.flatMap((lane) => summaryOf(lane) ?? []),
      exceedings: widestByMeasure(lanes, view.byId),
      claims: standing.length,
      claimants: new Set(standing.map((claim) => claim.claimant)).size,
    })
  }
  return counted
}

function widestByMeasure(
  lanes: readonly Lane[],
  claimsById: ReadonlyMap<string, Claim>,
): Counted['exceedings'] {
  const kept = [...groupBy(lanes, ({ measure }) => measure)].flatMap(
    ([measure, some]): [string, KeptExceeding][] => {
      const exceeding = widestExceeding(
        some.flatMap(({ exceeds }) => exceeds),
        claimsById,
      )
      const [claim, wider] = [exceeding?.claim, exceeding?.wider].map((id) =>
        claimsById.get(id ?? ''),
      )
      if (exceeding === null || claim === undefined || wider === undefined) return []
      return [[measure, { exceeding, claims: [claim, wider] }]]
    },
  )
  return new Map(kept)
}
