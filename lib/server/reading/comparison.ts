/** Reading the comparison: the lanes of one measure of one event, at one view. */
import { presentActors, presentLane } from '@/lib/answers/present'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { compare, type Lane } from '@/lib/domain/comparison'
import type { Measure } from '@/lib/domain/measure'
import { pairsIn } from '@/lib/format/contradictions'
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
      if (known === null) return null
      const lanes = lanesOf(choice, known)
      const answer = comparisonAnswer(id, choice, lanes, known, locale)
      sizes.set(answer, sizeOf(lanes))
      return answer
    },
    (answer) => sizes.get(answer) ?? CLAIM_SIZE,
  )
}

const sizes = new WeakMap<ComparisonAnswer, number>()

/** The verdicts of so many pairs are kept once made, with their JSON; those of more are made each time. */
export const MOST_PAIRS_KEPT = 1_000

/** What a pair takes where it is kept, in the measure of `CLAIM_SIZE`. */
const PAIR_SIZE = 100

/** Its claims are those of the view; presented are the current ones, and all of a lane that is drawn. */
function sizeOf(lanes: readonly Lane[]): number {
  const claims = lanes.map(({ current, history }) => current.length + history.length)
  const current = lanes.reduce((sum, lane) => sum + lane.current.length, 0)
  const pairs = lanes.reduce((sum, lane) => sum + pairsIn(lane), 0)
  return (
    1_000 +
    (current + Math.max(0, ...claims)) * CLAIM_SIZE +
    (pairs > MOST_PAIRS_KEPT ? 0 : pairs * PAIR_SIZE)
  )
}

function lanesOf(choice: ComparisonChoice, { event, view, actors }: EventView): Lane[] {
  const { from, to, claimant } = choice
  const period = { from: from ?? null, asOf: to ?? null }
  const asked =
    claimant === undefined
      ? view.claims
      : view.claims.filter((claim) => claimant.includes(claim.claimant))
  const claims = fitting(asked, event, actors, choice)
  return compare({ ...view, claims }, actors, period).filter((lane) => isChosen(lane, choice))
}

function comparisonAnswer(
  id: string,
  choice: ComparisonChoice,
  lanes: readonly Lane[],
  { event, actors }: EventView,
  locale: Locale,
): ComparisonAnswer {
  const clocks = clocksOf(choice)
  const { measure, convention = 'none' } = choice
  return {
    event: id,
    measure,
    ...clocks,
    convention,
    lanes: lanes.map((lane) => presentLane(lane, { event, actors, ...wordsIn(locale) })),
    actors: presentActors(lanes, actors),
  }
}
