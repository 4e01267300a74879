/** Reading the comparison: the lanes of one measure of one event, at one view. */
import type { ComparisonView } from '@/lib/answers/lane-view'
import { presentActors } from '@/lib/answers/present'
import { presentLane } from '@/lib/answers/present-lane'
import { compareInSteps, type Lane } from '@/lib/domain/comparison'
import { filterInSteps } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import { pairCount } from '@/lib/domain/verdict'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { inTurns } from '@/lib/turns'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, isChosen, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { revisionOf, storeKnownAt } from './context'
import { ANSWER_BYTES, CLAIM_BYTES, readEventView, type EventView } from './event-view'
import { fitting } from './fitting'

export type ComparisonChoice = ViewChoice & { readonly measure: Measure }

/** With verdicts explained in `locale`. Null when there is no such event, or was none at `knownAt`. */
export async function readComparison(
  id: string,
  choice: ComparisonChoice,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ComparisonView | null> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const { measure, group, category, scope, place, basis, from, to, convention } = choice
  const lane = [measure, group, category, scope, place, basis, from, to]
  const view = [lane, filtersOf(choice), at, publishedBy, knownAt, convention, locale]
  return cached(
    store,
    ['comparison', id, revision, view],
    async () => {
      const known = await readEventView(store, { id, revision, measure }, clocksOf(choice), locale)
      if (known === null) return null
      const lanes = await lanesOf(choice, known)
      return comparisonAnswer(id, choice, lanes, known, locale)
    },
    { bytesIn },
  )
}

/** The verdicts of so many pairs are kept once made, with their JSON; those of more are made each time. */
export const MAX_PAIRS_KEPT = 1_000

/** What a pair takes where it is kept, in bytes: its sentence, twice where it was sent. */
const PAIR_BYTES = 800

/** Its claims are those of the view; presented are the current ones, and all of a lane that is drawn. */
function bytesIn({ lanes }: ComparisonView): number {
  const claims = lanes.map(({ counts }) => counts.current + counts.history)
  const current = lanes.reduce((sum, lane) => sum + lane.counts.current, 0)
  const pairs = lanes.reduce((sum, lane) => sum + pairCount(lane.counts.current), 0)
  return (
    ANSWER_BYTES +
    (current + Math.max(0, ...claims)) * CLAIM_BYTES +
    (pairs > MAX_PAIRS_KEPT ? 0 : pairs * PAIR_BYTES)
  )
}

async function lanesOf(
  choice: ComparisonChoice,
  { event, view, actors }: EventView,
): Promise<Lane[]> {
  const { from, to, claimant } = choice
  const period = { from: from ?? null, asOf: to ?? null }
  const asked =
    claimant === undefined
      ? view.claims
      : await inTurns(filterInSteps(view.claims, (claim) => claimant.includes(claim.claimant)))
  const claims = await fitting(asked, event, actors, choice)
  const lanes = await inTurns(compareInSteps({ ...view, claims }, actors, period))
  return lanes.filter((lane) => lane.measure === choice.measure && isChosen(lane, choice))
}

function comparisonAnswer(
  id: string,
  choice: ComparisonChoice,
  lanes: readonly Lane[],
  { event, actors, view }: EventView,
  locale: Locale,
): ComparisonView {
  const clocks = clocksOf(choice)
  const { measure, convention = 'none' } = choice
  return {
    event: id,
    measure,
    ...clocks,
    convention,
    lanes: lanes.map((lane) => presentLane(lane, { event, actors, ...wordsIn(locale) }, view.byId)),
    actors: presentActors(lanes, actors),
  }
}
