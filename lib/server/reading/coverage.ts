/** Reading who claimed anything of what in an event: the current claims of all its lanes, at one view. */
import { presentCoverage, type CoverageAnswer } from '@/lib/answers/coverage'
import type { Clocks } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, revisionOf, storeKnownAt, WORDS } from './context'
import { loadEvents } from './event-contents'

/** Null when there is no such event, or was none at `knownAt`. */
export async function readCoverage(
  id: string,
  choice: Pick<ViewChoice, keyof Clocks>,
): Promise<CoverageAnswer | null> {
  const clocks = clocksOf(choice)
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const key = ['coverage', id, revision, clocks.at, clocks.publishedBy, clocks.knownAt]
  return cached(store, key, () => inSnapshot(store, (db) => coverageAnswer(db, id, clocks)))
}

async function coverageAnswer(
  db: Handle,
  id: string,
  clocks: Clocks,
): Promise<CoverageAnswer | null> {
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const records = await loadClaims(db, { event: id }, clocks.knownAt)
  const actors = await actorsOf(db, records, clocks.knownAt)
  return presentCoverage(viewOf(records, clocks), event, clocks, { actors, ...WORDS })
}
