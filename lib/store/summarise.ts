/** Lane summaries, made of the current claims alone, and always equal to those made from all claims. */
import type { ActorDirectory } from '@/lib/domain/actor'
import { summaryOf, type LaneSummary } from '@/lib/domain/headline'
import { laneOf } from '@/lib/domain/lane'
import { rangeOf } from '@/lib/domain/range'
import { latestFirst, recencyOf } from '@/lib/domain/recency'
import type { Setting } from '@/lib/domain/setting'
import { compareCodePoints } from '@/lib/domain/text'
import { supportAmong } from '@/lib/domain/support'
import type { Place } from '@/lib/domain/event'
import { inChunks } from './chunks'
import { loadCurrent, type CurrentLane } from './current-claims'
import { fromColumn } from './json'
import { loadActors } from './load-actors'
import { hasGrownAlone, type LaneReach } from './reach'
import type { Handle } from './store'

/** Replaces the summaries of these lanes. A lane without a current claim has none. */
export async function summariseLanes(
  db: Handle,
  event: string,
  reached: ReadonlyMap<string, LaneReach>,
  setting: Setting,
): Promise<void> {
  const lanes = [...reached.keys()]
  const lanesNow = await loadCurrent(db, event, lanes)
  const claims = [...lanesNow.values()].flatMap(({ current }) => current)
  const mentioned = claims.flatMap(({ claimant, citing }) => [claimant, ...citing])
  const actors = await loadActors(db, new Set(mentioned), null)
  const places = await placesOf(db, event, lanesNow, reached)
  const rows = [...lanesNow].flatMap(([lane_key, lane]) => {
    const summary = summaryFrom(lane, places.get(lane_key) ?? null, actors, setting)
    if (summary === null) return []
    return [{ event, lane_key, measure: summary.measure, summary: JSON.stringify(summary) }]
  })
  await db
    .deleteFrom('lane_summaries')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .execute()
  await inChunks(rows, (some) => db.insertInto('lane_summaries').values(some).execute())
}

function summaryFrom(
  { current, older }: CurrentLane,
  place: Place | null,
  actors: ActorDirectory,
  { calendar }: Setting,
): LaneSummary | null {
  const [one] = current
  if (one === undefined) return null
  const { latest, recent } = recencyOf(current, calendar.begin)
  const claims = latestFirst(latest)
  const [first] = claims
  return summaryOf({
    ...laneOf(one),
    place,
    range: rangeOf(current),
    recentRange: rangeOf(recent),
    recent: recent.map(({ id }) => id),
    latest:
      first === undefined ? null : { asOf: first.asOf, asOfPrecision: first.asOfPrecision, claims },
    support: supportAmong(current, older, actors, ({ documents }) => documents),
    current,
  })
}

/**
 * The place of each lane, in the spelling that comes first: equal places may differ in coordinates. A lane that has only grown
 * has it in its summary or among the new claims, so that its history is not read.
 */
async function placesOf(
  db: Handle,
  event: string,
  lanesNow: ReadonlyMap<string, CurrentLane>,
  reached: ReadonlyMap<string, LaneReach>,
): Promise<Map<string, Place>> {
  const lanes = [...lanesNow].flatMap(([lane, { current }]) =>
    current[0]?.place == null ? [] : [lane],
  )
  const isGrown = (lane: string) => {
    const reach = reached.get(lane)
    return reach !== undefined && hasGrownAlone(reach)
  }
  const before = await placesBefore(db, event, lanes.filter(isGrown))
  const found = await placesAnew(
    db,
    event,
    lanes.filter((lane) => !before.has(lane)),
  )
  for (const [lane, place] of before) {
    const all = [place, ...(reached.get(lane)?.places ?? [])]
    found.set(lane, all.toSorted(compareCodePoints)[0] ?? place)
  }
  return new Map([...found].map(([lane, place]) => [lane, fromColumn<Place>(place)]))
}

/** The places of the summaries that there are. */
async function placesBefore(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await inChunks(lanes, (some) =>
    db
      .selectFrom('lane_summaries')
      .select(['lane_key', 'summary'])
      .where('event', '=', event)
      .where('lane_key', 'in', some)
      .execute(),
  )
  return new Map(
    rows.flatMap(({ lane_key, summary }) => {
      const { place } = fromColumn<LaneSummary>(summary)
      return place === null ? [] : [[lane_key, JSON.stringify(place)] as const]
    }),
  )
}

async function placesAnew(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await inChunks(lanes, (some) =>
    db
      .selectFrom('claims')
      .select((row) => ['lane_key', row.fn.min('place').as('place')])
      .where('event', '=', event)
      .where('lane_key', 'in', some)
      .groupBy('lane_key')
      .execute(),
  )
  return new Map(
    rows.flatMap(({ lane_key, place }) =>
      lane_key === null || place === null ? [] : [[lane_key, place] as const],
    ),
  )
}
