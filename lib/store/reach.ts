/** The reach of a write: the lanes and events it changed, and how these and no others are brought up to date. */
import { slicesOf } from './chunks'
import { settleCurrent } from './current-claims'
import type { Handle } from './store'
import { summariseLanes } from './summarise'

export interface EventReach {
  /** The keys of changed lanes, each with the claimants whose claims or appearances changed there. */
  readonly lanes: Map<string, Set<string>>
  /** The moments at which anything of the event was recorded. */
  readonly moments: Set<string>
}

export interface Reach {
  readonly events: Map<string, EventReach>
}

const LANES_AT_ONCE = 200

/** Notes that something of an event changed, and in which lanes of a claimant. */
export function touch(
  { events }: Reach,
  event: string,
  at: string,
  where?: { readonly claimant: string; readonly lanes: readonly (string | null)[] },
): void {
  const ofEvent = events.get(event) ?? { lanes: new Map(), moments: new Set() }
  events.set(event, ofEvent)
  ofEvent.moments.add(at)
  for (const lane of where?.lanes ?? []) {
    if (lane === null || where === undefined) continue
    const claimants = ofEvent.lanes.get(lane) ?? new Set()
    ofEvent.lanes.set(lane, claimants.add(where.claimant))
  }
}

/** Makes the summaries of changed lanes anew, and gives every changed event its next revision numbers. */
export async function settleReach(db: Handle, { events }: Reach): Promise<void> {
  for (const [event, { lanes, moments }] of events) {
    const keys = [...lanes.keys()]
    for (const some of slicesOf(keys, LANES_AT_ONCE)) {
      const claimants = new Set(some.flatMap((key) => [...(lanes.get(key) ?? [])]))
      await settleCurrent(db, event, some, claimants)
      await summariseLanes(db, event, some)
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
