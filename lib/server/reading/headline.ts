/** Reading the lane of a measure's headline, of its current claims alone: for a sentence about it. */
import type { LaneView } from '@/lib/answers/lane-view'
import { presentActors } from '@/lib/answers/present'
import { presentLane } from '@/lib/answers/present-lane'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { NOW } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { laneKey } from '@/lib/domain/lane'
import type { Measure } from '@/lib/domain/measure'
import { settingOf } from '@/lib/domain/setting'
import { wordsIn, type Locale } from '@/lib/format/translator'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot } from '@/lib/store/in-snapshot'
import { cached } from '../cache'
import { theStore } from '../open'
import { readComparison } from './comparison'
import { actorsOf, revisionOf } from './context'
import { loadEvents } from './event-contents'
import { ANSWER_BYTES, CLAIM_BYTES } from './event-view'
import { readEvent } from './events'
import { actorsIn } from './in-language'

export interface HeadlineLane {
  readonly lane: LaneView
  readonly actors: ComparisonAnswer['actors']
}

/** As everything stands now; without history and steps. Null when nobody claimed anything of it. */
export async function readHeadlineLane(
  id: string,
  measure: Measure,
  locale: Locale,
): Promise<HeadlineLane | null> {
  const headline = (await readEvent(id))?.measures[measure]
  if (headline === undefined) return null
  // A headline does not say which period it is of.
  if (headline.basis === 'period') return ofComparison(id, measure, locale)
  const store = await theStore()
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const key = ['headline', id, revision, measure, locale]
  const make = () =>
    inSnapshot(store, { events: [{ id, revision }] }, async (db) => {
      const event = (await loadEvents(db, [id], null)).get(id)
      const current = await db
        .selectFrom('current_claims')
        .select('claim')
        .where('event', '=', id)
        .where('lane_key', '=', laneKey({ ...headline, measure, from: null, asOf: null }))
        .execute()
      if (event === undefined || current.length === 0) return null
      const records = await loadClaims(
        db,
        { ids: current.flatMap(({ claim }) => claim ?? []) },
        null,
      )
      const actors = actorsIn(await actorsOf(db, records, null), locale)
      const view = viewOf(records, NOW, settingOf(event))
      const [lane] = compare(view, actors)
      if (lane === undefined) return null
      return {
        lane: presentLane(lane, { event, actors, ...wordsIn(locale) }, view.byId),
        actors: presentActors([lane], actors),
      }
    })
  return cached(store, key, make, {
    bytesIn: ({ lane }) => ANSWER_BYTES + lane.counts.current * CLAIM_BYTES,
  })
}

async function ofComparison(
  id: string,
  measure: Measure,
  locale: Locale,
): Promise<HeadlineLane | null> {
  const comparison = await readComparison(id, { measure }, locale)
  const lane = comparison?.lanes[0]
  return lane === undefined ? null : { lane, actors: comparison?.actors ?? {} }
}
