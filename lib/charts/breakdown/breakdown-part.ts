/** A part in a breakdown: a bracket as long as the part, or a word, with what it counts. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { formatPart } from '@/lib/sentences/part'
import { describe, grown } from '../drawing/mark'
import { chipOf, type Chip } from '../drawing/chip'
import { asPlaced } from '../drawing/label'
import { round } from '../drawing/pen'
import type { Box } from '../drawing/shapes'
import { dateOf, quantityOf } from '../drawing/wording'
import { labelBeside, TARGET, TRACK, type Sheet } from './breakdown-sheet'
import { OPEN, partPaths } from './part-shapes'
import { lengthOf, type PartNode } from './part-tree'

/** A part as a bracket with its words, and its own parts beyond it, away from the bar. */
export function placeBracket(
  sheet: Sheet,
  node: PartNode,
  whole: ClaimAnswer,
  from: number,
  /** 1 where the bar is under the bracket, -1 where it is above. */
  side: 1 | -1,
  depth: number,
  segmentEnd?: number,
): void {
  const own = () => placePart(sheet, node.claim, whole, from, side, depth, segmentEnd)
  const inner = [...node.subsets, ...node.divisions.flat()]
  const beyond = () => {
    for (const part of side === 1 ? inner.toReversed() : inner) {
      placeBracket(sheet, part, node.claim, from, side, depth + 1)
    }
  }
  if (side === 1) {
    beyond()
    own()
  } else {
    own()
    beyond()
  }
}

const CHIP_ROOM = 170

/** A word where its part begins, or as near to it as it fits. */
function chipFrom({ context }: Sheet, claim: ClaimAnswer, from: number): Chip {
  const { measures, speech, pen } = context
  const chipAt = (start: number) =>
    chipOf(claim, { from: start, to: start + CHIP_ROOM }, measures, speech, pen, 1)
  const wanted = chipAt(from)
  const most = measures.width - wanted.width
  return from <= most ? wanted : chipAt(most)
}

function placePart(
  sheet: Sheet,
  claim: ClaimAnswer,
  whole: ClaimAnswer,
  from: number,
  side: 1 | -1,
  depth: number,
  segmentEnd: number | undefined,
): void {
  const { context, tone } = sheet
  const { measures, axis, speech, pen, actors } = context
  const { plot, small, base, line, width } = measures
  const words = formatPart(claim, whole, actors, speech)
  const shift = (value: number) =>
    axis === null ? from : Math.min(plot.to - OPEN, from + axis.at(value) - axis.at(0))
  const to = segmentEnd ?? shift(lengthOf(claim) ?? 0)
  const { valueTo, value } = claim.quantity
  const upper =
    valueTo === null
      ? lengthOf(claim) === null && value !== null
        ? shift(value)
        : null
      : shift(valueTo)
  const { quantity } = claim
  const isWord = quantity.form === 'verbal' || quantity.form === 'denied'
  const chip = isWord ? chipFrom(sheet, claim, from) : null
  const draw = (y: number) => {
    if (chip === null) return partPaths(claim, { from, to }, upper, y, side, pen)
    const { paths, box } = chip.draw(y - 12)
    return { paths, span: { from: box.x, to: box.x + box.width } }
  }
  const label = labelBeside({
    value: words,
    date: depth === 1 ? '' : speech.t('chart.breakdown.of', { whole: quantityOf(whole, speech) }),
    mark: draw(0).span,
    obstacles: [],
    bounds: { from: plot.from, to: width },
    base: Math.min(base, small + 0.5),
    small,
  })
  sheet.y += label.above * line
  const y = sheet.y + TRACK / 2
  const { paths, span } = draw(y)
  const baseline = (index: number) =>
    label.above === 0 ? y + small * 0.34 : y - TRACK / 2 - 1 - line * index + 4
  const box: Box = { x: span.from, y: y - 9, width: span.to - span.from, height: 18 }
  const mark = describe(claim, true, tone, speech, {
    x: isWord ? null : pen.x(to),
    y: round(y),
    paths,
    x2: upper === null ? null : pen.x(upper),
    labels: [...(chip === null ? [] : chip.draw(y - 12).labels), ...asPlaced(label, baseline)]
      .filter(({ text }) => text !== '')
      .map(pen.text),
    hit: pen.box(grown(box, TARGET)),
  })
  sheet.parts.push({
    ...mark,
    name: speech.t(`chart.breakdown.name-${claim.partKind ?? 'subset'}`, {
      claimant: claim.claimant.name,
      part: words,
      whole: quantityOf(whole, speech),
      date: dateOf(claim, speech, 'long'),
    }),
  })
  sheet.y = y + TRACK / 2
}
