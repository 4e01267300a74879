/** Labels kept apart: blocks pushed up and down a column, and texts put where nothing else is. */
import type { Box } from './shapes'

export interface Block {
  /** The place that the middle of the block would like to have. */
  readonly wanted: number
  readonly height: number
}

/** The tops of blocks that do not overlap, in their order by `wanted`, within from..to where they fit. */
export function spreadBlocks(blocks: readonly Block[], from: number, to: number): number[] {
  const order = blocks
    .map((_, index) => index)
    .sort((a, b) => (blocks[a]?.wanted ?? 0) - (blocks[b]?.wanted ?? 0))
  const tops: number[] = blocks.map(() => from)
  let free = from
  for (const index of order) {
    const block = blocks[index]
    if (block === undefined) continue
    tops[index] = Math.max(free, block.wanted - block.height / 2)
    free = (tops[index] ?? 0) + block.height
  }
  let limit = Math.max(to, from + blocks.reduce((sum, { height }) => sum + height, 0))
  for (const index of order.toReversed()) {
    const height = blocks[index]?.height ?? 0
    tops[index] = Math.min(tops[index] ?? 0, limit - height)
    limit = tops[index] ?? 0
  }
  return tops
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** The first candidate inside the bounds that touches nothing; null when there is none. */
export function firstFree(
  candidates: readonly Box[],
  taken: readonly Box[],
  bounds: Box,
): Box | null {
  const inside = ({ x, y, width, height }: Box) =>
    x >= bounds.x &&
    y >= bounds.y &&
    x + width <= bounds.x + bounds.width &&
    y + height <= bounds.y + bounds.height
  return (
    candidates.find((box) => inside(box) && !taken.some((other) => overlaps(box, other))) ?? null
  )
}
