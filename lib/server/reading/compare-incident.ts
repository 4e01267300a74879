/** An incident beside the others of its crisis: the count that its page would show first. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { filtersOf } from '@/lib/url/filters'
import type { FoundChart } from './chart/found'
import { readLaneChart, type PageView } from './chart/page-charts'
import { readComparison } from './comparison'
import { readUndated } from './moments'

export interface IncidentComparison {
  readonly incident: EventSummary
  /** Null when nobody claimed anything of this measure in the incident. */
  readonly lane: LaneView | null
  readonly actors: ComparisonAnswer['actors']
  /** Claims of it that are not in the view only because their hour is not recorded. */
  readonly undated: number
  /** The chart of the incident's lane, where the page draws none of its own. */
  readonly chart: FoundChart<'by-source'> | null
}

export async function compareIncident(
  incident: EventSummary,
  { measure, lane: drawn, choice, locale }: PageView,
): Promise<IncidentComparison> {
  const { at, publishedBy, knownAt } = choice
  const view = { at, publishedBy, knownAt, ...filtersOf(choice), measure }
  const [comparison, undated] = await Promise.all([
    readComparison(incident.id, view, locale),
    readUndated(incident.id, view),
  ])
  const lane = comparison?.lanes[0] ?? null
  const isDrawn = drawn === undefined && lane !== null
  return {
    incident,
    lane,
    actors: comparison?.actors ?? {},
    undated,
    chart: isDrawn
      ? await readLaneChart({ event: incident, lane, choice, locale }, 'by-source')
      : null,
  }
}
