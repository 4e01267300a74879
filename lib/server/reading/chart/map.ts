/** The map of one measure: every lane, and the incidents with their own. */
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { MapIncident } from '@/lib/charts/map/map-places'
import type { MapLinks } from '@/lib/charts/map/map-words'
import type { Measure } from '@/lib/domain/measure'
import { filtersOf } from '@/lib/url/filters'
import { readLand } from '../../land'
import { readComparison } from '../comparison'
import { readEvent } from '../events'
import { measureOf, NO_MEASURE, type ChartOutcome, type ChartQuery } from './found'

const NOWHERE: MapLinks = { place: () => '', incident: () => '' }

export async function readMap(query: ChartQuery<'map'>): Promise<ChartOutcome<'map'>> {
  const { event, choice, locale, links = NOWHERE } = query
  const { places = [], incidents = [] } = event
  const measure = measureOf(query)
  if (measure === null) return NO_MEASURE
  const { at, publishedBy, knownAt, from, to } = choice
  const view = { at, publishedBy, knownAt, ...filtersOf(choice), from, to, measure }
  const [comparison, land, found] = await Promise.all([
    readComparison(event.id, view, locale),
    readLand(),
    Promise.all(incidents.map((incident) => readIncident(incident, measure, query))),
  ])
  return {
    ok: true,
    measure,
    lane: null,
    content: {
      chart: 'map',
      measure,
      places,
      lanes: comparison?.lanes ?? [],
      incidents: found.map(({ incident }) => incident),
      actors: Object.assign({}, comparison?.actors, ...found.map(({ actors }) => actors)),
      land,
      links,
    },
  }
}

async function readIncident(
  { id, title }: EventSummary,
  measure: Measure,
  { choice, locale }: ChartQuery<'map'>,
) {
  const { at, publishedBy, knownAt } = choice
  const view = { at, publishedBy, knownAt, ...filtersOf(choice), measure }
  const [comparison, event] = await Promise.all([
    readComparison(id, view, locale),
    readEvent(id, knownAt ?? null, locale),
  ])
  const incident: MapIncident = {
    id,
    title,
    places: event?.places ?? [],
    lane: comparison?.lanes[0] ?? null,
  }
  return { incident, actors: comparison?.actors ?? {} }
}
