/** Reading the comparison: the lanes of one measure of one event, at one view. */
import { presentActors, presentLane } from '@/lib/answers/present'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { compare, viewOf } from '@/lib/domain/comparison'
import type { Measure } from '@/lib/domain/measure'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, isChosen, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, revisionOf, storeKnownAt, WORDS } from './context'
import { loadEvents } from './event-contents'
import { fitting } from './fitting'

export type ComparisonChoice = ViewChoice & { readonly measure: Measure }

/** Null when there is no such event, or was none at `knownAt`. */
export async function readComparison(
  id: string,
  choice: ComparisonChoice,
): Promise<ComparisonAnswer | null> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const { measure, group, category, place, basis, from, to, convention } = choice
  const lane = [measure, group, category, place, basis, from, to]
  const filters = filtersOf(choice)
  const key = ['comparison', id, revision, lane, filters, at, publishedBy, knownAt, convention]
  return cached(store, key, () => inSnapshot(store, (db) => comparisonAnswer(db, id, choice)))
}

async function comparisonAnswer(
  db: Handle,
  id: string,
  choice: ComparisonChoice,
): Promise<ComparisonAnswer | null> {
  const clocks = clocksOf(choice)
  const { measure, from, to, convention = 'none', claimant } = choice
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const all = await loadClaims(db, { event: id, measure }, clocks.knownAt)
  const records = all.filter((record) => claimant?.includes(record.claimant) ?? true)
  const actors = await actorsOf(db, records, clocks.knownAt)
  const period = { from: from ?? null, asOf: to ?? null }
  const view = viewOf(records, clocks)
  const claims = fitting(view.claims, event, actors, choice)
  const lanes = compare({ ...view, claims }, actors, period).filter((lane) =>
    isChosen(lane, choice),
  )
  return {
    event: id,
    measure,
    ...clocks,
    convention,
    lanes: lanes.map((lane) => presentLane(lane, { event, actors, ...WORDS })),
    actors: presentActors(lanes, actors),
  }
}
