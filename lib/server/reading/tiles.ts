/** The lanes of an event's headlines, of their current and withdrawn claims alone: for the tiles of an overview. */
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { LaneView } from '@/lib/answers/lane-view'
import { presentActors } from '@/lib/answers/present'
import { presentLane } from '@/lib/answers/present-lane'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { NOW } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { laneKey } from '@/lib/domain/lane'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { settingOf } from '@/lib/domain/setting'
import { wordsIn, type Locale } from '@/lib/format/translator'
import { inSnapshot } from '@/lib/store/in-snapshot'
import { loadClaims } from '@/lib/store/load-claims'
import type { Handle } from '@/lib/store/store'
import { cached } from '../cache'
import { theStore } from '../open'
import { actorsOf } from './context'
import { loadEvents } from './event-contents'
import { actorsIn } from './in-language'
import { ANSWER_BYTES, CLAIM_BYTES } from './event-view'

export interface EventTiles {
  /** In the order of measures; the one that is asked for first. */
  readonly lanes: readonly LaneView[]
  readonly actors: ComparisonAnswer['actors']
}

/** So many measures of an event are in sight; its page has them all. */
const MAX_TILES = 4
/** More current claims than a strip draws are not read, and nor are older withdrawn ones. */
const MAX_CURRENT = 60
const MAX_WITHDRAWN = 6

/** The measures of which an overview has tiles. */
function measuresShown(event: EventSummary, first?: Measure): Measure[] {
  const claimed = MEASURES.filter((measure) => event.measures[measure] !== undefined)
  const rest = claimed.filter((measure) => measure !== first)
  return [...claimed.filter((measure) => measure === first), ...rest].slice(0, MAX_TILES)
}

/** As everything stands now. */
export async function readTiles(
  event: EventSummary,
  locale: Locale,
  first?: Measure,
): Promise<EventTiles> {
  const measures = measuresShown(event, first)
  if (measures.length === 0) return { lanes: [], actors: {} }
  const store = await theStore()
  const { id, revision } = event
  const key = ['tiles', id, revision, measures, locale]
  const answer = await cached(
    store,
    key,
    () => inSnapshot(store, { events: [event] }, (db) => tilesOf(db, event, measures, locale)),
    {
      bytesIn: ({ lanes }) =>
        ANSWER_BYTES + lanes.reduce((sum, lane) => sum + lane.counts.current, 0) * CLAIM_BYTES,
    },
  )
  return answer ?? { lanes: [], actors: {} }
}

async function tilesOf(
  db: Handle,
  summary: EventSummary,
  measures: readonly Measure[],
  locale: Locale,
): Promise<EventTiles | null> {
  const { id } = summary
  const event = (await loadEvents(db, [id], null)).get(id)
  if (event === undefined) return null
  const lanes: LaneView[] = []
  const actors: ComparisonAnswer['actors'] = {}
  for (const measure of measures) {
    const headline = summary.measures[measure]
    if (headline === undefined) continue
    const asOf = headline.basis === 'period' ? headline.asOf : null
    const ids = await claimsOf(db, id, laneKey({ ...headline, measure, asOf }))
    const records = await loadClaims(db, { ids }, null)
    const directory = actorsIn(await actorsOf(db, records, null), locale)
    const view = viewOf(records, NOW, settingOf(event))
    const lane = compare(view, directory).find((one) => one.measure === measure)
    if (lane === undefined) continue
    lanes.push(presentLane(lane, { event, actors: directory, ...wordsIn(locale) }, view.byId))
    Object.assign(actors, presentActors([lane], directory))
  }
  return { lanes, actors }
}

async function claimsOf(db: Handle, event: string, lane: string): Promise<string[]> {
  const current = await db
    .selectFrom('current_claims')
    .innerJoin('claims', 'claims.id', 'current_claims.claim')
    .select('claims.id')
    .where('current_claims.event', '=', event)
    .where('current_claims.lane_key', '=', lane)
    .orderBy('claims.about', 'desc')
    .orderBy('claims.id')
    .limit(MAX_CURRENT)
    .execute()
  const withdrawn = await db
    .selectFrom('claims')
    .select('id')
    .where('event', '=', event)
    .where('lane_key', '=', lane)
    .where('status', '=', 'withdrawn')
    .orderBy('about', 'desc')
    .orderBy('id')
    .limit(MAX_WITHDRAWN)
    .execute()
  return [...current, ...withdrawn].map(({ id }) => id)
}
