/** The places that a label may have about its mark: on sixteen sides, near ones before those that a line must lead from. */
import type { Box, Direction } from '../drawing/shapes'

export interface Point {
  readonly x: number
  readonly y: number
}

export type Segment = readonly [from: Point, to: Point]

export interface Anchor extends Point {
  /** The radius of the mark itself, in pixels: nothing is written over it. */
  readonly radius: number
  /** The radius of the whole area that it stands for. */
  readonly reach: number
  /** A mark that is an area is told from others by a line to its middle. */
  readonly isArea: boolean
}

/** A place for a label, with the line that leads from it to the mark where it does not stand beside it. */
export interface Side {
  readonly box: Box
  readonly leader: Segment | null
  /** How far from the mark, and how unlike the way of reading: the least is the best. */
  readonly cost: number
}

const BESIDE = 4
const DISTANCES = [BESIDE, 15, 28, 44, 64, 88, 116, 150, 190]
/** The words about a larger area stand in it. */
const WIDEST_BESIDE = 120
const TURNS = 16

/** The best first. `reach` is how far from its mark a label may stand. */
export function sidesOf(
  anchor: Anchor,
  size: Pick<Box, 'width' | 'height'>,
  reach: number,
  direction: Direction,
): Side[] {
  const besideArea = anchor.isArea && anchor.reach > anchor.radius && anchor.reach <= WIDEST_BESIDE
  const radii = besideArea ? [anchor.reach, anchor.radius] : [anchor.radius]
  return radii
    .flatMap((radius) =>
      DISTANCES.filter((distance) => distance <= reach).flatMap((distance) =>
        Array.from({ length: TURNS }, (_, turn): Side => {
          const box = turned(anchor, size, radius + distance, turn, direction)
          const leader = leaderFrom(box, anchor, radius + BESIDE + 2)
          const inside = besideArea && radius < anchor.reach ? anchor.reach : 0
          return { box, leader, cost: distance + inside + (DISLIKE[turn] ?? 0) }
        }),
      ),
    )
    .sort((a, b) => a.cost - b.cost)
}

/** Reading goes on beside the mark; then above it, then below, then before it. */
const DISLIKE = [0, 3, 2, 3, 4, 5, 4, 5, 2, 6, 5, 6, 5, 4, 3, 4]

/** From the side on which reading goes on, over the top. */
function turned(
  { x, y }: Point,
  { width, height }: Pick<Box, 'width' | 'height'>,
  distance: number,
  turn: number,
  direction: Direction,
): Box {
  const angle = (turn * 2 * Math.PI) / TURNS
  const [right, up] = [Math.cos(angle) * (direction === 'rtl' ? -1 : 1), Math.sin(angle)]
  // The nearest point of the box is at the distance in that direction: at a side or a corner of it.
  const shift = (way: number) => (Math.abs(way) < 0.2 ? -0.5 : way > 0 ? 0 : -1)
  return {
    x: x + right * distance + shift(right) * width,
    y: y - up * distance + shift(-up) * height,
    width,
    height,
  }
}

/** Null where a label stands beside its dot. */
function leaderFrom(box: Box, anchor: Anchor, beside: number): Segment | null {
  const from = {
    x: Math.min(Math.max(anchor.x, box.x), box.x + box.width),
    y: Math.min(Math.max(anchor.y, box.y), box.y + box.height),
  }
  const length = Math.hypot(from.x - anchor.x, from.y - anchor.y)
  if (length === 0 || (!anchor.isArea && length <= beside)) return null
  const stop = anchor.isArea ? 0 : Math.min(anchor.radius, length)
  const part = stop / length
  return [
    from,
    { x: anchor.x + (from.x - anchor.x) * part, y: anchor.y + (from.y - anchor.y) * part },
  ]
}
