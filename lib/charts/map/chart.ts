import type { ChartKind } from '../kind'
import { claimsOfLanes, figuresOf } from '../lane-kind'
import { actorsOfRecord, lanesOfRecord, laneWith, namedIn, there } from '../record/from-record'
import type { MapLayout } from './layout'
import { layoutMap, type WholeMap } from './map'
import { hasClaims, mapFinding, mapNotes } from './map-finding'
import { placeId, sortPlaces, type MapContent } from './map-places'

export const map: ChartKind<WholeMap, MapLayout> = {
  layout: layoutMap,
  text: (content, words) => {
    const sorted = sortPlaces(content, content.land)
    return {
      findings: [mapFinding(content.measure, sorted, words)],
      caveats: mapNotes(sorted, words),
      figures: [
        ...lanesOnMap(content).flatMap(({ place, claims }) =>
          figuresOf(place?.name ?? '', claims(), words),
        ),
        ...content.incidents.flatMap(({ title, lane }) =>
          figuresOf(title, lane?.claims() ?? [], words),
        ),
      ],
    }
  },
  lanes: lanesOnMap,
  claims: (content) => claimsOfLanes([...lanesOnMap(content), ...lanesOfIncidents(content)]),
  current: (content) =>
    [...lanesOnMap(content), ...lanesOfIncidents(content)].flatMap((lane) => lane.claims()),
  lack: (content) =>
    hasClaims(sortPlaces(content, content.land))
      ? null
      : 'no claim of this view is about a place with coordinates',
  fromRecord: (record, { land, page = '' }) => {
    const named = namedIn(record)
    return {
      measure: there(record.view.measure),
      places: record.event.places,
      lanes: lanesOfRecord(record),
      incidents: record.incidents.map(({ comparison, ...incident }) => ({
        ...incident,
        lane: comparison && laneWith(comparison, named),
      })),
      actors: actorsOfRecord(record),
      land: there(land),
      links: {
        place: (key) => `${page}#${placeId(key)}`,
        incident: (id) => `/events/${id}`,
      },
    }
  },
}

/** A claim about the whole extent is not on the map: it is only said how many there are. */
function lanesOnMap({ lanes }: MapContent) {
  return lanes.filter(({ place }) => place !== null)
}

function lanesOfIncidents({ incidents }: MapContent) {
  return incidents.flatMap(({ lane }) => lane ?? [])
}
