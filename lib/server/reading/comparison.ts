/** Reading the comparison: the lanes of one measure of one event, at one view. */
import { presentActors, presentLane } from '@/lib/answers/present'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { compare, viewOf } from '@/lib/domain/comparison'
import type { Measure } from '@/lib/domain/measure'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, isChosen, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, revisionOf, storeKnownAt } from './context'
import { loadEvents } from './event-contents'
import { fitting } from './fitting'

export type ComparisonChoice = ViewChoice & { readonly measure: Measure }

/** With verdicts explained in `locale`. Null when there is no such event, or was none at `knownAt`. */
export async function readComparison(
  id: string,
  choice: ComparisonChoice,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ComparisonAnswer | null> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const { measure, group, category, place, basis, from, to, convention } = choice
  const lane = [measure, group, category, place, basis, from, to]
  const view = [lane, filtersOf(choice), at, publishedBy, knownAt, convention, locale]
  return cached(store, ['comparison', id, revision, view], () =>
    inSnapshot(store, (db) => comparisonAnswer(db, id, choice, locale)),
  )
}

async function comparisonAnswer(
  db: Handle,
  id: string,
  choice: ComparisonChoice,
  locale: Locale,
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
    lanes: lanes.map((lane) => presentLane(lane, { event, actors, ...wordsIn(locale) })),
    actors: presentActors(lanes, actors),
  }
}
