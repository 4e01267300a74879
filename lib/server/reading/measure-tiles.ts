/** The measures of an event at a glance, and what its claims speak of: for its page. */
import type { ComparisonView, LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { compareText } from '@/lib/domain/text'
import type { ViewChoice } from '@/lib/url/view'
import type { PageView } from './chart/page-charts'
import { readComparison } from './comparison'
import type { readCoverage } from './coverage'
import type { Spoken } from './event-tabs'

/** The best supported count of a measure in a view; null where only incidents have one. */
export interface MeasureTile {
  readonly measure: Measure
  readonly lane: LaneView | null
  readonly actors: ComparisonAnswer['actors']
}

export interface NewestClaim {
  readonly claim: ClaimAnswer
  readonly actors: ComparisonAnswer['actors']
}

/** One tile a measure, among those whom the reader chose; of the drawn measure the lane that is drawn. */
export async function readMeasureTiles(
  { event, measure: shown, locale }: PageView,
  { lane: drawn, comparison, clocks, filters }: TileView,
): Promise<MeasureTile[]> {
  const claimed = MEASURES.filter((measure) =>
    [event, ...event.incidents].some(({ measures }) => measures[measure] !== undefined),
  )
  return Promise.all(
    claimed.map(async (measure) => {
      const found =
        measure === shown
          ? comparison
          : await readComparison(event.id, { ...clocks, ...filters, measure }, locale)
      const lane = measure === shown ? drawn : found?.lanes[0]
      return { measure, lane: lane ?? null, actors: found?.actors ?? {} }
    }),
  )
}

interface TileView {
  readonly lane: LaneView | undefined
  readonly comparison: ComparisonView | null
  readonly clocks: Pick<ViewChoice, 'at' | 'publishedBy' | 'knownAt'>
  readonly filters: ViewChoice
}

/** What anybody speaks of at these clocks, withdrawn figures included. */
export function spokenIn(coverage: Awaited<ReturnType<typeof readCoverage>>): Spoken {
  const { lanes = [], withdrawn = [] } = coverage ?? {}
  return {
    measures: new Set([...lanes, ...withdrawn].map(({ measure }) => measure)),
    groups: new Set(lanes.map(({ group }) => group)),
  }
}

export function newestIn(coverage: Awaited<ReturnType<typeof readCoverage>>): NewestClaim | null {
  const { lanes = [], actors = {} } = coverage ?? {}
  const saidOn = ({ statedOn, asOf }: ClaimAnswer) => (statedOn ?? asOf).slice(0, 10)
  let newest: ClaimAnswer | null = null
  for (const claim of lanes.flatMap(({ current }) => current)) {
    const after = newest === null ? 1 : compareText(saidOn(claim), saidOn(newest))
    if (after > 0 || (after === 0 && claim.id < (newest?.id ?? ''))) newest = claim
  }
  return newest && { claim: newest, actors }
}
