/** Reading how the figure for one day of a lane was said and revised in public. */
import { presentClaim } from '@/lib/answers/present'
import { presentVintages, type VintagesAnswer } from '@/lib/answers/vintages'
import { laneKey, type LaneId } from '@/lib/domain/lane'
import { vintagesInSteps } from '@/lib/domain/vintage'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { inTurns } from '@/lib/turns'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { revisionOf, storeKnownAt } from './context'
import { readEventView, type EventView } from './event-view'
import { fitting } from './fitting'

/** The vintages of the claims that the filters leave. Null when there is no such event, or was none at `knownAt`. */
export async function readVintages(
  id: string,
  lane: LaneId,
  choice: ViewChoice,
  locale: Locale = DEFAULT_LOCALE,
): Promise<VintagesAnswer | null> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const view = [choice.day, filtersOf(choice), at, publishedBy, knownAt, locale]
  return cached(store, ['vintages', id, revision, laneKey(lane), view], async () => {
    const known = await readEventView(
      store,
      { id, revision, measure: lane.measure },
      clocksOf(choice),
      locale,
    )
    return known === null ? null : await vintagesAnswer(known, lane, choice, locale)
  })
}

async function vintagesAnswer(
  { event, records, view, actors }: EventView,
  lane: LaneId,
  choice: ViewChoice,
  locale: Locale,
): Promise<VintagesAnswer> {
  const clocks = clocksOf(choice)
  const left = new Map(
    (await fitting(view.claims, event, actors, choice)).map((claim) => [claim.id, claim]),
  )
  const shown = records.filter((record) => left.has(record.id))
  const days = await inTurns(vintagesInSteps(shown, laneKey(lane), clocks, { ...view, byId: left }))
  const context = { event, actors, ...wordsIn(locale) }
  const answer = presentVintages(days, choice.day, context)
  const ofDay = new Set(answer.shown?.vintages.map(({ claim }) => claim.id))
  return {
    ...answer,
    claims: records.flatMap(({ id }) => {
      const claim = ofDay.has(id) ? view.byId.get(id) : undefined
      return claim === undefined ? [] : [presentClaim(claim, context)]
    }),
  }
}
