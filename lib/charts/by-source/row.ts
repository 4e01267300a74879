/** One row: the claimant's name, its current claim as a mark with value and date, its older claims as ticks. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { kindClassOf, type KindClass } from '@/lib/format/kind'
import type { ValueAxis } from '../drawing/axis'
import { chipOf, drawPip, pipsWidth } from '../drawing/chip'
import { asPlaced, placeLabel, type Extent } from '../drawing/label'
import { describe, grown } from '../drawing/mark'
import { drawMark, type MarkDrawing } from '../drawing/mark-shapes'
import { drawTick } from '../drawing/tick'
import type { Measures } from '../drawing/measures'
import { layoutNames } from '../drawing/names'
import { round, type Pen } from '../drawing/pen'
import type { RowClaims } from '../drawing/order'
import type { Mark } from '../drawing/shapes'
import { dateOf, drawnNumber, labelOf, type Speech } from '../drawing/wording'
import type { BySourceRow } from './layout'

/** A target is at least 24 px, also when the narrow chart is drawn at 320 px (0.84 of its design). */
const TARGET = 29
export const TRACK = 30

export interface RowContext {
  readonly top: number
  readonly measures: Measures
  readonly axis: ValueAxis | null
  readonly speech: Speech
  readonly pen: Pen
}

export function layoutRow({ current, history }: RowClaims, context: RowContext): BySourceRow {
  const { top, measures, axis, speech, pen } = context
  const tone = kindClassOf(current.claimant.kind)
  const wordless = history.filter((claim) => drawnNumber(claim, speech.convention) === null)
  const pips = pipsWidth(wordless.length)
  const names = layoutNames(current, pips, measures, speech)
  const content = layoutContent(current, history, pips, context)

  const gap = measures.stacked ? 0 : 14
  const height = measures.stacked
    ? names.height + content.height + 6
    : Math.max(names.height, content.height) + gap
  const namesTop = measures.stacked ? top : top + (height - names.height) / 2
  const contentTop = measures.stacked ? top + names.height : top + (height - content.height) / 2
  const placed = content.place(contentTop, tone)
  const pipY = measures.stacked ? top + measures.line / 2 : placed.y
  const pipFrom =
    measures.stacked || measures.words === null ? measures.width - pips : measures.words.from
  const trail = trailExtent(history, current, axis, speech)
  const marks = history.flatMap((claim): Mark[] => {
    const drawn = axis && drawTick(claim, speech.convention, axis, placed.y, pen)
    if (drawn !== null) return [tickMark(claim, drawn, placed, tone, context)]
    const at = { from: pipFrom, index: wordless.indexOf(claim), count: wordless.length, y: pipY }
    const pip = drawPip(claim, at, pen)
    const base = { x: null, x2: null, y: round(pipY), paths: pip.paths, labels: [] }
    return [describe(claim, false, tone, speech, { ...base, hit: pen.box(grown(pip.box, 14)) })]
  })
  return {
    claimant: { id: current.claimant.id, name: current.claimant.name },
    tone,
    top: round(top),
    height: round(height),
    label: names.label(namesTop).map(pen.text),
    tags: names.tags(namesTop).map(pen.text),
    y: round(placed.y),
    mark: placed.mark,
    history: marks,
    trail: trail && {
      role: 'trail',
      d: pen.lines([
        [trail.from, placed.y],
        [trail.to, placed.y],
      ]),
    },
  }
}

interface RowMark {
  readonly mark: Mark
  readonly y: number
  /** The place of the mark's stated number, left to right; null without one. */
  readonly at: number | null
}

interface Content {
  readonly height: number
  readonly place: (top: number, tone: KindClass) => RowMark
}

function layoutContent(
  current: ClaimAnswer,
  history: readonly ClaimAnswer[],
  pips: number,
  { measures, axis, speech, pen }: RowContext,
): Content {
  const { convention } = speech
  const { plot, words, stacked, base, small, line, width } = measures
  const tone = kindClassOf(current.claimant.kind)
  const draw = (y: number) => axis && drawMark(current, tone, convention, axis, y, plot.to, pen)
  const drawn = draw(0)
  if (drawn === null) {
    const lane = stacked || words === null ? measures.names : words
    const shifted = stacked || pips === 0 ? lane : { from: lane.from + pips + 8, to: lane.to }
    const chip = chipOf(current, shifted, measures, speech, pen)
    return {
      height: chip.height + (stacked ? 6 : 0),
      place: (top) => {
        const { paths, labels, box } = chip.draw(top + (stacked ? 3 : 0))
        const y = box.y + box.height / 2
        const placed = { x: null, x2: null, y: round(y), paths, labels: labels.map(pen.text) }
        const mark = describe(current, true, tone, speech, {
          ...placed,
          hit: pen.box(grown(box, TARGET)),
        })
        return { mark, y, at: null }
      },
    }
  }
  const ticks: Extent[] = history.flatMap(
    (claim) => (axis && drawTick(claim, convention, axis, 0, pen)) ?? [],
  )
  const trail = trailExtent(history, current, axis, speech)
  const bounds: Extent = stacked
    ? { from: plot.from + 2, to: width }
    : { from: plot.from + 2, to: words === null ? width : words.from - 20 }
  const label = placeLabel({
    value: labelOf(current, speech),
    date: dateOf(current, speech, 'short'),
    mark: drawn,
    obstacles: trail === null ? ticks : [...ticks, trail],
    bounds,
    base,
    small,
  })
  return {
    height: TRACK + label.above * line,
    place: (top) => {
      const y = top + label.above * line + TRACK / 2
      const baseline = (index: number) =>
        label.above === 0 ? y + base * 0.34 : y - TRACK / 2 - 1 - line * index
      const box = { x: drawn.from, y: y - 9, width: drawn.to - drawn.from, height: 18 }
      const mark = describe(current, true, tone, speech, {
        x: pen.x(drawn.x),
        x2: drawn.x2 === null ? null : pen.x(drawn.x2),
        y: round(y),
        paths: draw(y)?.paths ?? [],
        labels: asPlaced(label, baseline).map(pen.text),
        hit: pen.box(grown(box, TARGET)),
      })
      return { mark, y, at: drawn.x }
    },
  }
}

/** A tick's target gives way to the current mark beside it, so that both can be pointed at. */
function tickMark(
  claim: ClaimAnswer,
  drawn: MarkDrawing,
  { y, at }: RowMark,
  tone: KindClass,
  { speech, pen }: RowContext,
): Mark {
  const room = at === null ? TARGET / 2 : Math.abs(drawn.x - at) - 8
  const half = Math.min(TARGET / 2, Math.max(5, room))
  const hit = { x: drawn.x - half, y: y - TARGET / 2, width: 2 * half, height: TARGET }
  return describe(claim, false, tone, speech, {
    x: pen.x(drawn.x),
    x2: drawn.x2 === null ? null : pen.x(drawn.x2),
    y: round(y),
    paths: drawn.paths,
    labels: [],
    hit: pen.box(hit),
  })
}

/** From the older numbers to the current one. */
function trailExtent(
  history: readonly ClaimAnswer[],
  current: ClaimAnswer,
  axis: ValueAxis | null,
  { convention }: Speech,
): Extent | null {
  if (axis === null) return null
  const numbers = [...history, current].flatMap((claim) => drawnNumber(claim, convention) ?? [])
  if (numbers.length < 2) return null
  const [from, to] = [axis.at(Math.min(...numbers)), axis.at(Math.max(...numbers))]
  return to - from < 1 ? null : { from, to }
}
