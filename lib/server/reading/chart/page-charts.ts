/** The charts of an event's page, each with the choice that the page makes for it. */
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { Chart } from '@/lib/charts/chart'
import { placeId } from '@/lib/charts/map/map-places'
import type { LaneId } from '@/lib/domain/lane'
import type { Measure } from '@/lib/domain/measure'
import { CHART_SCOPES, type SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Locale } from '@/lib/format/locale'
import { laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'
import type { ChartedEvent, ChartQuery, FoundChart } from './found'
import { readChart } from './read-chart'

/** As much of a page as its charts are found by. */
export interface PageView {
  readonly event: EventAnswer
  readonly measure: Measure
  /** The lane that is drawn. */
  readonly lane: LaneId | undefined
  readonly choice: ViewChoice
  readonly locale: Locale
}

/** Charts of a page by name; one that has nothing to show is null, and one that the page does not draw left out. */
export type PageCharts = { readonly [K in SnapshotChart]?: FoundChart<K> | null }

export async function readPageCharts(
  view: PageView,
  wanted: readonly SnapshotChart[],
): Promise<PageCharts> {
  const charts = await Promise.all(
    wanted.map(async (chart) => [chart, await readPageChart(view, chart)]),
  )
  // Each chart was found under its own name.
  return Object.fromEntries(charts) as PageCharts
}

function readPageChart(
  { event, measure, lane, choice, locale }: PageView,
  chart: SnapshotChart,
): Promise<FoundChart | null> {
  const { at, publishedBy, knownAt } = choice
  const clocks = { at, publishedBy, knownAt }
  // The filters of the page leave nobody out of who speaks of what.
  if (CHART_SCOPES[chart] === 'event') return found<Chart>({ event, chart, choice: clocks, locale })
  if (CHART_SCOPES[chart] === 'measure') {
    const links = {
      place: (key: string) => `#${placeId(key)}`,
      incident: (id: string) => viewHref(`/events/${id}`, { measure, ...clocks }),
    }
    return found<Chart>({ event, chart, choice: { ...choice, measure }, locale, links })
  }
  return lane === undefined
    ? Promise.resolve(null)
    : readLaneChart<Chart>({ event, lane, choice, locale }, chart)
}

export interface LaneQuery {
  readonly event: ChartedEvent
  readonly lane: LaneId
  readonly choice: ViewChoice
  readonly locale: Locale
}

/** A chart of this very lane; of another day where the chosen one is not offered. */
export async function readLaneChart<K extends Chart>(
  { event, lane, choice, locale }: LaneQuery,
  chart: K,
): Promise<FoundChart<K> | null> {
  const { measure } = lane
  const query = { event, chart, choice: { ...choice, measure, ...laneChoice(lane) }, locale }
  const chosen = await found(query)
  if (chosen !== null || choice.day === undefined) return chosen
  return found({ ...query, choice: { ...query.choice, day: undefined } })
}

async function found<K extends Chart>(query: ChartQuery<K>): Promise<FoundChart<K> | null> {
  const outcome = await readChart(query)
  return outcome.ok ? outcome : null
}
