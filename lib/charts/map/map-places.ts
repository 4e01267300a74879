/**
 * What of an event has a place, and what has not: the claims of one measure by the place they are
 * about, the event's own places, and its incidents. Where a claim's place has no coordinates, those
 * that the event records for the place of that name serve.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { placeKey, type Place } from '@/lib/domain/event'
import { laneKey } from '@/lib/domain/lane'
import type { Measure } from '@/lib/domain/measure'
import { compareText } from '@/lib/domain/text'
import { byKindThenValue } from '../drawing/order'
import type { Land, LandShape } from './map-land'

/** The position of a place, and how coarsely that is known. */
export type Position =
  /** `radius` in kilometres: the place is somewhere in that circle. Zero for a point or a settlement. */
  | {
      readonly kind: 'circle'
      readonly lon: number
      readonly lat: number
      readonly radius: number
      /** False when nobody recorded how precise the coordinates are. */
      readonly isPrecise: boolean
    }
  | { readonly kind: 'country'; readonly shape: LandShape }

/** The claims about one place: each lane of its own, best supported first. */
export interface PlaceClaims {
  readonly key: string
  readonly place: Place
  readonly lanes: readonly LaneView[]
}

export interface MapIncident {
  readonly id: string
  readonly title: string
  readonly places: readonly Place[]
  /** Its best supported lane; null when nobody claimed anything of the measure. */
  readonly lane: LaneView | null
}

export interface MapContent {
  readonly measure: Measure
  /** The places of the event. */
  readonly places: readonly Place[]
  readonly lanes: readonly LaneView[]
  readonly incidents: readonly MapIncident[]
}

export interface SortedPlaces {
  /** With a position, in the order of the table. */
  readonly placed: readonly (PlaceClaims & { readonly position: Position })[]
  readonly incidents: readonly (MapIncident & {
    readonly place: Place
    readonly position: Position
  })[]
  /** The event's places that no claim of the measure is about alone. */
  readonly context: readonly { readonly place: Place; readonly position: Position }[]
  /** Claims whose place has no coordinates. */
  readonly unplaced: readonly PlaceClaims[]
  readonly unplacedIncidents: readonly MapIncident[]
  /** Claims about the whole extent. */
  readonly wholeExtent: number
}

/** Kilometres around the recorded point; how each is told: docs/method.md, "On the map". */
const RADIUS_KM = { point: 0, settlement: 0, district: 20, region: 40 } as const

export function sortPlaces(content: MapContent, land: Land): SortedPlaces {
  const { places, lanes, incidents } = content
  const find = positionFinder(places, land)
  const claimed = groupByPlace(lanes)
  const placed = claimed.flatMap((one) => {
    const position = find(one.place)
    return position === null ? [] : [{ ...one, position }]
  })
  const keys = new Set(claimed.map(({ key }) => key))
  const located = incidents
    .toSorted((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))
    .map((incident) => {
      const findIts = positionFinder(incident.places, land)
      const spots = incident.places.flatMap((place) => {
        const position = findIts(place)
        return position === null ? [] : [{ place, position }]
      })
      return { incident, spot: spots.toSorted(nearestFirst)[0] }
    })
  return {
    placed,
    incidents: located
      .flatMap(({ incident, spot }) => spot && [{ ...incident, ...spot }])
      .filter((one) => one !== undefined),
    context: places
      .toSorted((a, b) => compareText(placeKey(a) ?? '', placeKey(b) ?? ''))
      .flatMap((place) => {
        const position = keys.has(placeKey(place) ?? '') ? null : find(place)
        return position === null ? [] : [{ place, position }]
      }),
    unplaced: claimed.filter(({ place }) => find(place) === null),
    unplacedIncidents: located.flatMap(({ incident, spot }) =>
      spot === undefined ? [incident] : [],
    ),
    wholeExtent: lanes
      .filter(({ place }) => place === null)
      .reduce((count, { counts }) => count + counts.current + counts.history, 0),
  }
}

/** The id of the rows that list a place's claims. */
export function placeId(key: string): string {
  return `place-${encodeURIComponent(key).replace(/%/g, '')}`
}

/** Current claims first, withdrawn ones last, each after the one that the chart by source has before it. */
export function claimsOf({ claims, history, withdrawn }: LaneView): ClaimAnswer[] {
  return [claims(), history(), withdrawn()].flatMap((some) => some.toSorted(byKindThenValue))
}

function groupByPlace(lanes: readonly LaneView[]): PlaceClaims[] {
  const groups = new Map<string, { place: Place; lanes: LaneView[] }>()
  for (const lane of lanes.toSorted(bySupport)) {
    const key = placeKey(lane.place)
    if (key === null || lane.place === null) continue
    const group = groups.get(key) ?? { place: lane.place, lanes: [] }
    group.lanes.push(lane)
    groups.set(key, group)
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => compareText(a.key, b.key))
}

/** The order of an event's headline: claimants, then publications, then the lane's own name. */
function bySupport(a: LaneView, b: LaneView): number {
  return (
    b.support.claimants - a.support.claimants ||
    b.support.publications - a.support.publications ||
    compareText(laneKey(a), laneKey(b))
  )
}

function positionFinder(places: readonly Place[], { fine }: Land) {
  const known = new Map(places.map((place) => [placeKey(place), place]))
  return (place: Place): Position | null =>
    positionOf(place, fine) ?? positionOf(known.get(placeKey(place)) ?? place, fine)
}

function positionOf({ name, lat, lon, precision }: Place, shapes: readonly LandShape[]) {
  if (precision === 'country') {
    const shape = shapes.find((country) => namesOf(country).includes(plain(name)))
    if (shape !== undefined) return { kind: 'country', shape } as const
  }
  if (lat === null || lon === null) return null
  const radius = precision === null || precision === 'country' ? 0 : RADIUS_KM[precision]
  return { kind: 'circle', lon, lat, radius, isPrecise: precision !== null } as const
}

const ENGLISH = new Intl.DisplayNames('en', { type: 'region' })

function namesOf({ code, name }: LandShape): string[] {
  return [name, ...(code === null ? [] : [code, ENGLISH.of(code) ?? name])].map(plain)
}

const plain = (name: string) => name.normalize('NFC').toLowerCase()

/** The place of an incident that is known most closely comes first. */
function nearestFirst(a: { position: Position }, b: { position: Position }): number {
  const sizeOf = ({ position }: { position: Position }) =>
    position.kind === 'country' ? Infinity : position.radius
  return Math.sign(sizeOf(a) - sizeOf(b)) || 0
}
