/** What a write touched, and how it is brought up to date: the touched lanes and no others. */
import { slicesOf } from './chunks'
import { settleCurrent } from './current-claims'
import type { Handle } from './store'
import { summariseLanes } from './summarise'

export interface TouchedEvent {
  /** Keys of lanes, with the claimants whose claims or appearances changed there. */
  readonly lanes: Map<string, Set<string>>
  /** The moments at which something of the event was recorded. */
  readonly moments: Set<string>
}

export interface Touched {
  readonly events: Map<string, TouchedEvent>
}

const LANES_AT_ONCE = 200

/** That something of an event changed, and of which claimant, in which of its lanes. */
export function touch(
  { events }: Touched,
  event: string,
  at: string,
  where?: { readonly claimant: string; readonly lanes: readonly (string | null)[] },
): void {
  const known = events.get(event) ?? { lanes: new Map<string, Set<string>>(), moments: new Set() }
  events.set(event, known)
  known.moments.add(at)
  for (const lane of where?.lanes ?? []) {
    if (lane === null || where === undefined) continue
    const claimants = known.lanes.get(lane) ?? new Set()
    known.lanes.set(lane, claimants.add(where.claimant))
  }
}

/** Recomputes the touched lanes and gives every touched event its next revision number. */
export async function updateTouched(db: Handle, { events }: Touched): Promise<void> {
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
