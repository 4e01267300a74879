/**
 * The map: the places of an event with the claims made about each, in words. A place is drawn as coarsely as it is
 * known, and never larger for a larger number. What it decides, and why: the README of lib/charts.
 */
import { directionIn } from '@/lib/format/locale'
import type { Translate } from '@/lib/format/translator'
import { makePen, round } from '../drawing/pen'
import type { Direction, Mark, PlacedPath, PlacedText } from '../drawing/shapes'
import { wrap } from '../drawing/text'
import type { Actors, Drawn, Frame } from '../kind'
import type { MapLayout } from './layout'
import { placeCountries } from './map-countries'
import { drawnPlaces } from './map-drawn'
import type { Labelled, PlacedLabel, Tier, Typography } from './map-label'
import { FEW, placeLabels } from './map-labels'
import { COARSE, drawLand, type Land } from './map-land'
import {
  anchorOf,
  leaderOf,
  drawSpot,
  outlineOf,
  positionPaths,
  shapeOf,
  type Ground,
} from './map-marks'
import { sortPlaces, type MapContent } from './map-places'
import { scaleBar } from './map-scale'
import { viewOf } from './map-view'
import { spotsOf, type MapLinks } from './map-words'

/** All that is on a map; in both directions of writing the map itself is the same. */
export interface WholeMap extends MapContent {
  readonly actors: Actors
  readonly land: Land
  readonly links: MapLinks
}
export type MapInput = Drawn<WholeMap>

/** Below this many kilometres across, the finer shapes of the land are drawn. */
const COARSE_FROM_KM = 4000

/** Kept free for words on each side: figures take more than names do. */
const ROOM = { narrow: { x: 44, y: 70 }, wide: { x: 150, y: 80 }, names: { x: 48, y: 36 } } as const

/** Null when nothing of the event has a position. */
export function layoutMap(input: MapInput, { width }: Frame): MapLayout | null {
  const { land, t, direction = directionIn(input.locale) } = input
  const sorted = sortPlaces(input, land)
  const spots = spotsOf(drawnPlaces(sorted), input)
  const positions = [...spots, ...sorted.context].map(({ position }) => position)
  if (positions.length === 0) return null

  const isNarrow = width < 560
  const type: Typography = isNarrow
    ? { title: 14, text: 13.5, line: 17, width: 150 }
    : { title: 15, text: 13.5, line: 17, width: 190 }
  const frame = {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: Math.round(width * (isNarrow ? 1.25 : 0.66)),
  }
  const free = spots.length > FEW ? ROOM.names : isNarrow ? ROOM.narrow : ROOM.wide
  const { projection, pixelsPerKm } = viewOf(positions, frame, free)
  const ground: Ground = { projection, pixelsPerKm, frame }
  // Nothing on a map is mirrored, so the pen is that of left to right.
  const pen = makePen(width, 'ltr')
  const bar = scaleBar(pixelsPerKm, frame, type.text, direction, t)

  const isCoarse = frame.width / pixelsPerKm > COARSE_FROM_KM
  const countries = isCoarse
    ? drawLand(land.coarse, projection, frame, COARSE)
    : drawLand(land.fine, projection, frame)
  const extent = sorted.context.flatMap(({ position }) =>
    positionPaths(position, 'place', ground, pen).map((path): PlacedPath => ({
      role: 'extent',
      d: path.d,
    })),
  )
  const countriesNamed = spots.flatMap(({ position, kind }) =>
    position.kind === 'country' ? positionPaths(position, kind, ground, pen) : [],
  )
  const labelled = spots.map((spot, index): Labelled => ({
    ...anchorOf(spot.position, ground),
    title: spot.title,
    lines: spot.lines,
    letter: letterOf(index),
    rank: spot.claimants,
  }))
  const bounds = { x: 4, y: 4, width: width - 8, height: frame.height - 8 }
  const outlines = positions.flatMap((position) => outlineOf(position, ground) ?? [])
  const shapes = spots.flatMap(({ position }) => shapeOf(position, ground) ?? [])
  const room = { taken: [bar.box], bounds, outlines, shapes }
  const labels = placeLabels(labelled, room, type, direction)
  const drawn = spots.flatMap((spot, index) => {
    const label = labels[index]
    const anchor = labelled[index]
    if (label === undefined || anchor === undefined) return []
    return [{ spot, label, anchor, ...drawSpot(spot, label, ground, type, direction, pen) }]
  })
  const marks = drawn.flatMap(({ spot, label, anchor, paths, labels: words }): Mark[] => {
    const { id, claim, href, kind, name, tip } = spot
    if (claim === null) return []
    const { x, y } = anchor
    const placed = { x: round(x), x2: null, y: round(y), hit: pen.box(label.box) }
    const told = { id, claim, href, kind, name, tip }
    return [{ ...told, ...placed, tone: 'other', current: true, paths, labels: words }]
  })
  const named = spots.flatMap(({ position }) =>
    position.kind === 'country' ? [position.shape.name] : [],
  )
  const taken = [bar.box, ...labels.map(({ box }) => box), ...labelled.map(dotOf)]
  const told = [
    t('map.areas'),
    ...(sorted.context.length > 0 ? [t('map.extent')] : []),
    ...lackingTexts(labels, t),
    t('map.borders'),
  ]
  const notes = noteTexts(told, frame.height, width, direction)
  return {
    chart: 'map',
    width,
    direction,
    frame,
    notes,
    height: round(frame.height + 4 + notes.length * NOTE_LINE + (notes.length === 0 ? 0 : 4)),
    headings: [],
    land: [...countries.map(({ path }) => path), ...extent, ...countriesNamed],
    countries: placeCountries(countries, named, taken, bounds, input.locale, direction),
    leaders: drawn.flatMap(({ label, anchor }) => leaderOf(label, anchor, pen) ?? []),
    scaleBar: bar.placed,
    lines: linesOf(marks),
    silent: drawn
      .filter(({ spot }) => spot.claim === null)
      .map(({ paths, labels: words }) => ({ paths, labels: words })),
    letters: Object.fromEntries(
      drawn.flatMap(({ spot, label: { tier } }, index) =>
        tier === 'letter' ? [[spot.key, letterOf(index)]] : [],
      ),
    ),
  }
}

