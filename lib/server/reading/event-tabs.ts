/** Which parts of an event's page have something to show: found without drawing them. */
import type { ComparisonView } from '@/lib/answers/lane-view'
import type { Place } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/measure'
import type { Tab } from '@/lib/url/tab'
import type { PageView } from './chart/page-charts'
import { readEvent } from './events'
import { readParts } from './parts'
import { readVintages } from './vintages'

/** The measures that anybody speaks of, and the groups that anybody counts. */
export interface Spoken {
  readonly measures: ReadonlySet<Measure>
  readonly groups: ReadonlySet<string | null>
}

export async function tabsOf(
  view: PageView,
  comparison: ComparisonView | null,
  { measures }: Spoken,
): Promise<Tab[]> {
  const { event, lane, choice, locale } = view
  const lanes = comparison?.lanes ?? []
  const drawn = lanes.find((one) => one === lane)
  const [vintages, parts, isPlaced] = await Promise.all([
    drawn === undefined ? null : readVintages(event.id, drawn, choice, locale),
    drawn === undefined
      ? []
      : readParts(
          event.id,
          drawn.claims().map(({ id }) => id),
          choice,
          locale,
        ),
    hasPositions(view, lanes),
  ])
  const counts = drawn?.counts
  const has: Readonly<Record<Tab, boolean>> = {
    'over-time': counts !== undefined && counts.current + counts.history + counts.withdrawn > 1,
    'as-published': vintages !== null && vintages.days.length > 0,
    breakdown: parts.length > 0,
    map: isPlaced,
    coverage: measures.size > 1,
    pairs: drawn !== undefined && drawn.pairs.count > 0,
    counts: drawn !== undefined && lanes.length > 1,
  }
  // The keys of the record above, in their order.
  return (Object.keys(has) as Tab[]).filter((tab) => has[tab])
}

/** True where a place of the event, of a claim or of an incident can stand on a map. */
async function hasPositions(
  { event, choice }: PageView,
  lanes: ComparisonView['lanes'],
): Promise<boolean> {
  const isPlaced = (place: Place | null) =>
    place !== null && (place.lat !== null || place.precision === 'country')
  if ([...event.places, ...lanes.map(({ place }) => place)].some(isPlaced)) return true
  const incidents = await Promise.all(
    event.incidents.map(({ id }) => readEvent(id, choice.knownAt ?? null)),
  )
  return incidents.some((incident) => incident?.places.some(isPlaced) === true)
}
