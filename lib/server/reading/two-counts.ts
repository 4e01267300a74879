/** Reading two counts of a crisis, of whichever of its incidents, for a reader who sets them side by side. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { EventAnswer, EventSummary } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Locale } from '@/lib/format/locale'
import type { NamedCount } from '@/lib/url/event-parameters'
import type { ViewChoice } from '@/lib/url/view'
import type { FoundChart } from './chart/found'
import { readLaneChart } from './chart/page-charts'
import { readComparison } from './comparison'

export interface CountFound {
  readonly event: EventAnswer | EventSummary
  readonly lane: LaneView
  readonly actors: ComparisonAnswer['actors']
  readonly chart: FoundChart<'by-source'>
}

/** Null for one that is not named, is of another crisis, or of which nobody claimed anything in this view. */
export function readTwoCounts(
  crisis: EventAnswer,
  named: readonly (NamedCount | null)[],
  { at, publishedBy, knownAt, convention }: ViewChoice,
  locale: Locale,
): Promise<(CountFound | null)[]> {
  const view = { at, publishedBy, knownAt, convention }
  const find = async ({ event: id, choice }: NamedCount): Promise<CountFound | null> => {
    const event = [crisis, ...crisis.incidents].find((one) => one.id === id)
    if (event === undefined) return null
    const comparison = await readComparison(id, { ...view, ...choice }, locale)
    const lane = comparison?.lanes[0]
    if (comparison === null || lane === undefined) return null
    const chart = await readLaneChart({ event, lane, choice: view, locale }, 'by-source')
    return chart && { event, lane, actors: comparison.actors, chart }
  }
  return Promise.all(named.map((count) => count && find(count)))
}
