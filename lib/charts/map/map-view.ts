/** Which part of the world a map shows: everything that is placed, with room around it for words. */
import { geoAzimuthalEqualArea, geoCircle, type GeoProjection } from 'd3-geo'
import type { Position as Degrees } from 'geojson'
import type { Box } from '../drawing/shapes'
import type { Position } from './map-places'

const EARTH_KM = 6371

/** A degree along a meridian. */
const DEGREE_KM = (EARTH_KM * Math.PI) / 180
/** A view is never nearer than this across: a town is to be seen with what is around it. */
const LEAST_KM = 120
/** The width of a view, as seen from the middle of the earth. */
const NEAR_RADIANS = 0.4

export interface MapView {
  readonly projection: GeoProjection
  readonly pixelsPerKm: number
}

/**
 * Equal areas, with the middle of what is placed in the middle, so that north is up there and
 * distances along the scale bar are right. `room` is kept free on each side.
 */
export function viewOf(
  positions: readonly Position[],
  frame: Box,
  room: { readonly x: number; readonly y: number },
): MapView {
  const points = positions.flatMap(pointsOf)
  const [lon, lat] = middleOf(points)
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .scale(1)
    .translate([0, 0])
    .clipExtent(null)
  const flat = points.flatMap(([x = 0, y = 0]) => {
    const point = projection([x, y])
    return point === null ? [] : [point]
  })
  const [left, right] = extent(flat.map(([x]) => x))
  const [top, bottom] = extent(flat.map(([, y]) => y))
  const least = LEAST_KM / EARTH_KM
  const scale = Math.min(
    (frame.width - 2 * room.x) / Math.max(right - left, 1e-9),
    (frame.height - 2 * room.y) / Math.max(bottom - top, 1e-9),
    Math.min(frame.width, frame.height) / least,
  )
  // Near by, a border bends less than can be seen, and finding out by how much takes most of the time.
  const isNear = frame.width / scale < NEAR_RADIANS
  projection
    .precision(isNear ? 0 : 1)
    .scale(scale)
    .translate([
      frame.x + frame.width / 2 - ((left + right) / 2) * scale,
      frame.y + frame.height / 2 - ((top + bottom) / 2) * scale,
    ])
    .clipExtent([
      [frame.x, frame.y],
      [frame.x + frame.width, frame.y + frame.height],
    ])
  return { projection, pixelsPerKm: scale / EARTH_KM }
}

/** A circle on the ground, as GeoJSON. */
export function circleAround(lon: number, lat: number, radius: number) {
  return geoCircle()
    .center([lon, lat])
    .radius(radius / DEGREE_KM)
    .precision(6)()
}

/** The largest part of a country: what lies across an ocean does not decide the view. */
export function mainlandOf(position: Extract<Position, { kind: 'country' }>): Degrees[] {
  const { geometry } = position.shape
  const rings =
    geometry.type === 'Polygon'
      ? [geometry.coordinates[0] ?? []]
      : geometry.coordinates.map((polygon) => polygon[0] ?? [])
  return rings.toSorted((a, b) => spanOf(b) - spanOf(a))[0] ?? []
}

function spanOf(ring: readonly Degrees[]): number {
  const [west, east] = extent(ring.map(([lon = 0]) => lon))
  const [south, north] = extent(ring.map(([, lat = 0]) => lat))
  return Math.min(east - west, 180) * (north - south)
}

function pointsOf(position: Position): Degrees[] {
  if (position.kind === 'country') return mainlandOf(position)
  const { lon, lat, radius } = position
  return radius === 0 ? [[lon, lat]] : (circleAround(lon, lat, radius).coordinates[0] ?? [])
}

/** The mean direction from the middle of the earth: it knows no date line. */
function middleOf(points: readonly Degrees[]): [lon: number, lat: number] {
  let [x, y, z] = [0, 0, 0]
  for (const [lon = 0, lat = 0] of points) {
    const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180]
    x += Math.cos(b) * Math.cos(a)
    y += Math.cos(b) * Math.sin(a)
    z += Math.sin(b)
  }
  if (Math.hypot(x, y, z) < 1e-9) return [0, 0]
  const degrees = (angle: number) => Math.round((angle * 180) / Math.PI / 0.001) * 0.001
  return [degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))]
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  )
}
