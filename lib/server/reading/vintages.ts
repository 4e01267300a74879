/** Reading how the figure for one day of a lane was said and revised in public. */
import { presentClaim } from '@/lib/answers/present'
import { presentVintages, type VintagesAnswer } from '@/lib/answers/vintages'
import { claimAt } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { laneKey, type LaneId } from '@/lib/domain/lane'
import { vintagesOf } from '@/lib/domain/vintage'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, revisionOf, storeKnownAt, WORDS } from './context'
import { loadEvents } from './event-contents'
import { fitting } from './fitting'

/** Of the claims that the filters leave. Null when there is no such event, or was none at `knownAt`. */
export async function readVintages(
  id: string,
  lane: LaneId,
  choice: ViewChoice,
): Promise<VintagesAnswer | null> {
  const { at, publishedBy, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store.reader, id)
  if (revision === null) return null
  const view = [choice.day, filtersOf(choice), at, publishedBy, knownAt]
  return cached(store, ['vintages', id, revision, laneKey(lane), view], () =>
    inSnapshot(store, (db) => vintagesAnswer(db, id, lane, choice)),
  )
}

async function vintagesAnswer(
  db: Handle,
  id: string,
  lane: LaneId,
  choice: ViewChoice,
): Promise<VintagesAnswer | null> {
  const clocks = clocksOf(choice)
  const event = (await loadEvents(db, [id], clocks.knownAt)).get(id)
  if (event === undefined) return null
  const records = await loadClaims(db, { event: id, measure: lane.measure }, clocks.knownAt)
  const actors = await actorsOf(db, records, clocks.knownAt)
  const left = new Set(
    fitting(viewOf(records, clocks).claims, event, actors, choice).map((claim) => claim.id),
  )
  const shown = records.filter((record) => left.has(record.id))
  const days = vintagesOf(shown, laneKey(lane), clocks)
  const context = { event, actors, ...WORDS }
  const answer = presentVintages(days, choice.day, context)
  const ofDay = new Set(answer.shown?.vintages.map(({ claim }) => claim.id))
  return {
    ...answer,
    claims: records.flatMap((record) => {
      const claim = ofDay.has(record.id) ? claimAt(record, clocks) : null
      return claim === null ? [] : [presentClaim(claim, context)]
    }),
  }
}
