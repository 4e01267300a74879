/** Reading who claimed anything of what in an event: the current claims of all its lanes, at one view. */
import { presentCoverage, type CoverageAnswer } from '@/lib/answers/coverage'
import { viewOf } from '@/lib/domain/comparison'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, revisionOf, storeKnownAt, WORDS } from './context'
import { loadEvents } from './event-contents'
import { fitting } from './fitting'

/** Of the claims that the filters leave. Null when there is no such event, or was none at `knownAt`. */
export async function readCoverage(id: string, choice: ViewChoice): Promise<CoverageAnswer | null> {
  const clocks = clocksOf(choice)
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const { at, publishedBy, knownAt } = clocks
  const key = ['coverage', id, revision, filtersOf(choice), at, publishedBy, knownAt]
  return cached(store, key, () => inSnapshot(store, (db) => coverageAnswer(db, id, choice)))
}

async function coverageAnswer(
  db: Handle,
  id: string,
  choice: ViewChoice,
): Promise<CoverageAnswer | null> {
  const clocks = clocksOf(choice)
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const records = await loadClaims(db, { event: id }, clocks.knownAt)
  const actors = await actorsOf(db, records, clocks.knownAt)
  const view = viewOf(records, clocks)
  const claims = fitting(view.claims, event, actors, choice)
  return presentCoverage({ ...view, claims }, event, clocks, { actors, ...WORDS })
}
