/** The claims of an event as they stood at a view, read once for everything that is made of them. */
import type { ActorDirectory } from '@/lib/domain/actor'
import type { Clocks, RecordedClaim } from '@/lib/domain/claim'
import { viewOf, type View } from '@/lib/domain/comparison'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle, type Store } from '@/lib/store/store'
import { cached } from '../cache'
import { actorsOf } from './context'
import { loadEvents, type KnownEvent } from './event-contents'

export interface EventView {
  readonly event: KnownEvent
  /** With everything that ever happened to them; what `view` shows of them shares their parts. */
  readonly records: readonly RecordedClaim[]
  readonly view: View
  readonly actors: ActorDirectory
}

/** What a claim takes in the cache, in characters of JSON. */
export const CLAIM_SIZE = 500

/** Of one measure, or of all. Null when the event was not there at `knownAt`. */
export function readEventView(
  store: Store,
  { id, revision, measure }: { id: string; revision: number; measure: string | undefined },
  clocks: Clocks,
): Promise<EventView | null> {
  const { at, publishedBy, knownAt } = clocks
  return cached(
    store,
    ['view', id, revision, measure, at, publishedBy, knownAt],
    () => inSnapshot(store, (db) => loadEventView(db, id, measure, clocks)),
    ({ view }) => view.byId.size * CLAIM_SIZE,
  )
}

async function loadEventView(
  db: Handle,
  id: string,
  measure: string | undefined,
  clocks: Clocks,
): Promise<EventView | null> {
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const scope = measure === undefined ? { event: id } : { event: id, measure }
  const records = await loadClaims(db, scope, clocks.knownAt)
  const actors = await actorsOf(db, records, clocks.knownAt)
  return { event, records, view: viewOf(records, clocks), actors }
}
