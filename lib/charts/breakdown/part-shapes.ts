/** The shapes of a breakdown: the bar of a whole, its segments, and the bracket of each part. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Pen } from '../drawing/pen'
import type { Box, PlacedPath } from '../drawing/shapes'

/** The width of an end that is not stated. */
export const OPEN = 22
const CAP = 6

/** Left to right, in design pixels. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Bar extends Span {
  readonly top: number
  readonly height: number
}

/** The outline of a whole: closed, dashed where it is only about or at most that, without an end where it is open. */
export function wholePaths(
  { quantity }: ClaimAnswer,
  bar: Bar,
  { stated, isOpen, isDivided }: { stated: number; isOpen: boolean; isDivided: boolean },
  pen: Pen,
): PlacedPath[] {
  const { from, to, top, height } = bar
  const bottom = top + height
  const isLoose = ['about', 'estimate', 'nearly', 'at-most'].includes(quantity.form)
  const isRounded = quantity.form === 'about' || quantity.form === 'estimate'
  const isFirm = !isLoose && quantity.form !== 'fewer-than'
  const fill: PlacedPath[] =
    isDivided || !(isFirm || isRounded)
      ? []
      : [{ role: 'area', d: pen.shape(corners({ from, to: stated, top, height })) }]
  if (isOpen) {
    const [end, middle] = [to + OPEN, top + height / 2]
    const edges = pen.lines(
      [
        [to + OPEN - 8, top],
        [from, top],
        [from, bottom],
        [to + OPEN - 8, bottom],
      ],
      [
        [end - 6, middle - 5],
        [end, middle],
        [end - 6, middle + 5],
      ],
    )
    return [...fill, { role: 'thin', d: edges }]
  }
  const solid = pen.lines([
    [stated, top],
    [from, top],
    [from, bottom],
    [stated, bottom],
  ])
  const end = pen.lines([
    [to, top],
    [to, bottom],
  ])
  const loose = pen.lines([
    [stated, top],
    [to, top],
    [to, bottom],
    [stated, bottom],
  ])
  if (to - stated > 0.5) return [...fill, { role: 'thin', d: solid }, { role: 'stale', d: loose }]
  return [
    ...fill,
    { role: isFirm || isRounded ? 'thin' : 'stale', d: solid },
    { role: isFirm ? 'thin' : 'stale', d: end },
  ]
}

/** A part of a division in the bar; one without a stated end is pointed. */
export function segmentPath(
  claim: ClaimAnswer,
  { from, to, top, height }: Bar,
  pen: Pen,
): PlacedPath {
  const box = { from: from + 0.75, to: Math.max(from + 0.75, to - 0.75), top, height }
  const isOpen = claim.quantity.form === 'at-least' || claim.quantity.form === 'more-than'
  if (!isOpen || to - from < 14) return { role: 'solid', d: pen.shape(corners(box)) }
  const bottom = top + height
  return {
    role: 'solid',
    d: pen.shape([
      [box.from, top],
      [box.to - 6, top],
      [box.to, top + height / 2],
      [box.to - 6, bottom],
      [box.from, bottom],
    ]),
  }
}

export function boxOfBar({ from, to, top, height }: Bar): Box {
  return { x: from, y: top, width: Math.max(0, to - from), height }
}

const corners = ({ from, to, top, height }: Bar) =>
  [
    [from, top],
    [to, top],
    [to, top + height],
    [from, top + height],
  ] as const

/** How long a part is, with its end as it was stated. `side` is where the bar is: 1 below it, -1 above. */
export function partPaths(
  { quantity }: ClaimAnswer,
  { from, to }: Span,
  /** The place of the upper number of a range. */
  upper: number | null,
  y: number,
  side: 1 | -1,
  pen: Pen,
): { paths: PlacedPath[]; span: Span } {
  const cap = (x: number) => [[x, y + CAP * side] as const, [x, y] as const]
  const level = (a: number, b: number) => [[a, y] as const, [b, y] as const]
  switch (quantity.form) {
    case 'at-least':
    case 'more-than': {
      const tip = to + OPEN
      const head = [
        [tip - 6, y - 5],
        [tip, y],
        [tip - 6, y + 5],
      ] as const
      const tick = [
        [to, y - 4],
        [to, y + 4],
      ] as const
      return {
        paths: [{ role: 'line', d: pen.lines(cap(from), level(from, tip), tick, head) }],
        span: { from, to: tip },
      }
    }
    case 'about':
    case 'estimate':
      return {
        paths: [
          { role: 'line', d: pen.lines(cap(from)) },
          { role: 'stale', d: pen.lines(level(from, to), cap(to)) },
        ],
        span: { from, to },
      }
    case 'range': {
      const end = Math.max(to, upper ?? to)
      return {
        paths: [
          { role: 'line', d: pen.lines(cap(from), level(from, to), cap(to)) },
          { role: 'stale', d: pen.lines(level(to, end), cap(end)) },
        ],
        span: { from, to: end },
      }
    }
    case 'nearly':
    case 'at-most':
    case 'fewer-than': {
      const end = Math.max(to, upper ?? to)
      const strip = { x: from, y: y - 5, width: end - from, height: 10 }
      const bracket = pen.lines([
        [end - 6, y - 7],
        [end, y - 7],
        [end, y + 7],
        [end - 6, y + 7],
      ])
      return {
        paths: [
          { role: 'hatch', d: pen.hatch(strip, 6) },
          { role: 'line', d: bracket },
        ],
        span: { from: Math.min(from, end - 6), to: end + 1 },
      }
    }
    case 'none': {
      const middle = from + 7
      const cross = pen.lines(
        [
          [middle - 3.6, y - 3.6],
          [middle + 3.6, y + 3.6],
        ],
        [
          [middle - 3.6, y + 3.6],
          [middle + 3.6, y - 3.6],
        ],
      )
      return {
        paths: [{ role: 'line', d: pen.circle(middle, y, 6) + cross }],
        span: { from: middle - 7, to: middle + 7 },
      }
    }
    case 'exact':
      return {
        paths: [{ role: 'line', d: pen.lines([...cap(from), ...cap(to).toReversed()]) }],
        span: { from: from - 1, to: to + 1 },
      }
    case 'verbal':
    case 'denied':
      return { paths: [], span: { from, to: from } }
    default:
      return quantity.form satisfies never
  }
}
