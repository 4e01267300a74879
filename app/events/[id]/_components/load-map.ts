import type { ComparisonView } from '@/lib/answers/lane-view'
import { layoutBoth } from '@/lib/charts/chart'
import type { ContentOf } from '@/lib/charts/content'
import type { ChartLayout, LayoutPair } from '@/lib/charts/layouts'
import { sortPlaces, type SortedPlaces } from '@/lib/charts/map/map-places'
import type { Words } from '@/lib/format/translator'
import type { EventPageContent } from './load'
import { readPageChart } from './page-chart'

export interface EventMap {
  readonly content: ContentOf<'map'>
  readonly layouts: LayoutPair
  readonly sorted: SortedPlaces
}

/** The drawn map and what it is made of; null when nothing of the event has a position. */
export async function loadMap(page: EventPageContent, words: Words): Promise<EventMap | null> {
  const { event, comparison } = page
  const content = comparison && (await readPageChart(page, 'map', words))
  if (comparison === null || content === null) return null
  const made = drawn.get(comparison)
  const { incidents } = content
  const from = [event, words.locale, ...incidents.flatMap(({ places, lane }) => [places, lane])]
  if (made !== undefined && made.from.every((one, index) => one === from[index])) return made.map
  const layouts = layoutBoth(content, words)
  const map = layouts && { content, layouts, sorted: sortPlaces(content, content.land) }
  drawn.set(comparison, { from, map })
  return map
}

/** By key, what has room for a letter only. */
export function lettersOf({ narrow, wide }: LayoutPair): Readonly<Record<string, string>> {
  const lettersIn = (layout: ChartLayout) => (layout.chart === 'map' ? layout.letters : {})
  return { ...lettersIn(narrow), ...lettersIn(wide) }
}

/** Drawing a map takes longer than all else on the page; the same answers from the cache are the same map. */
const drawn = new WeakMap<
  ComparisonView,
  { readonly from: readonly unknown[]; readonly map: EventMap | null }
>()
