import type { ContentOf } from '../content'
import type { ChartKind } from '../kind'
import { claimsOfLanes, figuresOf } from '../lane-claims'
import { layoutMap } from './map'
import { hasClaims, mapFinding, mapNotes } from './map-finding'
import { sortPlaces } from './map-places'

export const map: ChartKind<'map'> = {
  scope: 'measure',
  layout: (content, words, { width, direction }) =>
    layoutMap({ ...content, ...words, direction }, { width }),
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
}

/** A claim about the whole extent is not on the map: it is only said how many there are. */
function lanesOnMap({ lanes }: ContentOf<'map'>) {
  return lanes.filter(({ place }) => place !== null)
}

function lanesOfIncidents({ incidents }: ContentOf<'map'>) {
  return incidents.flatMap(({ lane }) => lane ?? [])
}
