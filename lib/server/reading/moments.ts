/** When the claims of a view became public: the moments that a reader can go back to. */
import type { RecordedClaim } from '@/lib/domain/claim'
import { mayBePublicBy } from '@/lib/domain/claim-at'
import { filterInSteps } from '@/lib/domain/in-steps'
import { laneKeyOf } from '@/lib/domain/lane'
import type { Measure } from '@/lib/domain/measure'
import { momentsInSteps, mergeMoments, type Moment } from '@/lib/domain/moments'
import { isPublicDateKnown } from '@/lib/domain/public-time'
import { inTurns } from '@/lib/turns'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, isChosen, isOfPeriod, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { revisionOf, storeKnownAt } from './context'
import { readEventView, type EventView } from './event-view'
import { fitting } from './fitting'

export interface MomentsAnswer {
  /** The earliest first; at most about 400. */
  readonly moments: readonly Moment[]
  /** All claims that were ever made in this view, whatever `publishedBy`. */
  readonly claims: number
  /** The last moment that a date of an utterance or a publication tells; null where none has one. */
  readonly latest: string | null
  /** How many claims have no such date: they count from when they were recorded. */
  readonly undated: number
}

/** More steps than that, no hand can tell apart. */
const MAX_MOMENTS = 400

/** `publishedBy` is not looked at: these are its choices. Null when there is no such event. */
export async function readMoments(
  id: string,
  choice: ViewChoice & { readonly measure: Measure },
): Promise<MomentsAnswer | null> {
  const { at, knownAt } = clocksOf(choice)
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const { measure, group, category, scope, place, basis, from, to } = choice
  const lane = [measure, group, category, scope, place, basis, from, to]
  const key = ['moments', id, revision, lane, filtersOf(choice), at, knownAt]
  return cached(store, key, async () => {
    const clocks = { ...clocksOf(choice), publishedBy: null }
    const known = await readEventView(store, { id, revision, measure }, clocks)
    return known === null ? null : momentsAnswer(known, choice)
  })
}

/**
 * How many claims of a view are not in it only because the hour at which they were made is not recorded:
 * they are about to count, from the end of a day that had begun by `publishedBy`. Of a measure, or of all.
 */
export async function readUndated(id: string, choice: ViewChoice): Promise<number> {
  const clocks = clocksOf(choice)
  if (clocks.publishedBy === null) return 0
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return 0
  const { measure } = choice
  const ever = await readEventView(
    store,
    { id, revision, measure },
    { ...clocks, publishedBy: null },
  )
  if (ever === null) return 0
  const records = await recordsIn(ever, choice)
  const { setting } = ever.view
  return (await inTurns(filterInSteps(records, (record) => mayBePublicBy(record, clocks, setting))))
    .length
}

async function momentsAnswer(
  known: EventView,
  choice: ViewChoice & { readonly measure: Measure },
): Promise<MomentsAnswer> {
  const records = await recordsIn(known, choice)
  const { knownAt } = clocksOf(choice)
  const moments = await inTurns(momentsInSteps(records, knownAt))
  const isDated = ({ id }: RecordedClaim) => {
    const claim = known.view.byId.get(id)
    return claim !== undefined && isPublicDateKnown(claim)
  }
  const dated = await inTurns(filterInSteps(records, isDated))
  const told = await inTurns(momentsInSteps(dated, knownAt))
  return {
    moments: mergeMoments(moments, MAX_MOMENTS),
    claims: records.length,
    latest: told.at(-1)?.at ?? null,
    undated: records.length - dated.length,
  }
}

/** The records of the claims that are compared and fit the choice. */
async function recordsIn(
  { event, records, view, actors }: EventView,
  choice: ViewChoice,
): Promise<readonly RecordedClaim[]> {
  const chosen = filterInSteps(
    await fitting(view.claims, event, actors, choice),
    (claim) =>
      (choice.measure === undefined || claim.measure === choice.measure) &&
      isChosen(claim, choice) &&
      isOfPeriod(claim, choice) &&
      laneKeyOf(claim, view) !== null,
  )
  const shown = new Set((await inTurns(chosen)).map((claim) => claim.id))
  return inTurns(filterInSteps(records, (record) => shown.has(record.id)))
}
