/** One panel of a time line: axes, the lines in it, their marks, the words under them, and what fits of the rest. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { kindClassOf } from '@/lib/format/kind'
import { describe, grown } from '../drawing/mark'
import type { ValueAxis } from '../drawing/axis'
import { chipOf, drawPip, pipsWidth } from '../drawing/chip'
import { round } from '../drawing/pen'
import type { Box, Mark, PlacedPath, PlacedText } from '../drawing/shapes'
import type { TimeLinePanel, TimeLineSeries } from './layout'
import type { LineClaims } from './line-claims'
import type { TimeAxis } from './time-axis'
import { withdrawalNotes, withdrawnMark } from './withdrawn-marks'
import { labelValues, noteLabels, type LabelRoom } from './time-labels'
import {
  heldFigures,
  lineBoxes,
  linePaths,
  markOf,
  placeClaims,
  type PlacedClaim,
  type SeriesContext,
} from './time-series'

interface PanelInput extends LabelRoom {
  readonly lines: readonly LineClaims[]
  readonly axis: ValueAxis | null
  readonly time: TimeAxis
  readonly context: Omit<SeriesContext, 'at' | 'time'>
  /** False where the panel beside it has the same labels. */
  readonly labelsNumbers: boolean
  /** What names a line, given where it ends; placed by the caller. */
  readonly labels: (ends: readonly LineEnd[]) => readonly LineLabel[]
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
/** Height of a chip of one line. */
const CHIP = 25

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
  const gone = lines.map(({ withdrawn = [] }) => placeClaims(withdrawn, full))
  const taken: Box[] = [...placed, ...gone]
    .flat()
    .flatMap((claim) => (claim.drawn === null ? [] : [claim.box]))
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
    const back = gone[index] ?? []
    const steps = [
      ...noteLabels(claims, taken, input),
      ...noteLabels(back, taken, { ...input, notesOf: withdrawalNotes(context.speech) }),
    ]
    const marks = [
      ...claims.flatMap((claim) => markOf(claim, claim.claim === line.current, tone, full) ?? []),
      ...back.flatMap((claim) => withdrawnMark(markOf(claim, true, tone, full), claim, full)),
    ]
    const words = claims.filter(({ drawn }) => drawn === null)
    const top = box.y + box.height + small + 14 + wordRow * CHIP_ROW
    if (words.length > 0) wordRow += 1
    const chips = placeWords(words, line, top, input, full)
    return {
      claimant: { id: line.current.claimant.id, name: line.current.claimant.name },
      tone,
      age: context.speech.ages.get(line.current.id),
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
    labelValues(
      one,
      lines[index]?.claims.length === 0 ? undefined : lines[index]?.current,
      [...(placed[index] ?? []), ...(gone[index] ?? [])],
      taken,
      input,
    ),
  )
  return {
    box: pen.box(box),
    xTicks: time.ticks.map(({ value, at, label, middle }) => ({
      value,
      at: pen.x(at),
      label: pen.text({
        role: 'tick',
        text: label,
        size: small,
        anchor: 'middle',
        x: middle,
        y: box.y + box.height + small + 4,
      }),
    })),
    yTicks: (axis?.ticks ?? []).map(({ value, at, label }) => ({
      value,
      at: round(at),
      label: pen.text({
        role: 'tick',
        text: input.labelsNumbers ? label : '',
        size: small,
        anchor: 'end',
        x: box.x - 6,
        y: at + small * 0.34,
      }),
    })),
    series: withValues,
  }
}

/**
 * Words and denials on the claimant's own line under the axis, pushed apart to the right. Where not even cut words have room
 * beside each other, all but the last are chips without text: they would cover the name at the line's end.
 */
function placeWords(
  words: readonly PlacedClaim[],
  { current }: LineClaims,
  top: number,
  { box, measures }: PanelInput,
  { speech, pen }: SeriesContext,
): { marks: Mark[]; stems: PlacedPath[] } {
  const tone = kindClassOf(current.claimant.kind)
  const chipsIn = (some: readonly PlacedClaim[], room: number) => {
    const most = Math.min(150, room / Math.max(1, some.length) - 6)
    return some.map(({ claim, x }) => ({
      claim,
      x,
      most,
      chip: chipOf(claim, { from: 0, to: most }, measures, speech, pen, 1),
    }))
  }
  const all = chipsIn(words, box.width)
  const needed = all.reduce((sum, { chip }) => sum + chip.width + 5, -5)
  const older = needed > box.width + 4 ? words.slice(0, -1) : []
  const olderWidth = older.length === 0 ? 0 : pipsWidth(older.length) + 5
  const chips = older.length === 0 ? all : chipsIn(words.slice(-1), box.width - olderWidth)
  const left = box.x - 4 + olderWidth
  let limit = box.x + box.width
  const starts = chips
    .toReversed()
    .map(({ x, chip }) => {
      const start = Math.min(x - 8, limit - chip.width)
      limit = start - 5
      return Math.max(left, start)
    })
    .reverse()
  const pips = older.map(({ claim, x }, index) => {
    const at = { from: box.x - 4, index, count: older.length, y: top + CHIP / 2 }
    return { claim, x, drawn: { ...drawPip(claim, at, pen), labels: [] } }
  })
  let free = left
  const written = chips.map(({ claim, x, most }, index) => {
    const from = Math.max(free, starts[index] ?? free)
    const drawn = chipOf(claim, { from, to: from + most }, measures, speech, pen, 1).draw(top)
    free = from + drawn.box.width + 5
    return { claim, x, drawn }
  })
  const placed = [...pips, ...written]
  return {
    marks: placed.map(({ claim, drawn }) =>
      describe(claim, claim === current, tone, speech, {
        x: null,
        x2: null,
        y: round(drawn.box.y + drawn.box.height / 2),
        paths: drawn.paths,
        labels: drawn.labels.map(pen.text),
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
