/**
 * What a map draws of an event with more places than a reader could look at: those that most claimants
 * spoke of. The table beside it has the same, and leads to the others.
 */
import { compareText } from '@/lib/domain/text'
import type { Translate } from '@/lib/format/translator'
import type { PlaceClaims, SortedPlaces } from './map-places'

/** As many places, and as many incidents, as a map has room for. */
export const MAP_ROOM = 60

/** The places with most claimants of each list, in the list's own order. */
export function drawnPlaces(sorted: SortedPlaces, most = MAP_ROOM): SortedPlaces {
  const { placed, unplaced, incidents, unplacedIncidents } = sorted
  const support = (lane: PlaceClaims['lanes'][number] | null) => lane?.support.claimants ?? 0
  const ofPlace = ({ key, lanes }: PlaceClaims) => ({ key, size: Math.max(...lanes.map(support)) })
  const ofIncident = ({ id, lane }: SortedPlaces['unplacedIncidents'][number]) => ({
    key: id,
    size: support(lane),
  })
  return {
    ...sorted,
    placed: largest(placed, most, ofPlace),
    unplaced: largest(unplaced, most, ofPlace),
    incidents: largest(incidents, most, ofIncident),
    unplacedIncidents: largest(unplacedIncidents, most, ofIncident),
  }
}

function largest<T>(
  all: readonly T[],
  most: number,
  rankOf: (one: T) => { readonly key: string; readonly size: number },
): readonly T[] {
  if (all.length <= most) return all
  const ranked = all
    .map((one) => ({ one, ...rankOf(one) }))
    .sort((a, b) => b.size - a.size || compareText(a.key, b.key))
  const chosen = new Set(ranked.slice(0, most).map(({ one }) => one))
  return all.filter((one) => chosen.has(one))
}

/** Said under the map: by which rule something is not on it. */
export function leftOffTexts({ placed, incidents }: SortedPlaces, t: Translate): string[] {
  return [
    ...(placed.length <= MAP_ROOM
      ? []
      : [t('map.left-places', { shown: MAP_ROOM, all: placed.length })]),
    ...(incidents.length <= MAP_ROOM
      ? []
      : [t('map.left-incidents', { shown: MAP_ROOM, all: incidents.length })]),
  ]
}
