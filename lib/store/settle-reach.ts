/** Brings everything that a write reached up to date, once, at its end. */
import { slicesOf } from './chunks'
import { settleCurrent } from './current-claims'
import type { LaneReach, Reach } from './reach'
import { settleClaims } from './settle-claims'
import { loadSetting } from './settings'
import type { Handle } from './store'
import { summariseLanes } from './summarise'
import { summariseExceedings } from './summarise-exceedings'

const LANES_AT_ONCE = 200

/** Settles claims, then lanes, then what crosses lanes, and gives every changed event its next revision numbers. */
export async function settleReach(db: Handle, { events }: Reach): Promise<void> {
  for (const [event, reach] of events) {
    await settleClaims(db, event, reach)
    await settleLanes(db, event, reach.lanes)
    await bumpEvent(db, event, [...reach.moments].sort())
  }
}

/** Decides anew what is current in these lanes, and makes their summaries. */
export async function settleLanes(
  db: Handle,
  event: string,
  lanes: ReadonlyMap<string, LaneReach>,
): Promise<void> {
  if (lanes.size === 0) return
  const setting = await loadSetting(db, event)
  for (const some of slicesOf([...lanes], LANES_AT_ONCE)) {
    await settleCurrent(db, event, new Map(some), setting)
    await summariseLanes(db, event, new Map(some), setting)
  }
  await summariseExceedings(db, event, [...lanes.keys()])
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
