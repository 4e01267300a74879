/**
 * Path data from points given left to right. The pen mirrors for right-to-left, so that nothing
 * else needs to know in which direction the chart is read. No ids, no transforms: the same claim
 * always gives the same bytes.
 */
import type { KindClass } from '@/lib/format/kind'
import type { Box, Direction, PlacedText } from './shapes'

type Point = readonly [x: number, y: number]

/** A name or date in another script keeps its own direction inside right-to-left text. */
const ISOLATE = '\u2068'
const POP = '\u2069'

export const round = (value: number): number => Math.round(value * 10) / 10 || 0

export interface Pen {
  readonly x: (x: number) => number
  readonly box: (box: Box) => Box
  readonly text: (text: PlacedText) => PlacedText
  readonly lines: (...lines: readonly (readonly Point[])[]) => string
  readonly shape: (points: readonly Point[]) => string
  readonly circle: (x: number, y: number, radius: number) => string
  /** The two diagonals of a square: a zero, a denial, a contradiction. */
  readonly cross: (x: number, y: number, arm: number) => string
  readonly diamond: (x: number, y: number, radius: number) => string
  readonly rectangle: (box: Box) => string
  readonly pill: (box: Box, radius: number) => string
  readonly glyph: (tone: KindClass, x: number, y: number, radius: number) => string
  /** Diagonals that fill a box, clipped to it. */
  readonly hatch: (box: Box, gap: number) => string
}

export function makePen(width: number, direction: Direction): Pen {
  const x = (value: number) => round(direction === 'rtl' ? width - value : value)
  const at = ([px, py]: Point) => `${x(px)} ${round(py)}`
  const line = (points: readonly Point[]) => `M${points.map(at).join('L')}`
  const lines: Pen['lines'] = (...all) => all.map(line).join('')
  const shape: Pen['shape'] = (points) => `${line(points)}Z`
  const circle: Pen['circle'] = (cx, cy, r) =>
    `M${at([cx - r, cy])}A${r} ${r} 0 1 0 ${at([cx + r, cy])}A${r} ${r} 0 1 0 ${at([cx - r, cy])}Z`
  return {
    x,
    box: (box) => ({
      x: round(direction === 'rtl' ? width - box.x - box.width : box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
    }),
    text: (text) => ({
      ...text,
      text: direction === 'rtl' ? `${ISOLATE}${text.text}${POP}` : text.text,
      x: x(text.x),
      y: round(text.y),
    }),
    lines,
    shape,
    circle,
    cross: (cx, cy, arm) =>
      lines(
        [
          [cx - arm, cy - arm],
          [cx + arm, cy + arm],
        ],
        [
          [cx - arm, cy + arm],
          [cx + arm, cy - arm],
        ],
      ),
    diamond: (cx, cy, r) =>
      shape([
        [cx, cy - r],
        [cx + r, cy],
        [cx, cy + r],
        [cx - r, cy],
      ]),
    rectangle: ({ x: left, y: top, width: w, height: h }) =>
      shape([
        [left, top],
        [left + w, top],
        [left + w, top + h],
        [left, top + h],
      ]),
    pill: ({ x: left, y: top, width: w, height: h }, r) => {
      const sweep = direction === 'rtl' ? 0 : 1
      const corner = (point: Point) => `A${r} ${r} 0 0 ${sweep} ${at(point)}`
      const [right, bottom] = [left + w, top + h]
      return (
        `M${at([left + r, top])}L${at([right - r, top])}${corner([right, top + r])}` +
        `L${at([right, bottom - r])}${corner([right - r, bottom])}` +
        `L${at([left + r, bottom])}${corner([left, bottom - r])}L${at([left, top + r])}${corner([left + r, top])}Z`
      )
    },
    glyph: (tone, cx, cy, r) => {
      const polygon = (count: number, size: number, turn: number) =>
        shape(
          Array.from({ length: count }, (_, index): Point => {
            const angle = ((index * 360) / count + turn) * (Math.PI / 180)
            return [cx + size * Math.sin(angle), cy - size * Math.cos(angle)]
          }),
        )
      switch (tone) {
        case 'authority':
          return circle(cx, cy, r)
        case 'international':
          return polygon(4, r * 1.25, 45)
        case 'monitor':
          return polygon(3, r * 1.4, 0)
        case 'media':
          return polygon(3, r * 1.4, 180)
        case 'other':
          return polygon(6, r * 1.15, 0)
        default:
          return tone satisfies never
      }
    },
    hatch: ({ x: left, y: top, width: w, height: h }, gap) => {
      const strokes: Point[][] = []
      for (let start = left - h + gap / 2; start < left + w; start += gap) {
        const from = Math.max(start, left)
        const to = Math.min(start + h, left + w)
        if (to - from > 1) {
          strokes.push([
            [from, top + h - (from - start)],
            [to, top + h - (to - start)],
          ])
        }
      }
      return lines(...strokes)
    },
  }
}
