/** What an overview shows of an event. Now: from the lane summaries in the store; then: from its claims. */
import type { EventSummary } from '@/lib/answers/shapes'
import { NOW } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { headlineOf, summaryOf, type LaneSummary } from '@/lib/domain/headline'
import { MEASURES } from '@/lib/domain/measure'
import { inChunks } from '@/lib/store/chunks'
import { fromColumn } from '@/lib/store/json'
import { loadClaims } from '@/lib/store/load-claims'
import type { Handle } from '@/lib/store/store'
import { actorsOf } from './context'
import type { KnownEvent } from './event-contents'

interface Counted {
  readonly lanes: readonly LaneSummary[]
  /** Standing claims, and who made them. */
  readonly claims: number
  readonly claimants: number
}

/** In the order of `events`. */
export async function summarise(
  db: Handle,
  events: readonly KnownEvent[],
  knownAt: string | null,
): Promise<EventSummary[]> {
  const counted =
    knownAt === null ? await countNow(db, events) : await countThen(db, events, knownAt)
  return events.map((event) =>
    summaryOfEvent(event, counted.get(event.id) ?? { lanes: [], claims: 0, claimants: 0 }),
  )
}

function summaryOfEvent(event: KnownEvent, { lanes, claims, claimants }: Counted): EventSummary {
  const { id, title, kind, startedOn, endedOn, parent, countries, revision, updatedAt } = event
  return {
    id,
    title,
    kind,
    startedOn,
    endedOn,
    parent,
    countries,
    revision,
    updatedAt,
    claims,
    claimants,
    measures: headlines(lanes),
  }
}

function headlines(lanes: readonly LaneSummary[]): EventSummary['measures'] {
  const byMeasure = groupBy(lanes, (lane) => lane.measure)
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const headline = headlineOf(byMeasure.get(measure) ?? [])
      return headline === undefined ? [] : [[measure, headline]]
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
  const lanesOf = groupBy(summaries, (row) => row.event)
  const countsOf = groupBy(counts, (row) => row.event)
  return new Map(
    ids.map((id) => {
      const byClaimant = countsOf.get(id) ?? []
      const claims = byClaimant.reduce((sum, row) => sum + row.claims, 0)
      const lanes = (lanesOf.get(id) ?? []).map(({ summary }) => fromColumn<LaneSummary>(summary))
      return [id, { lanes, claims, claimants: byClaimant.length }]
    }),
  )
}

async function countThen(
  db: Handle,
  events: readonly KnownEvent[],
  knownAt: string,
): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>()
  for (const { id } of events) {
    const records = await loadClaims(db, { event: id }, knownAt)
    const actors = await actorsOf(db, records, knownAt)
    const view = viewOf(records, { ...NOW, knownAt })
    const standing = view.claims.filter((claim) => claim.status === 'stands')
    counted.set(id, {
      lanes: compare(view, actors).map(summaryOf),
      claims: standing.length,
      claimants: new Set(standing.map((claim) => claim.claimant)).size,
    })
  }
  return counted
}
