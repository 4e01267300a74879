/** One claimant's line: its figure holds until it says another one. Nothing is drawn in between two figures. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { kindClassOf, type KindClass } from '@/lib/format/kind'
import { describe, grown } from '../drawing/mark'
import type { Pen } from '../drawing/pen'
import { round } from '../drawing/pen'
import type { Box, Mark, PlacedPath } from '../drawing/shapes'
import type { Speech } from '../drawing/wording'
import { spanOf, momentOf, type TimeAxis, type TimeSpan } from './time-axis'
import { drawMarkUp, type DrawnUp } from './time-marks'

const TARGET = 29

export interface SeriesContext {
  readonly time: TimeAxis
  readonly span: TimeSpan
  readonly at: (value: number) => number
  /** The usual interval between claims of the lane, in ms; null when none is usual. */
  readonly usual: number | null
  readonly speech: Speech
  readonly pen: Pen
}

export interface PlacedClaim {
  readonly claim: ClaimAnswer
  readonly x: number
  readonly drawn: DrawnUp | null
  /** Left to right, as obstacles for labels. */
  readonly box: Box
}

/** Claims in order of time, each with its shape; those without a number have none. */
export function placeClaims(
  claims: readonly ClaimAnswer[],
  { time, at, speech, pen }: SeriesContext,
): PlacedClaim[] {
  return claims.map((claim) => {
    const x = time.at(momentOf(claim))
    const drawn = drawMarkUp(claim, kindClassOf(claim.claimant.kind), speech.convention, x, at, pen)
    const box =
      drawn === null
        ? { x, y: 0, width: 0, height: 0 }
        : { x: x - 7, y: drawn.top, width: 14, height: drawn.bottom - drawn.top }
    return { claim, x, drawn, box }
  })
}

/** The claims with the shape of the figure that holds from each on, where that is another one's. */
export function heldFigures(
  placed: readonly PlacedClaim[],
  holds: readonly (string | null)[] | undefined,
): readonly PlacedClaim[] {
  if (holds === undefined) return placed
  return placed.map((one, index) => {
    const holding = placed.find(({ claim }) => claim.id === holds[index])
    return holding === one ? one : { ...one, drawn: holding?.drawn ?? null }
  })
}

export function linePaths(placed: readonly PlacedClaim[], context: SeriesContext): PlacedPath[] {
  const { time, span, usual, pen } = context
  const end = time.at(span.end)
  return placed.flatMap(({ claim, x, drawn }, index): PlacedPath[] => {
    if (drawn === null) return []
    const next = placed[index + 1]
    const stale = next === undefined && usual !== null && span.end - momentOf(claim) > usual
    const until = next?.x ?? end
    const levels = drawn.y2 === null ? [drawn.y] : [drawn.y, drawn.y2]
    const role = stale ? 'stale' : drawn.y2 === null ? 'step' : 'thin'
    const held: PlacedPath[] = [
      { role, d: pen.lines(...levels.map((y) => [[x, y] as const, [until, y] as const])) },
    ]
    const area: PlacedPath[] =
      drawn.y2 === null || stale
        ? []
        : [
            {
              role: 'area',
              d: pen.shape([
                [x, drawn.y],
                [until, drawn.y],
                [until, drawn.y2],
                [x, drawn.y2],
              ]),
            },
          ]
    return [...area, ...held, ...riserTo(next, drawn, pen), ...coarse(claim, drawn, context)]
  })
}

/** The way of the line as thin boxes: labels keep off it. */
export function lineBoxes(placed: readonly PlacedClaim[], { time, span }: SeriesContext): Box[] {
  return placed.flatMap(({ x, drawn }, index): Box[] => {
    if (drawn === null) return []
    const next = placed[index + 1]
    const until = next?.x ?? time.at(span.end)
    const levels = drawn.y2 === null ? [drawn.y] : [drawn.y, drawn.y2]
    const held = levels.map((y) => ({ x, y: y - 1, width: until - x, height: 2 }))
    if (next?.drawn == null) return held
    const [top, bottom] = [Math.min(drawn.y, next.drawn.y), Math.max(drawn.y, next.drawn.y)]
    return [...held, { x: next.x - 1, y: top, width: 2, height: bottom - top }]
  })
}

/** The upright from a figure to the one that replaced it, on the day of the new one. */
function riserTo(next: PlacedClaim | undefined, { y, y2 }: DrawnUp, pen: Pen): PlacedPath[] {
  if (next?.drawn == null) return []
  const to = [next.drawn.y, next.drawn.y2 ?? next.drawn.y]
  const from = [y, y2 ?? y]
  const [high, low] = [
    Math.max(Math.min(...from), Math.min(...to)),
    Math.min(Math.max(...from), Math.max(...to)),
  ]
  return high <= low
    ? []
    : [
        {
          role: 'step',
          d: pen.lines([
            [next.x, low],
            [next.x, high],
          ]),
        },
      ]
}

/** A week, a month or a year as a short span beside the mark. */
function coarse(claim: ClaimAnswer, { y }: DrawnUp, { time, pen }: SeriesContext): PlacedPath[] {
  if (claim.asOfPrecision === 'time' || claim.asOfPrecision === 'day') return []
  const [from, to] = spanOf(claim).map(time.at)
  if (from === undefined || to === undefined) return []
  const d = pen.lines(
    [
      [from, y - 3],
      [from, y + 3],
    ],
    [
      [from, y],
      [to, y],
    ],
    [
      [to, y - 3],
      [to, y + 3],
    ],
  )
  return [{ role: 'span', d }]
}

export function markOf(
  { claim, x, drawn, box }: PlacedClaim,
  current: boolean,
  tone: KindClass,
  { speech, pen }: SeriesContext,
): Mark | null {
  if (drawn === null) return null
  const placed = { x: pen.x(x), x2: null, y: round(drawn.y), paths: drawn.paths, labels: [] }
  return describe(claim, current, tone, speech, { ...placed, hit: pen.box(grown(box, TARGET)) })
}
