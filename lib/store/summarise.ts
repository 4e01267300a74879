/** Lane summaries, made of the current claims alone, and always equal to those made from all claims. */
import type { ActorDirectory } from '@/lib/domain/actor'
import { summaryOf, type LaneSummary } from '@/lib/domain/headline'
import { laneOf } from '@/lib/domain/lane'
import { rangeOf } from '@/lib/domain/range'
import { supportAmong } from '@/lib/domain/support'
import type { Place } from '@/lib/domain/event'
import { inChunks } from './chunks'
import { claimsNow, loadCurrent, type CurrentFacts } from './current-claims'
import { loadActors } from './load-actors'
import { loadFacts } from './load-claims'
import type { Handle } from './store'

/** Replaces the summaries of these lanes. */
export async function summariseLanes(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<void> {
  const current = await loadCurrent(db, event, lanes)
  const claimants = new Set([...current.values()].flat().map(({ claimant }) => claimant))
  const actors = await loadActors(db, claimants, null)
  const places = await placesOf(db, event, current)
  const rows = [...current].map(([lane_key, claims]) => {
    const summary = summaryFrom(claims, places.get(lane_key) ?? null, actors)
    return { event, lane_key, measure: summary.measure, summary: JSON.stringify(summary) }
  })
  await db
    .deleteFrom('lane_summaries')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .execute()
  await inChunks(rows, (some) => db.insertInto('lane_summaries').values(some).execute())
}

function summaryFrom(
  current: readonly CurrentFacts[],
  place: Place | null,
  actors: ActorDirectory,
): LaneSummary {
  const [one] = current
  if (one === undefined) throw new Error('a lane without a standing claim has no summary')
  const support = supportAmong(current, actors, ({ documents }) => documents)
  return summaryOf({ ...laneOf(one), place, range: rangeOf(current), support, current })
}

/** The place of each lane, that of its first standing claim by id: equal places may differ in coordinates. */
async function placesOf(
  db: Handle,
  event: string,
  current: ReadonlyMap<string, readonly CurrentFacts[]>,
): Promise<Map<string, Place | null>> {
  const lanes = [...current].flatMap(([lane, claims]) => (claims[0]?.place == null ? [] : [lane]))
  if (lanes.length === 0) return new Map()
  const rows = await db
    .selectFrom('claims')
    .select((row) => ['lane_key', row.fn.min('id').as('id')])
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .where('status', '=', 'stands')
    .groupBy('lane_key')
    .execute()
  const first = await claimsNow(
    loadFacts(
      db,
      rows.map(({ id }) => id),
    ),
  )
  return new Map(
    rows.flatMap(({ lane_key, id }) =>
      lane_key === null ? [] : [[lane_key, first.get(id)?.place ?? null] as const],
    ),
  )
}
