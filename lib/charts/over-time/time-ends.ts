/** The names of lines that share a panel: each at the end of its line, with the last figure, pushed apart. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import type { Measures } from '../drawing/measures'
import type { Pen } from '../drawing/pen'
import type { PlacedText } from '../drawing/shapes'
import { spreadBlocks } from '../drawing/spread-labels'
import { nameLines } from '../drawing/names'
import { wrap } from '../drawing/text'
import { drawnNumber, labelOf, type Speech } from '../drawing/wording'
import { CHIP_ROW, type LineEnd, type LineLabel } from './time-panel'
import type { LineClaims } from './line-claims'

/** Whether a claim has no place on the axis. */
export const isWordIn = (convention: Convention) => (claim: ClaimAnswer) =>
  drawnNumber(claim, convention) === null

export interface EndLabel {
  readonly values: readonly string[]
  readonly lines: readonly string[]
  readonly height: number
}

export function endLabel(
  { current }: LineClaims,
  room: number,
  { base, small, stacked }: Measures,
  speech: Speech,
): EndLabel {
  const values = wrap(labelOf(current, speech), base, room, 2, 'bold')
  const lines = nameLines(current.claimant, speech, small, room, stacked ? 3 : 2, 2)
  return { values, lines, height: 18 * values.length + lines.length * 16 + 6 }
}

interface EndsFrame {
  readonly measures: Measures
  readonly convention: Convention
  readonly pen: Pen
}

/** The value and the name where each line ends, pushed apart; of a word the name alone, beside its chip. */
export function placeEnds(
  ends: readonly LineEnd[],
  names: readonly EndLabel[],
  box: { x: number; y: number; width: number; height: number },
  { measures, convention, pen }: EndsFrame,
): LineLabel[] {
  const { base, small } = measures
  const x = box.x + box.width + 12
  const numbered = ends.flatMap(({ y }, index) => (y === null ? [] : [{ index, y }]))
  const blocks = numbered.map(({ index, y }) => ({
    wanted: y + 4,
    height: names[index]?.height ?? 0,
  }))
  const tops = spreadBlocks(blocks, box.y - 12, box.y + box.height + 6)
  const isWord = isWordIn(convention)
  let row = 0
  return ends.map(({ line, y }, index) => {
    const label = names[index]
    if (label === undefined) return { texts: [], leader: null }
    const texts: PlacedText[] = []
    if (line.claims.some(isWord)) {
      const lines = label.lines.slice(0, 2)
      const start =
        box.y + box.height + small + 14 + row * CHIP_ROW + (lines.length === 1 ? 17 : 10)
      row += 1
      texts.push(...lines.map((text, at) => endText('name', text, x, start + at * 14.5, small)))
    }
    if (y === null) return { texts, leader: null }
    const top = tops[numbered.findIndex((one) => one.index === index)] ?? y
    texts.push(
      ...label.values.map((text, at) => endText('value', text, x, top + base + 18 * at, base)),
      ...label.lines.map((text, at) => {
        const namesTop = top + 18 * label.values.length
        return endText('name', text, x, namesTop + 16 * at + small * 0.85, small)
      }),
    )
    const from = box.x + box.width
    const d = pen.lines([
      [from + 1, y],
      [from + 9, top + base * 0.66],
    ])
    return { texts, leader: Math.abs(y - top - base * 0.66) < 3 ? null : { role: 'trail', d } }
  })
}

const endText = (
  role: 'value' | 'name',
  text: string,
  x: number,
  y: number,
  size: number,
): PlacedText => ({
  role,
  text,
  x,
  y,
  size,
  anchor: 'start',
})
