/**
 * Land as paths of what is in view: clipped to the frame, and without the points that nobody could
 * tell apart. The shapes of the world come in as GeoJSON and do not leave this file.
 */
import { geoPath, type GeoContext, type GeoProjection } from 'd3-geo'
import type { MultiPolygon, Polygon } from 'geojson'
import { round } from '../drawing/pen'
import type { Box, PlacedPath } from '../drawing/shapes'

/** One country. */
export interface LandShape {
  /** ISO 3166-1 alpha-2; null for what has no code. */
  readonly code: string | null
  /** In English, as Natural Earth has it. */
  readonly name: string
  /** West, south, east, north in degrees; west is greater than east across the date line. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number]
  readonly geometry: Polygon | MultiPolygon
}

/** The same land twice: for views of a continent and more, and for nearer ones. */
export interface Land {
  readonly coarse: readonly LandShape[]
  readonly fine: readonly LandShape[]
}

export interface DrawnLand {
  readonly shape: LandShape
  readonly path: PlacedPath
  /** The points of the path, ring by ring. */
  readonly rings: readonly Ring[]
  /** The box of the largest part in view, which the fields below describe too. */
  readonly box: Box
  readonly middle: { readonly x: number; readonly y: number }
  /** In square pixels. */
  readonly area: number
}

export type Ring = readonly (readonly [x: number, y: number])[]

/** In pixels: points nearer to the one before, and islands smaller than this, are left out. */
export interface Detail {
  readonly near: number
  readonly speck: number
}
const FINE: Detail = { near: 0.9, speck: 1.5 }
export const COARSE: Detail = { near: 2, speck: 8 }

/** The countries of which something is inside the frame; `projection` clips to it. */
export function drawLand(
  shapes: readonly LandShape[],
  projection: GeoProjection,
  frame: Box,
  detail: Detail = FINE,
): DrawnLand[] {
  const view = viewBounds(projection, frame)
  return shapes
    .filter(({ bounds }) => view === null || touches(bounds, view))
    .flatMap((shape) => {
      const rings = ringsOf(shape, projection, detail)
      if (rings.length === 0) return []
      const main = rings.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? []
      const box = boxOf(main)
      return [
        {
          shape,
          rings,
          path: { role: 'land', d: outlineOf(rings) } as const,
          box,
          middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
          area: areaOf(main),
        },
      ]
    })
}

/** The outline of a country in view, as path data; empty when nothing of it is. */
export function outline(shape: LandShape, projection: GeoProjection): string {
  return outlineOf(ringsOf(shape, projection, FINE))
}

function outlineOf(rings: readonly Ring[]): string {
  return rings
    .map((ring) => `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`)
    .join('')
}

function ringsOf(
  { geometry }: LandShape,
  projection: GeoProjection,
  { near, speck }: Detail,
): Ring[] {
  const rings: [number, number][][] = []
  const pen: GeoContext = {
    beginPath: () => {},
    arc: () => {},
    closePath: () => {},
    moveTo: (x, y) => {
      rings.push([[x, y]])
    },
    lineTo: (x, y) => {
      const ring = rings.at(-1)
      const last = ring?.at(-1)
      if (last && Math.hypot(x - last[0], y - last[1]) >= near) ring?.push([x, y])
    },
  }
  geoPath(projection, pen)(geometry)
  return rings.filter((ring) => ring.length > 2 && areaOf(ring) >= speck)
}

function boxOf(ring: Ring): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function areaOf(ring: Ring): number {
  let twice = 0
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
    twice += ax * by - bx * ay
  }
  return Math.abs(twice) / 2
}

/** True when the point is on the land that these rings enclose. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) {
    for (const [index, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  }
  return inside
}

type Bounds = LandShape['bounds']

/** Null when the view reaches around the world or over a pole: then everything may be in it. */
function viewBounds(projection: GeoProjection, { x, y, width, height }: Box): Bounds | null {
  const [centre] = [projection.invert?.([x + width / 2, y + height / 2])]
  if (centre === undefined || centre === null) return null
  let [west, south, east, north] = [0, 90, 0, -90]
  for (let step = 0; step <= 12; step += 1) {
    for (const at of edgePoints(step / 12, { x, y, width, height })) {
      const point = projection.invert?.(at)
      if (point === undefined || point === null || !point.every(Number.isFinite)) return null
      const turn = ((point[0] - centre[0] + 540) % 360) - 180
      west = Math.min(west, turn)
      east = Math.max(east, turn)
      south = Math.min(south, point[1])
      north = Math.max(north, point[1])
    }
  }
  if (east - west > 170 || south < -80 || north > 80) return null
  const turned = (by: number) => ((centre[0] + by + 540) % 360) - 180
  return [turned(west), south - 1, turned(east), north + 1]
}

function edgePoints(part: number, { x, y, width, height }: Box): [number, number][] {
  return [
    [x + width * part, y],
    [x + width * part, y + height],
    [x, y + height * part],
    [x + width, y + height * part],
  ]
}

function touches(a: Bounds, b: Bounds): boolean {
  if (a[1] > b[3] || b[1] > a[3]) return false
  return spans(a).some(([from, to]) => spans(b).some(([west, east]) => from <= east && west <= to))
}

/** One span of longitude, or two where it crosses the date line. */
function spans([west, , east]: Bounds): (readonly [number, number])[] {
  return west <= east
    ? [[west, east]]
    : [
        [west, 180],
        [-180, east],
      ]
}
