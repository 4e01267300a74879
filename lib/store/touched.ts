/** What a write touched, and how it is brought up to date: the touched lanes and no others. */
import type { ActorDirectory } from '@/lib/domain/actor'
import { claimAt, NOW, type Claim } from '@/lib/domain/claim'
import { compareLane } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { summaryOf } from '@/lib/domain/headline'
import { laneKey, laneOf } from '@/lib/domain/lane'
import { loadActors } from './load-actors'
import { loadClaims } from './load-claims'
import type { Handle } from './store'

export interface TouchedEvent {
  /** Keys of lanes whose claims, appearances or claimants changed. */
  readonly lanes: Set<string>
  /** The moments at which something of the event was recorded. */
  readonly moments: Set<string>
}

export interface Touched {
  readonly events: Map<string, TouchedEvent>
}

const LANES_AT_ONCE = 200

export function touch(touched: Touched, event: string, at: string, ...lanes: (string | null)[]) {
  const known = touched.events.get(event) ?? {
    lanes: new Set<string>(),
    moments: new Set<string>(),
  }
  known.moments.add(at)
  for (const lane of lanes) if (lane !== null) known.lanes.add(lane)
  touched.events.set(event, known)
}

/** Recomputes the touched lanes and gives every touched event its next revision number. */
export async function updateTouched(db: Handle, { events }: Touched): Promise<void> {
  for (const [event, { lanes, moments }] of events) {
    const keys = [...lanes]
    for (let start = 0; start < keys.length; start += LANES_AT_ONCE) {
      await summariseLanes(db, event, keys.slice(start, start + LANES_AT_ONCE))
    }
    await bumpEvent(db, event, [...moments].sort())
  }
}

async function bumpEvent(db: Handle, event: string, moments: readonly string[]): Promise<void> {
  const { revision } = await db
    .updateTable('events')
    .set((row) => ({
      revision: row('revision', '+', moments.length),
      updated_at: moments.at(-1) ?? '',
    }))
    .where('id', '=', event)
    .returning('revision')
    .executeTakeFirstOrThrow()
  const first = revision - moments.length + 1
  const turns = moments.map((recorded_at, index) => ({
    event,
    revision: first + index,
    recorded_at,
  }))
  await db.insertInto('event_turns').values(turns).execute()
}

async function summariseLanes(db: Handle, event: string, keys: readonly string[]): Promise<void> {
  const records = await loadClaims(db, { event, lanes: keys }, null)
  const standing = records
    .map((record) => claimAt(record, NOW))
    .filter((claim) => claim !== null)
    .filter((claim) => claim.status === 'stands')
  const actors = await loadActors(
    db,
    standing.map((claim) => claim.claimant),
    null,
  )
  await db
    .deleteFrom('lane_summaries')
    .where('event', '=', event)
    .where('lane_key', 'in', keys)
    .execute()
  const rows = summaryRows(event, standing, actors)
  if (rows.length > 0) await db.insertInto('lane_summaries').values(rows).execute()
}

function summaryRows(event: string, standing: readonly Claim[], actors: ActorDirectory) {
  return [...groupBy(standing, (claim) => laneKey(laneOf(claim)))].map(([lane_key, claims]) => {
    const summary = summaryOf(compareLane(claims, actors))
    return { event, lane_key, measure: summary.measure, summary: JSON.stringify(summary) }
  })
}
