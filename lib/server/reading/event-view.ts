/** The claims of an event as they stood at a view, read once for everything that is made of them. */
import type { ActorDirectory } from '@/lib/domain/actor'
import type { Clocks, RecordedClaim } from '@/lib/domain/claim'
import { viewOf, type View } from '@/lib/domain/comparison'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle, type Store } from '@/lib/store/store'
import { cached, keptAlready } from '../cache'
import { actorsOf } from './context'
import { loadEvents, type KnownEvent } from './event-contents'

export interface EventRecords {
  readonly event: KnownEvent
  /** With everything that ever happened to them. */
  readonly records: readonly RecordedClaim[]
  readonly actors: ActorDirectory
}

/** `view` is what is shown of the records, and shares their parts. */
export interface EventView extends EventRecords {
  readonly view: View
}

/** What a claim takes in the cache, in characters of JSON: as recorded, as shown in a view, and presented. */
const RECORD_SIZE = 300
const VIEW_SIZE = 200
export const CLAIM_SIZE = 500
/** Among those of one measure, taken from the whole event's that are kept. */
const SHARED_SIZE = 10

interface Scope {
  readonly id: string
  readonly revision: number
  /** Undefined is all of them. */
  readonly measure: string | undefined
}

/** Of one measure, or of all. Null when the event was not there at `knownAt`. */
export function readEventView(
  store: Store,
  scope: Scope,
  clocks: Clocks,
): Promise<EventView | null> {
  const { at, publishedBy, knownAt } = clocks
  const { id, revision, measure } = scope
  return cached(
    store,
    ['view', id, revision, measure, at, publishedBy, knownAt],
    async () => {
      const known = await readEventRecords(store, scope, knownAt)
      return known && { ...known, view: viewOf(known.records, clocks) }
    },
    ({ view }) => view.byId.size * VIEW_SIZE,
  )
}

/** Whatever day or moment a reader goes back to, it is made of the same records: they are read once. */
async function readEventRecords(
  store: Store,
  { id, revision, measure }: Scope,
  knownAt: string | null,
): Promise<EventRecords | null> {
  const keyOf = (of: string | undefined) => ['records', id, revision, of, knownAt]
  const whole =
    measure === undefined ? null : await keptAlready<EventRecords>(store, keyOf(undefined))
  return cached(
    store,
    keyOf(measure),
    async () =>
      whole === null
        ? inSnapshot(store, (db) => loadEventRecords(db, id, measure, knownAt))
        : { ...whole, records: whole.records.filter((record) => record.measure === measure) },
    ({ records }) => records.length * (whole === null ? RECORD_SIZE : SHARED_SIZE),
  )
}

async function loadEventRecords(
  db: Handle,
  id: string,
  measure: string | undefined,
  knownAt: string | null,
): Promise<EventRecords | null> {
  const event = (await loadEvents(db, [id], knownAt)).get(id)
  if (event === undefined) return null
  const scope = measure === undefined ? { event: id } : { event: id, measure }
  const records = await loadClaims(db, scope, knownAt)
  return { event, records, actors: await actorsOf(db, records, knownAt) }
}
