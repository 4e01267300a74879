import { layoutMaps, type MapLayouts } from '@/components/charts/place-map'
import type { ComparisonView } from '@/lib/answers/lane-view'
import {
  placeId,
  sortPlaces,
  type MapContent,
  type MapIncident,
  type SortedPlaces,
} from '@/lib/charts/map/map-places'
import type { Words } from '@/lib/format/translator'
import { readLand } from '@/lib/server/land'
import { readEvent } from '@/lib/server/reads'
import { viewHref } from '@/lib/url/view'
import type { EventPageContent } from './load'

export interface EventMap {
  readonly layouts: MapLayouts
  readonly sorted: SortedPlaces
}

/** The drawn map and what it is made of; null when nothing of the event has a position. */
export async function loadMap(page: EventPageContent, words: Words): Promise<EventMap | null> {
  const { event, measure, comparison, choice } = page
  if (measure === null || comparison === null) return null
  const [land, incidents] = await Promise.all([readLand(), loadIncidents(page)])
  const content: MapContent = {
    ...{ measure, incidents },
    places: event.places,
    lanes: comparison.lanes,
  }
  const actors = Object.assign({}, comparison.actors, ...page.incidents.map((one) => one.actors))
  const made = drawn.get(comparison)
  const from = [event, words.locale, ...incidents.flatMap(({ places, lane }) => [places, lane])]
  if (made !== undefined && made.from.every((one, index) => one === from[index])) return made.map
  const { at, publishedBy, knownAt } = choice
  const links = {
    place: (key: string) => `#${placeId(key)}`,
    incident: (id: string) => viewHref(`/events/${id}`, { measure, at, publishedBy, knownAt }),
  }
  const layouts = layoutMaps({ ...content, ...words, actors, land, links })
  const map = layouts && { layouts, sorted: sortPlaces(content, land) }
  drawn.set(comparison, { from, map })
  return map
}

/** Drawing a map takes longer than all else on the page; the same answers from the cache are the same map. */
const drawn = new WeakMap<
  ComparisonView,
  { readonly from: readonly unknown[]; readonly map: EventMap | null }
>()

/** A summary has no places: they are in the event itself. */
async function loadIncidents({ incidents, choice }: EventPageContent): Promise<MapIncident[]> {
  return Promise.all(
    incidents.map(async ({ incident: { id, title }, lane }) => {
      const event = await readEvent(id, choice.knownAt ?? null)
      return { id, title, places: event?.places ?? [], lane }
    }),
  )
}
