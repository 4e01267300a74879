/** Reading the comparison: the lanes of one measure of one event, at one view. */
import { presentActors, presentLane } from '@/lib/answers/present'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { compare } from '@/lib/domain/comparison'
import type { Measure } from '@/lib/domain/measure'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, isChosen, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { revisionOf, storeKnownAt } from './context'
import { CLAIM_SIZE, readEventView, type EventView } from './event-view'
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
  return cached(
    store,
    ['comparison', id, revision, view],
    async () => {
      const known = await readEventView(store, { id, revision, measure }, clocksOf(choice))
      return known === null ? null : comparisonAnswer(id, choice, known, locale)
    },
    sizeOf,
  )
}

/** Its claims are those of the view, and most of them are never presented. */
function sizeOf({ lanes }: ComparisonAnswer): number {
  return lanes.reduce((sum, { support }) => sum + support.publications * CLAIM_SIZE, 1_000)
}

function comparisonAnswer(
  id: string,
  choice: ComparisonChoice,
  { event, view, actors }: EventView,
  locale: Locale,
): ComparisonAnswer {
  const clocks = clocksOf(choice)
  const { measure, from, to, convention = 'none', claimant } = choice
  const period = { from: from ?? null, asOf: to ?? null }
  const asked = view.claims.filter((claim) => claimant?.includes(claim.claimant) ?? true)
  const claims = fitting(asked, event, actors, choice)
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
