/** The marks of a map: a dot for a point, an area for what is known coarsely; never sized by a number. */
import { geoPath, type GeoProjection } from 'd3-geo'
import { round, type Pen } from '../drawing/pen'
import type { Box, Direction, Mark, PlacedPath, PlacedText } from '../drawing/shapes'
import type { Outline } from './map-clear'
import type { PlacedLabel, Typography } from './map-label'
import { outline } from './map-land'
import type { Position } from './map-places'
import type { Anchor } from './map-sides'
import { circleAround, mainlandOf } from './map-view'
import type { Spot } from './map-words'

const DOT = 5.5
/** An area of this radius is a mark to be kept clear of; words about a larger one may stand in it. */
const SMALL = 16
/** The size of a small country; words about a larger one stand in it. */
const SMALL_COUNTRY = 200

/** The place of the mark, and how far it reaches from there in pixels, as far as labels are concerned. */
export function anchorOf(position: Position, { projection, pixelsPerKm, frame }: Ground): Anchor {
  if (position.kind === 'country') {
    const path = geoPath(projection)
    const [x, y] = path.centroid(mainland(position))
    const [[left, top], [right, bottom]] = path.bounds(mainland(position))
    const reach = Math.min(right - left, bottom - top) / 2
    return { ...inFrame({ x, y }, frame), radius: 2, reach: Math.max(reach, 2), isArea: true }
  }
  const [x, y] = projection([position.lon, position.lat]) ?? [NaN, NaN]
  const reach = position.radius === 0 ? DOT : position.radius * pixelsPerKm
  const isArea = reach > SMALL
  return { ...inFrame({ x, y }, frame), radius: isArea ? 3 : reach, reach, isArea }
}

/** The box around a country that is small on the map; null for others. */
export function shapeOf(position: Position, { projection }: Ground): Box | null {
  if (position.kind !== 'country') return null
  const [[x, y], [right, bottom]] = geoPath(projection).bounds(mainland(position))
  const [width, height] = [right - x, bottom - y]
  return Math.max(width, height) > SMALL_COUNTRY ? null : { x, y, width, height }
}

const mainland = (position: Extract<Position, { kind: 'country' }>) => ({
  type: 'Polygon' as const,
  coordinates: [mainlandOf(position)],
})

/** The circle that a place known only to an area is drawn as, in pixels; null for others. */
export function outlineOf(position: Position, { projection, pixelsPerKm }: Ground): Outline | null {
  if (position.kind === 'country' || position.radius === 0) return null
  const [x, y] = projection([position.lon, position.lat]) ?? [NaN, NaN]
  return { x, y, radius: position.radius * pixelsPerKm }
}

export interface Ground {
  readonly projection: GeoProjection
  readonly pixelsPerKm: number
  readonly frame: Box
}

function inFrame({ x, y }: { x: number; y: number }, { x: left, y: top, width, height }: Box) {
  const within = (value: number, from: number, size: number) =>
    Number.isFinite(value) ? Math.min(Math.max(value, from + 6), from + size - 6) : from + size / 2
  return { x: within(x, left, width), y: within(y, top, height) }
}

/** The place itself, as an area or a dot; `kind` tells an incident's from a claim's. */
export function positionPaths(
  position: Position,
  kind: Spot['kind'],
  ground: Ground,
  pen: Pen,
): PlacedPath[] {
  if (position.kind === 'country') {
    return [{ role: 'somewhere', d: outline(position.shape, ground.projection) }]
  }
  const { lon, lat, radius, isPrecise } = position
  if (radius > 0) {
    const d = geoPath(ground.projection).digits(1)(circleAround(lon, lat, radius)) ?? ''
    return [{ role: 'somewhere', d }]
  }
  const { x, y } = anchorOf(position, ground)
  if (!isPrecise) return [{ role: 'dash', d: pen.circle(x, y, DOT) }]
  return kind === 'place'
    ? [{ role: 'solid', d: pen.circle(x, y, DOT) }]
    : [{ role: 'hollow', d: pen.glyph('international', x, y, DOT) }]
}

/** How a spot is drawn, be it a mark or not. */
export function drawSpot(
  { position, kind }: Spot,
  label: PlacedLabel,
  ground: Ground,
  type: Typography,
  direction: Direction,
  pen: Pen,
): Pick<Mark, 'paths' | 'labels'> {
  const { box, tier } = label
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const plates: PlacedPath[] =
    tier === 'none'
      ? []
      : tier === 'letter'
        ? [{ role: 'chip', d: pen.circle(middle.x, middle.y, 10.5) }]
        : [{ role: 'plate', d: pen.pill(box, 3) }]
  // A country lies under all the words of the map, which would not be read through its border.
  const place = position.kind === 'country' ? [] : positionPaths(position, kind, ground, pen)
  return {
    paths: [...place, ...plates],
    labels: textsOf(label, type, direction),
  }
}

/** The words of a label, in its box; the box is placed, only the words run the other way. */
function textsOf(
  { box, tier, titles, lines }: PlacedLabel,
  type: Typography,
  direction: Direction,
): PlacedText[] {
  const isRtl = direction === 'rtl'
  const isolated = (text: string) => (isRtl ? `\u2068${text}\u2069` : text)
  if (tier === 'letter') {
    return titles.map((text) => ({
      role: 'heading',
      text,
      size: type.title,
      anchor: 'middle',
      x: round(box.x + box.width / 2),
      y: round(box.y + box.height / 2 + type.title * 0.35),
    }))
  }
  const height = (titles.length + lines.length) * type.line
  const top = box.y + (box.height - height) / 2
  const x = round(isRtl ? box.x + box.width - 2 : box.x + 2)
  return [...titles, ...lines].map((text, index) => ({
    role: index < titles.length ? 'heading' : 'name',
    text: isolated(text),
    x,
    size: index < titles.length ? type.title : type.text,
    anchor: 'start',
    y: round(top + type.line * (index + 0.76)),
  }))
}

/** From a label to its place; a point at the middle of an area says where the line ends. */
export function leaderOf({ leader }: PlacedLabel, { isArea }: Anchor, pen: Pen): PlacedPath | null {
  if (leader === null) return null
  const [from, to] = leader
  return {
    role: 'leader',
    d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}${isArea ? pen.circle(to.x, to.y, 1.5) : ''}`,
  }
}
