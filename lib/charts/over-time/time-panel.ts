/** One panel of a time line: axes, the lines in it, their marks, the words under them, and what fits of the rest. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { kindClassOf } from '@/lib/format/kind'
import { describe, grown } from '../drawing/mark'
import type { ValueAxis } from '../drawing/axis'
import { chipOf } from '../drawing/chip'
import type { Measures } from '../drawing/measures'
import { round } from '../drawing/pen'
import type { Box, Mark, PlacedPath, PlacedText } from '../drawing/shapes'
import { firstFree } from '../drawing/spread-labels'
import { textWidth } from '../drawing/text'
import { quantityOf } from '../drawing/wording'
import type { TimeLinePanel, TimeLineSeries } from '../layouts'
import type { TimeAxis } from './time-axis'
import {
  heldFigures,
  lineBoxes,
  linePaths,
  markOf,
  placeClaims,
  type PlacedClaim,
  type SeriesContext,
} from './time-series'

/** What a claimant said, oldest first. */
export interface LineClaims {
  readonly claims: readonly ClaimAnswer[]
  /** The claim at the line's end: the last one, where a figure holds until the next. */
  readonly current: ClaimAnswer
  /** For each claim the id of the one whose figure holds from then on; each its own when left out. */
  readonly holds?: readonly (string | null)[] | undefined
}

/** What is written beside a claim's mark, the longest first; the first that fits is. */
export type NotesOf = (claim: ClaimAnswer) => readonly string[]

export interface PanelInput {
  readonly lines: readonly LineClaims[]
  readonly box: Box
  readonly axis: ValueAxis | null
  readonly time: TimeAxis
  readonly measures: Measures
  readonly notesOf: NotesOf
  readonly context: Omit<SeriesContext, 'at' | 'time'>
  /** False where the panel beside it has the same labels. */
  readonly labelsNumbers: boolean
  /** What names a line, given where it ends; placed by the caller. */
  readonly labels: (ends: readonly LineEnd[]) => readonly LineLabel[]
  /** Value labels at every mark that has room, or at those that are not named at the line's end. */
  readonly values: 'all' | 'earlier'
}

export interface LineLabel {
  readonly texts: readonly PlacedText[]
  /** From the line's end to its label, where that had to move. */
  readonly leader: PlacedPath | null
}

export interface LineEnd {
  readonly line: LineClaims
  /** Null when the current claim has no number: its word stands under the axis. */
  readonly y: number | null
}

export const CHIP_ROW = 32
const TARGET = 29

/** Rows of words that a panel needs under its axis: one a claimant that gave any. */
export function wordRows(
  lines: readonly LineClaims[],
  isWord: (claim: ClaimAnswer) => boolean,
): number {
  return lines.filter(({ claims }) => claims.some(isWord)).length
}

export function layoutPanel(input: PanelInput): TimeLinePanel {
  const { lines, box, axis, time, measures, context, labels } = input
  const { pen } = context
  const { small } = measures
  const full: SeriesContext = { ...context, time, at: axis?.at ?? (() => box.y + box.height) }
  const placed = lines.map(({ claims }) => placeClaims(claims, full))
  const taken: Box[] = placed.flat().flatMap((claim) => (claim.drawn === null ? [] : [claim.box]))
  const held = placed.map((claims, index) => heldFigures(claims, lines[index]?.holds))
  taken.push(...held.flatMap((claims) => lineBoxes(claims, full)))
  const ends = lines.map((line, index) => {
    const end = placed[index]?.find(({ claim }) => claim === line.current)
    return { line, y: end?.drawn?.y ?? null }
  })
  const named = labels(ends)

  let wordRow = 0
  const series = lines.map((line, index): TimeLineSeries => {
    const claims = placed[index] ?? []
    const tone = kindClassOf(line.current.claimant.kind)
    const steps = noteLabels(claims, taken, input)
    const marks = claims.flatMap(
      (claim) => markOf(claim, claim.claim === line.current, tone, full) ?? [],
    )
    const words = claims.filter(({ drawn }) => drawn === null)
    const top = box.y + box.height + small + 14 + wordRow * CHIP_ROW
    if (words.length > 0) wordRow += 1
    const chips = placeWords(words, line, top, input, full)
    return {
      claimant: { id: line.current.claimant.id, name: line.current.claimant.name },
      tone,
      paths: [
        ...linePaths(held[index] ?? [], full),
        ...chips.stems,
        ...(named[index]?.leader ? [named[index].leader] : []),
      ],
      label: (named[index]?.texts ?? []).map(pen.text),
      marks: [...marks, ...chips.marks],
      steps: steps.map(pen.text),
    }
  })
  const withValues = series.map((one, index) =>
    labelValues(one, lines[index], placed[index] ?? [], taken, input),
  )
  return {
    box: pen.box(box),
    xTicks: time.ticks.map(({ value, at, label, middle }) => ({
      value,
      at: pen.x(at),
      label: pen.text({
        ...{ role: 'tick', text: label, size: small, anchor: 'middle' },
        ...{ x: middle, y: box.y + box.height + small + 4 },
      }),
    })),
    yTicks: (axis?.ticks ?? []).map(({ value, at, label }) => ({
      value,
      at: round(at),
      label: pen.text({
        ...{ role: 'tick', text: input.labelsNumbers ? label : '', size: small, anchor: 'end' },
        ...{ x: box.x - 6, y: at + small * 0.34 },
      }),
    })),
    series: withValues,
  }
}