const NOTE_LINE = 17

/** A to Z, then AA, AB and so on: a number would be taken for a figure. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`
}

const dotOf = ({ x, y, radius }: Labelled) => {
  const half = Math.min(radius, 9) + 1
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
}

/** By which rule a place has no name on the map, or no figure. */
function lackingTexts(labels: readonly PlacedLabel[], t: Translate): string[] {
  const count = (one: Tier) => labels.filter(({ tier }) => tier === one).length
  const [letters, bare] = [count('letter'), count('none')]
  const figures = count('full') + count('figure')
  return [
    ...(figures === labels.length ? [] : [t(figures === 0 ? 'map.no-figures' : 'map.names-only')]),
    ...(letters === 0 ? [] : [t('map.letters')]),
    ...(bare === 0 ? [] : [t('map.bare', { count: bare })]),
  ]
}

/** What the drawing alone does not say: why some places are areas, and who drew the borders. */
function noteTexts(
  said: readonly string[],
  top: number,
  width: number,
  direction: Direction,
): PlacedText[] {
  return wrap(said.join(' '), 13.5, width - 4, 12).map((text, index) => ({
    role: 'note',
    size: 13.5,
    anchor: 'start',
    text: direction === 'rtl' ? `\u2068${text}\u2069` : text,
    x: direction === 'rtl' ? width : 0,
    y: round(top + NOTE_LINE * (index + 1)),
  }))
}

const LINE_HEIGHT = 44

/** Marks about equally far up are one line, so that the arrows lead where the eye would go. */
function linesOf(marks: readonly Mark[]): Mark[][] {
  const lines: Mark[][] = []
  let top = -Infinity
  for (const mark of marks.toSorted((a, b) => a.y - b.y || (a.x ?? 0) - (b.x ?? 0))) {
    const line = lines.at(-1)
    if (line === undefined || mark.y - top > LINE_HEIGHT) {
      lines.push([mark])
      top = mark.y
    } else line.push(mark)
  }
  return lines.map((line) => line.toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0)))
}
