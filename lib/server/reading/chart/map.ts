/** The map of one measure: every lane that has a place, and the incidents with their own. */
import type { EventSummary } from '@/lib/answers/shapes'
import { NOTHING_ELSE, type ShownIncident } from '@/lib/charts/content'
import { hasClaims, mapFinding, mapNotes } from '@/lib/charts/map/map-finding'
import { sortPlaces } from '@/lib/charts/map/map-places'
import type { Measure } from '@/lib/domain/measure'
import { filtersOf } from '@/lib/url/filters'
import type { ViewChoice } from '@/lib/url/view'
import { readLand } from '../../land'
import { readComparison } from '../comparison'
import { WORDS } from '../context'
import { readEvent } from '../events'
import { measureOf, NO_MEASURE, refusedView, type Asked, type SeenOutcome } from './found'

export async function seeMap(asked: Asked): Promise<SeenOutcome> {
  const { event, choice } = asked
  const { places } = event
  const measure = measureOf(asked)
  if (measure === null) return NO_MEASURE
  const [comparison, land, found] = await Promise.all([
    readComparison(event.id, { ...choice, measure }),
    readLand(),
    Promise.all(event.incidents.map((incident) => seeIncident(incident, measure, choice))),
  ])
  const lanes = comparison?.lanes ?? []
  const incidents = found.map(({ incident }) => incident)
  const sorted = sortPlaces({ measure, places, lanes, incidents }, land)
  if (!hasClaims(sorted)) {
    return refusedView('no claim of this view is about a place with coordinates')
  }
  return {
    ok: true,
    seen: {
      ...NOTHING_ELSE,
      ...{ measure, places, incidents, lane: null },
      // A claim about the whole extent is not on the map: it is only said how many there are.
      lanes: lanes.filter(({ place }) => place !== null),
      actors: Object.assign({}, comparison?.actors, ...found.map(({ actors }) => actors)),
      told: { findings: [mapFinding(measure, sorted, WORDS)], caveats: mapNotes(sorted, WORDS) },
    },
  }
}

async function seeIncident({ id, title }: EventSummary, measure: Measure, choice: ViewChoice) {
  const { at, publishedBy, knownAt } = choice
  const view = { ...filtersOf(choice), at, publishedBy, knownAt, measure }
  const [comparison, event] = await Promise.all([
    readComparison(id, view),
    readEvent(id, knownAt ?? null),
  ])
  const [lane] = comparison?.lanes ?? []
  const incident: ShownIncident = {
    ...{ id, title, places: [...(event?.places ?? [])] },
    lane: lane ?? null,
  }
  return { incident, actors: comparison?.actors ?? {} }
}
