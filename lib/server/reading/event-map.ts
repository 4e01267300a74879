/** The map of an event's page, laid out for the browser. */
import type { ContentOf, LayoutPair } from '@/lib/charts/chart'
import { sortPlaces, type SortedPlaces } from '@/lib/charts/map/map-places'
import type { Measure } from '@/lib/domain/measure'
import { layoutAddress, turnOf } from '@/lib/url/layout-address'
import type { ViewChoice } from '@/lib/url/view'
import { readLayouts } from './chart/layouts'
import type { PageView } from './chart/page-charts'

/** The drawn map, and every place with a claim, drawn or not. */
export interface EventMap {
  readonly content: ContentOf<'map'>
  readonly layouts: LayoutPair
  readonly sorted: SortedPlaces
}

/** The view of the map, which is of every lane of the measure. */
export function mapChoice(choice: ViewChoice, measure: Measure): ViewChoice {
  const { group, category, place, basis, day, convention, scale, ...view } = choice
  return { ...view, measure }
}

export async function readEventMap(
  { event, measure, choice, locale }: PageView,
  content: ContentOf<'map'>,
): Promise<EventMap | null> {
  const drawing = { chart: 'map', locale, turn: turnOf(event) } as const
  const address = layoutAddress(event.id, drawing, mapChoice(choice, measure))
  const text = await readLayouts(address, locale, () => Promise.resolve(content))
  if (text === null) return null
  // Our own layouts, as they were written.
  const layouts = JSON.parse(text) as LayoutPair
  return { content, layouts, sorted: sortPlaces(content, content.land) }
}
