/** What is measured on a drawing: the boxes of its texts, and whether its paths are sound. */
import type { ChartLayout } from '@/lib/charts/chart'
import { linesOfMarks } from '@/lib/charts/marks'
import type { Box, Direction, Mark, PlacedPath, PlacedText } from '@/lib/charts/drawing/shapes'
import { overlaps } from '@/lib/charts/drawing/spread-labels'
import { textWidth } from '@/lib/charts/drawing/text'

const BOLD = new Set<PlacedText['role']>(['value', 'word', 'struck', 'heading'])

export function boxOf({ text, role, x, y, size, anchor }: PlacedText, direction: Direction): Box {
  const width = textWidth(text, size, BOLD.has(role) ? 'bold' : 'regular')
  const before =
    anchor === 'middle' ? width / 2 : (anchor === 'end') === (direction === 'ltr') ? width : 0
  return { x: x - before, y: y - size * 0.74, width, height: size * 0.95 }
}

/** Pairs of texts that are written over each other, as told. */
export function collisions(texts: readonly PlacedText[], direction: Direction): string[] {
  const boxes = texts
    .filter(({ text }) => text !== '')
    .map((text) => ({ text, box: boxOf(text, direction) }))
  return boxes.flatMap(({ text, box }, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(shrunk(box), shrunk(other.box)))
      .map((other) => `${text.text} / ${other.text.text}`),
  )
}

/** Texts that leave the drawing, with a pixel's grace. */
export function outside(
  texts: readonly PlacedText[],
  width: number,
  height: number,
  direction: Direction,
): string[] {
  return texts
    .filter((text) => {
      const box = boxOf(text, direction)
      return (
        box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1
      )
    })
    .map(({ text }) => text)
}

const shrunk = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.3,
  y: y + 0.3,
  width: Math.max(0, width - 0.6),
  height: Math.max(0, height - 0.6),
})

/** The points of a path, arcs left out. */
export function pointsOf({ d }: PlacedPath): { x: number; y: number }[] {
  return [...d.matchAll(/(?:[ML]|A[\d.]+ [\d.]+ 0 [01] [01] )(-?[\d.]+) (-?[\d.]+)/g)].map(
    (match) => ({
      x: Number(match[1]),
      y: Number(match[2]),
    }),
  )
}

export const marksOf = (layout: ChartLayout): Mark[] => linesOfMarks(layout).flat()

export const pathsOf = (mark: Mark) => mark.paths.flatMap(pointsOf)
