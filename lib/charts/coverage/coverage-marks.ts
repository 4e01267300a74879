/** How a cell of the coverage grid is drawn: the figure where it fits, else the mark of its form, and its age. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { KindClass } from '@/lib/format/kind'
import { chipOf, drawPip } from '../drawing/chip'
import { markKindOf } from '../drawing/mark-shapes'
import type { Measures } from '../drawing/measures'
import type { Pen } from '../drawing/pen'
import type { PlacedPath, PlacedText } from '../drawing/shapes'
import { textWidth } from '../drawing/text'
import { quantityOf, type Speech } from '../drawing/wording'
import { figureAs, type FigureStyle } from './coverage-figures'

/** Thickness of the bar at the start of a cell, and how its figure is written, from the newest age on. */
const WEIGHTS = [
  { bar: 5, role: 'value' },
  { bar: 2.5, role: 'name' },
  { bar: 1, role: 'date' },
] as const
/** Between the start of a cell and what is in it. */
export const INSET = 12

const RADIUS = 5

export interface CellPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly style: FigureStyle
  readonly measures: Measures
  readonly speech: Speech
  readonly pen: Pen
}

interface Drawing {
  /** The end of what is drawn. */
  readonly to: number
  readonly paths: readonly PlacedPath[]
  readonly labels: readonly PlacedText[]
}

/** A rectangle at the start of the cell: its thickness is the age. */
export function drawAge(weight: number, x: number, y: number, height: number, pen: Pen) {
  const { bar } = WEIGHTS[weight] ?? WEIGHTS[2]
  return { role: 'solid' as const, d: pen.rectangle({ x, y: y - height / 2, width: bar, height }) }
}

/** A number as a filled shape; a zero as a crossed ring, as in the chart by source. */
export function drawNumberMark(tone: KindClass, x: number, y: number, pen: Pen): PlacedPath {
  return { role: 'solid', d: pen.glyph(tone, x, y, RADIUS) }
}

export function drawZero(x: number, y: number, pen: Pen): PlacedPath {
  return { role: 'line', d: pen.circle(x, y, RADIUS + 1) + pen.cross(x, y, RADIUS * 0.7) }
}

/** Nobody claimed anything: a short dash, which is no mark of a claim. */
export function drawSilence(x: number, y: number, pen: Pen): string {
  return pen.lines([
    [x, y],
    [x + 9, y],
  ])
}

/** All was withdrawn: a ring with nothing in it, struck once. */
export function drawWithdrawn(x: number, y: number, pen: Pen): PlacedPath {
  const bar = [
    [x - RADIUS - 3, y],
    [x + RADIUS + 3, y],
  ] as const
  return { role: 'thin', d: pen.circle(x, y, RADIUS) + pen.lines(bar) }
}

/** Whether a figure can be written out in a cell of this width. */
export function fitsCell(text: string, width: number, { base }: Measures): boolean {
  return textWidth(text, base, 'bold') <= width - INSET - 4
}

export function drawClaim(
  claim: ClaimAnswer,
  weight: number,
  tone: KindClass,
  place: CellPlace,
): Drawing {
  const { x, y, width, style, measures, speech, pen } = place
  const start = x + INSET
  switch (markKindOf(claim, 'none')) {
    case 'verbal':
    case 'denied': {
      const lane = { from: start, to: x + width }
      const chip = chipOf(claim, lane, { ...measures, base: measures.small }, speech, pen, 1)
      const { paths, labels } = chip.draw(y - 12.5)
      if (labels.some(({ text }) => text.endsWith('…'))) {
        const at = { from: start, index: 0, count: 1, y }
        return { to: start + 2 * RADIUS + 1, paths: drawPip(claim, at, pen).paths, labels: [] }
      }
      const said = labels.filter(({ text }) => text !== '').map(pen.text)
      return { to: start + chip.width, paths, labels: said }
    }
    case 'none': {
      const label = quantityOf(claim, speech)
      const from = start + 2 * RADIUS + 8
      const labelWidth = textWidth(label, measures.base, 'bold')
      const fits = labelWidth <= width - (from - x) - 4
      return {
        to: fits ? from + labelWidth : start + 2 * RADIUS + 2,
        paths: [drawZero(start + RADIUS + 1, y, pen)],
        labels: fits ? [textOf(label, weight, from, place)] : [],
      }
    }
    default: {
      const label = figureAs(style, claim, speech)
      if (!fitsCell(label, width, measures)) {
        const mark = drawNumberMark(tone, start + RADIUS + 1, y, pen)
        return { to: start + 2 * RADIUS + 2, paths: [mark], labels: [] }
      }
      const to = start + textWidth(label, measures.base, 'bold')
      return { to, paths: [], labels: [textOf(label, weight, start, place)] }
    }
  }
}

function textOf(
  text: string,
  weight: number,
  x: number,
  { y, measures, pen }: Pick<CellPlace, 'y' | 'measures' | 'pen'>,
): PlacedText {
  const { base } = measures
  const { role } = WEIGHTS[weight] ?? WEIGHTS[2]
  return pen.text({ role, text, x, y: y + base * 0.34, size: base, anchor: 'start' })
}
