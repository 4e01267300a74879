/** Reading the lane that a reader sets beside the one that is drawn. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Measure } from '@/lib/domain/measure'
import type { Locale } from '@/lib/format/locale'
import { besideChoice } from '@/lib/url/beside'
import { filtersOf } from '@/lib/url/filters'
import type { ViewChoice } from '@/lib/url/view'
import type { FoundChart } from './chart/found'
import { readLaneChart } from './chart/page-charts'
import { readComparison } from './comparison'

/** A second lane; undefined when nobody claimed anything in it, or nobody of those chosen did. */
export interface BesideLane {
  readonly measure: Measure
  readonly lane: LaneView | undefined
  readonly actors: ComparisonAnswer['actors']
  readonly chart: FoundChart<'by-source'> | null
}

/** Null when the reader set no lane beside the drawn one. */
export async function readBeside(
  event: EventAnswer,
  choice: ViewChoice,
  locale: Locale,
): Promise<BesideLane | null> {
  const named = choice.beside === undefined ? null : besideChoice(choice.beside)
  if (named === null) return null
  const { at, publishedBy, knownAt } = choice
  const view = { at, publishedBy, knownAt, ...filtersOf(choice), ...named }
  const comparison = await readComparison(event.id, view, locale)
  const lane = comparison?.lanes[0]
  return {
    measure: named.measure,
    lane,
    actors: comparison?.actors ?? {},
    chart: lane
      ? await readLaneChart({ event, lane, choice: besideView(choice), locale }, 'by-source')
      : null,
  }
}

/** What of the reader's choice a lane beside the drawn one shares with it. */
export function besideView(choice: ViewChoice): ViewChoice {
  const { measure, group, category, scope, place, basis, from, to, ...view } = choice
  return view
}