/** Words and denials on the claimant's own line under the axis, pushed apart to the right. */
function placeWords(
  words: readonly PlacedClaim[],
  { current }: LineClaims,
  top: number,
  { box, measures }: PanelInput,
  { speech, pen }: SeriesContext,
): { marks: Mark[]; stems: PlacedPath[] } {
  const tone = kindClassOf(current.claimant.kind)
  const most = Math.min(150, box.width / Math.max(1, words.length) - 6)
  const chips = words.map(({ claim, x }) => ({
    claim,
    x,
    chip: chipOf(claim, { from: 0, to: most }, measures, speech, pen, 1),
  }))
  const right = box.x + box.width
  let limit = right
  const starts = chips
    .toReversed()
    .map(({ x, chip }) => {
      const start = Math.min(x - 8, limit - chip.width)
      limit = start - 5
      return Math.max(box.x - 4, start)
    })
    .reverse()
  let free = box.x - 4
  const placed = chips.map(({ claim, x }, index) => {
    const from = Math.max(free, starts[index] ?? free)
    const drawn = chipOf(claim, { from, to: from + most }, measures, speech, pen, 1).draw(top)
    free = from + drawn.box.width + 5
    return { claim, x, drawn }
  })
  return {
    marks: placed.map(({ claim, drawn }) =>
      describe(claim, claim === current, tone, speech, {
        ...{ x: null, x2: null, y: round(drawn.box.y + drawn.box.height / 2) },
        ...{ paths: drawn.paths, labels: drawn.labels.map(pen.text) },
        hit: pen.box(grown(drawn.box, TARGET)),
      }),
    ),
    stems: placed.map(({ x, drawn }) => ({
      role: 'rule',
      d: pen.lines(
        [
          [x, box.y + box.height],
          [x, box.y + box.height + 5],
        ],
        [
          [x, drawn.box.y - 4],
          [x, drawn.box.y],
        ],
      ),
    })),
  }
}

/** Why a figure moved, beside its step, wherever nothing is written yet. */
function noteLabels(claims: readonly PlacedClaim[], taken: Box[], input: PanelInput): PlacedText[] {
  const { notesOf, measures, box } = input
  return claims.flatMap((placed, index): PlacedText[] => {
    const texts = notesOf(placed.claim)
    if (texts.length === 0 || placed.drawn === null) return []
    const before = claims[index - 1]?.drawn ?? placed.drawn
    const middle = (before.y + placed.drawn.y) / 2
    for (const text of texts) {
      const [width, height] = [textWidth(text, measures.small), measures.small + 2]
      const levels = [0, -16, 16, -32, 32, -48, 48, -64, 64].map(
        (offset) => middle + offset - height / 2,
      )
      const candidates = levels.flatMap((y) => [
        { x: placed.x + 6, y, width, height },
        { x: placed.x - 6 - width, y, width, height },
      ])
      const free = firstFree(candidates, taken, { ...box, y: box.y - 14, height: box.height + 14 })
      if (free === null) continue
      taken.push(free)
      return [
        {
          ...{ role: 'note', text, size: measures.small, anchor: 'start' },
          ...{ x: free.x, y: free.y + measures.small * 0.8 },
        },
      ]
    }
    return []
  })
}

/** The number beside its mark where there is room; the tooltip and the table have all of them. */
function labelValues(
  series: TimeLineSeries,
  line: LineClaims | undefined,
  claims: readonly PlacedClaim[],
  taken: Box[],
  input: PanelInput,
): TimeLineSeries {
  const { values, measures, box, context } = input
  const { pen, speech } = context
  const shown = values === 'all' ? claims : claims.filter(({ claim }) => claim !== line?.current)
  const texts = new Map<string, PlacedText>()
  for (const { claim, x, drawn, box: own } of shown.toReversed()) {
    if (drawn === null) continue
    const text = quantityOf(claim, speech)
    const [width, height] = [textWidth(text, measures.small, 'bold'), measures.small + 1]
    const [beside, level] = [drawn.y - height / 2, own.y - height - 1]
    const candidates = [
      { x: x - width / 2, y: level, width, height },
      { x: x - width, y: level, width, height },
      { x, y: level, width, height },
      { x: x - width - 9, y: beside, width, height },
      { x: x + 9, y: beside, width, height },
      { x: x - width / 2, y: own.y + own.height + 1, width, height },
      { x: x - width, y: own.y + own.height + 1, width, height },
    ]
    const free = firstFree(
      candidates,
      taken.filter((other) => other !== own),
      {
        ...{ x: box.x + 2, y: box.y - 14 },
        ...{ width: box.width - 2, height: box.height + 12 },
      },
    )
    if (free === null) continue
    taken.push(free)
    texts.set(
      claim.id,
      pen.text({
        ...{ role: 'value', text, size: measures.small, anchor: 'start' },
        ...{ x: free.x, y: free.y + measures.small * 0.82 },
      }),
    )
  }
  const marks = series.marks.map((mark) => {
    const label = texts.get(mark.claim)
    return label === undefined ? mark : { ...mark, labels: [...mark.labels, label] }
  })
  return { ...series, marks }
}
