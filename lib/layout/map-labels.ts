/**
 * Where the words of a map go: beside their place, else further off with a line that leads there, never over
 * each other or another mark. What does not fit with all its words has its name, and where even that
 * does not fit, a letter, under which the list below has it.
 */
import { firstFree, overlaps } from './spread-labels'
import type { Box, Direction } from './shapes'
import { textWidth, wrap } from './text'

export interface Anchor {
  readonly x: number
  readonly y: number
  /** Of the mark itself, in pixels. */
  readonly radius: number
  /** Of the whole area that it stands for. */
  readonly reach: number
}

export interface Labelled extends Anchor {
  readonly title: string
  readonly lines: readonly string[]
  readonly letter: string
}

/** A circle that is drawn, not filled: words across its line are hard to read, and so is the line. */
export interface Outline {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Typography {
  readonly title: number
  readonly text: number
  readonly line: number
  /** The widest that a label may be. */
  readonly width: number
}

/** What labels have to keep clear of, and where there is room for them. */
export interface LabelGround {
  readonly taken: readonly Box[]
  readonly bounds: Box
  readonly outlines: readonly Outline[]
}

export type Tier = 'full' | 'name' | 'letter'

export interface PlacedLabel {
  readonly tier: Tier
  readonly box: Box
  /** The first ones are the title's, in bold. */
  readonly titles: readonly string[]
  readonly lines: readonly string[]
  /** True when a line must lead from the label to its mark. */
  readonly isApart: boolean
}

const MOST_TITLES = 3
const MOST_LINES = 5
const DISTANCES = [4, 18, 40, 70, 104, 144, 190]
const PLANS: readonly (readonly Tier[])[] = [
  ['full', 'name', 'letter'],
  ['name', 'letter'],
]
/** The words about a larger area stand in it. */
const WIDEST_BESIDE = 120
/** Of the letter's disc. */
const LETTER = 24

/**
 * One label for each, in their order; of the plans, first those that keep off the lines of circles, the one
 * with fewer letters, then with more words: a figure across a line is better than a name without one.
 */
export function placeLabels(
  labelled: readonly Labelled[],
  ground: LabelGround,
  type: Typography,
  direction: Direction,
): PlacedLabel[] {
  const grounds = ground.outlines.length === 0 ? [ground] : [ground, { ...ground, outlines: [] }]
  const plans = grounds.flatMap((one) =>
    PLANS.map((tiers) => placeAll(labelled, one, type, direction, tiers)),
  )
  const cost = (labels: readonly PlacedLabel[]) =>
    labels.reduce((sum, { tier }) => sum + (tier === 'letter' ? 1000 : tier === 'name' ? 1 : 0), 0)
  return plans.toSorted((a, b) => cost(a) - cost(b))[0] ?? []
}

function placeAll(
  labelled: readonly Labelled[],
  { taken, bounds, outlines }: LabelGround,
  type: Typography,
  direction: Direction,
  tiers: readonly Tier[],
): PlacedLabel[] {
  const dots = labelled.map(dotBox)
  const placed: PlacedLabel[] = []
  for (const one of labelled) {
    const boxes = [...taken, ...placed.map(({ box }) => box)]
    let label: PlacedLabel | null = null
    for (const tier of tiers) {
      const ground = { taken: [...boxes, ...dots], bounds, outlines }
      label ??= placeOne(one, tier, ground, type, direction)
    }
    placed.push(label ?? lettered(one, boxes, bounds))
  }
  return placed
}

function placeOne(
  one: Labelled,
  tier: Tier,
  { taken, bounds, outlines }: LabelGround,
  type: Typography,
  direction: Direction,
): PlacedLabel | null {
  if (tier === 'letter') return null
  const titles = wrap(one.title, type.title, type.width, MOST_TITLES, 'bold')
  const lines =
    tier === 'name'
      ? []
      : one.lines.flatMap((line) => wrap(line, type.text, type.width, MOST_LINES))
  const widths = [
    ...titles.map((line) => textWidth(line, type.title, 'bold')),
    ...lines.map((line) => textWidth(line, type.text)),
  ]
  const size = {
    width: Math.ceil(Math.max(...widths)) + 4,
    height: Math.max(24, (titles.length + lines.length) * type.line + 4),
  }
  for (const [ring, distance] of DISTANCES.entries()) {
    const near = around(one, size, distance, direction)
    const beside =
      one.reach > WIDEST_BESIDE || outlines.length === 0
        ? []
        : around({ ...one, radius: one.reach }, size, distance, direction)
    const clear = [...beside, ...near].filter(
      (side) => !outlines.some((outline) => crosses(side, outline)),
    )
    const box = firstFree(clear, taken, bounds) ?? firstFree(near, taken, bounds)
    if (box !== null) return { tier, box, titles, lines, isApart: ring > 0 }
  }
  return null
}

/** Whether the line of a circle runs through a box. */
function crosses({ x, y, width, height }: Box, outline: Outline): boolean {
  const [left, right] = [x - outline.x, x + width - outline.x]
  const [top, bottom] = [y - outline.y, y + height - outline.y]
  const nearest = Math.hypot(Math.max(left, 0, -right), Math.max(top, 0, -bottom))
  const furthest = Math.hypot(
    Math.max(Math.abs(left), Math.abs(right)),
    Math.max(Math.abs(top), Math.abs(bottom)),
  )
  return nearest < outline.radius && outline.radius < furthest
}

/** Eight sides; first the one on which reading goes on. */
function around(
  { x, y, radius }: Pick<Anchor, 'x' | 'y' | 'radius'>,
  { width, height }: { readonly width: number; readonly height: number },
  distance: number,
  direction: Direction,
): Box[] {
  const off = radius + distance
  const slant = off * 0.75
  const [after, before] = [
    { x: x + off, y: y - height / 2, width, height },
    { x: x - off - width, y: y - height / 2, width, height },
  ]
  const corners = [-1, 1].flatMap((down) =>
    [1, -1].map((right) => ({
      x: right === 1 ? x + slant : x - slant - width,
      y: down === 1 ? y + slant : y - slant - height,
      ...{ width, height },
    })),
  )
  const sides = direction === 'rtl' ? [before, after] : [after, before]
  return [
    ...sides,
    ...corners,
    { x: x - width / 2, y: y + off, width, height },
    { x: x - width / 2, y: y - off - height, width, height },
  ]
}

/** A letter stands on its mark, or as near as other letters leave room. */
function lettered({ x, y, letter }: Labelled, taken: readonly Box[], bounds: Box): PlacedLabel {
  const at = (dx: number, dy: number): Box => ({
    ...{ x: x + dx - LETTER / 2, y: y + dy - LETTER / 2 },
    ...{ width: LETTER, height: LETTER },
  })
  const spots = [at(0, 0)]
  for (let ring = 1; ring < 40; ring += 1) {
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6
      spots.push(at(Math.cos(angle) * ring * 13, Math.sin(angle) * ring * 13))
    }
  }
  const free = firstFree(spots, taken, bounds)
  const box = free ?? at(0, 0)
  const isApart = !overlaps(box, { x: x - 1, y: y - 1, width: 2, height: 2 })
  return { tier: 'letter', box, titles: [letter], lines: [], isApart }
}

function dotBox({ x, y, radius }: Pick<Anchor, 'x' | 'y' | 'radius'>): Box {
  const half = Math.min(radius, 9) + 1
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
}
