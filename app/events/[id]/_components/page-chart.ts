/** What a chart of an event's page shows, with the choice that the page has made for it. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { Chart, ContentOf } from '@/lib/charts/content'
import { placeId } from '@/lib/charts/map/map-places'
import type { MapLinks } from '@/lib/charts/map/map-words'
import type { Measure } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import type { ChartedEvent } from '@/lib/server/reading/chart/found'
import { readChart } from '@/lib/server/reading/chart/read-chart'
import { laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'
import type { EventPageContent } from './load'

interface LaneShown {
  readonly event: ChartedEvent
  readonly measure: Measure
  readonly lane: LaneView
  readonly choice: ViewChoice
  readonly words: Words
}

/** A chart of the lane that was found for the reader's choice. */
export function readLaneChart<K extends Chart>(
  { event, measure, lane, choice, words: { locale } }: LaneShown,
  chart: K,
): Promise<ContentOf<K> | null> {
  return contentOf({ event, chart, choice: { ...choice, measure, ...laneChoice(lane) }, locale })
}

/** Null when the page has no such chart. */
export async function readPageChart<K extends Chart>(
  page: EventPageContent,
  chart: K,
  words: Words,
): Promise<ContentOf<K> | null> {
  const { event, measure, lane, choice, vintages } = page
  const { locale } = words
  const { at, publishedBy, knownAt } = choice
  if (measure === null) return null
  // The filters of the page leave nobody out of who speaks of what.
  if (chart === 'coverage') {
    return contentOf({ event, chart, choice: { at, publishedBy, knownAt }, locale })
  }
  if (chart === 'map') {
    const links: MapLinks = {
      place: (key) => `#${placeId(key)}`,
      incident: (id) => viewHref(`/events/${id}`, { measure, at, publishedBy, knownAt }),
    }
    return contentOf({ event, chart, choice: { ...choice, measure }, locale, links })
  }
  if (lane === undefined) return null
  // A day that is not offered leaves the chart with the day that it has by itself.
  const day = choice.day === vintages?.shown?.key ? choice.day : undefined
  return readLaneChart({ event, measure, lane, choice: { ...choice, day }, words }, chart)
}

async function contentOf<K extends Chart>(
  query: Parameters<typeof readChart<K>>[0],
): Promise<ContentOf<K> | null> {
  const found = await readChart(query)
  return found.ok ? found.content : null
}
