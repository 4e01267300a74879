/** What the words of a map keep clear of: each other, every mark, and the lines that lead from one to the other. */
import type { Box } from '../drawing/shapes'
import { overlaps } from '../drawing/spread-labels'
import type { Anchor, Point, Segment, Side } from './map-sides'

/** A circle that is drawn, not filled: words across its line are hard to read, and so is the line. */
export interface Outline extends Point {
  readonly radius: number
}

/** Room between two labels. */
const GAP = 2
/** Between a line and a mark that it passes. */
const PASSING = 2

/** Whether two labels cannot both stand: one lies over the other, or over the line that leads to the other. */
export function conflict(one: Standing, other: Standing): boolean {
  return (
    overlaps(grown(one.box, GAP), other.box) ||
    (other.leader !== null && meets(other.leader, one.box)) ||
    (one.leader !== null && meets(one.leader, other.box)) ||
    (one.leader !== null && other.leader !== null && cross(one.leader, other.leader))
  )
}

type Standing = Pick<Side, 'box' | 'leader'>

/** Whether neither the label nor its line lies over a mark; `own` is where the line leads. */
export function isOffMarks(
  { box, leader }: Standing,
  own: Anchor,
  marks: readonly Anchor[],
): boolean {
  return marks.every(
    (mark) =>
      !isOver(box, mark) &&
      (leader === null || touch(mark, own) || distanceTo(leader, mark) >= mark.radius + PASSING),
  )
}

/** Whether a box covers a part of a mark, or of so much around it. */
export function isOver(box: Box, { x, y, radius }: Outline, around = 0): boolean {
  const [dx, dy] = [off(x, box.x, box.width), off(y, box.y, box.height)]
  return dx * dx + dy * dy < (radius + around) ** 2
}

export function isWithin({ x, y, width, height }: Box, bounds: Box): boolean {
  return (
    x >= bounds.x &&
    y >= bounds.y &&
    x + width <= bounds.x + bounds.width &&
    y + height <= bounds.y + bounds.height
  )
}

/** Whether the line of a circle runs through a box. */
export function isAcross({ x, y, width, height }: Box, outline: Outline): boolean {
  const furthest = Math.hypot(
    Math.max(Math.abs(x - outline.x), Math.abs(x + width - outline.x)),
    Math.max(Math.abs(y - outline.y), Math.abs(y + height - outline.y)),
  )
  return isOver({ x, y, width, height }, outline) && outline.radius < furthest
}

/** Marks over each other cannot be told apart by where a line ends. */
function touch(a: Anchor, b: Anchor): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + PASSING
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

const off = (at: number, from: number, size: number) => Math.max(from - at, 0, at - from - size)

function distanceTo([from, to]: Segment, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / squared
  const part = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - from.x - part * dx, y - from.y - part * dy)
}

/** Whether a line touches a box. */
function meets([from, to]: Segment, { x, y, width, height }: Box): boolean {
  let [start, end] = [0, 1]
  const slabs = [
    [from.x, to.x - from.x, x, x + width],
    [from.y, to.y - from.y, y, y + height],
  ] as const
  for (const [at, way, low, high] of slabs) {
    if (way === 0) {
      if (at < low || at > high) return false
      continue
    }
    const [one, other] = [(low - at) / way, (high - at) / way]
    start = Math.max(start, Math.min(one, other))
    end = Math.min(end, Math.max(one, other))
  }
  return start <= end
}

/** Whether two lines cross; those that end at the same point do not. */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}
