/**
 * The time line: what each claimant said over time, by the day that its claims are about. At most six
 * lines share a panel; beyond that each claimant has a panel of its own, all with the same axes.
 */
import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { isOpenAbove } from '@/lib/domain/quantity'
import { kindClassOf } from '@/lib/format/kind'
import { directionIn } from '@/lib/format/locale'
import type { Translate } from '@/lib/format/translator'
import { valueAxis, type ValueAxis } from '../drawing/axis'
import { drawnRows, leftOutNotes, TIME_LINE_ROOM } from '../drawing/drawn'
import { kindKey } from '../drawing/key'
import { axisNumbers } from '../drawing/mark-shapes'
import { measuresFor, type Measures } from '../drawing/measures'
import { makePen, round, type Pen } from '../drawing/pen'
import type { PlacedText } from '../drawing/shapes'
import { nameLines } from '../drawing/names'
import { textWidth } from '../drawing/text'
import { speechOf, type Speech } from '../drawing/wording'
import type { TimeLineLayout, TimeLinePanel } from './layout'
import type { Drawn } from '../kind'
import type { LaneContent } from '../lane-kind'
import { timeAxis, timeSpan, usualInterval, type TimeBounds } from './time-axis'
import { endLabel, isWordIn, placeEnds } from './time-ends'
import type { NotesOf } from './time-labels'
import { CHIP_ROW, layoutPanel, wordRows } from './time-panel'
import { claimsOnLine, type LineClaims } from './line-claims'
import { withWithdrawn } from './withdrawn-marks'

export interface TimeLineContent extends LaneContent {
  readonly convention: Convention
  /** A date or instant up to which the view looks (`at`, or the event's end); null = the latest claim's. */
  readonly until: string | null
}
export type TimeLineInput = Drawn<TimeLineContent>

export const MAX_LINES = 6
/** Over the highest number, so that the arrow of "at least" stays in its panel. */
const ARROW_ROOM = 18

/** Lines over time, whatever the time and the notes beside their marks are. */
export interface LinesInput extends Pick<
  TimeLineInput,
  'convention' | 'until' | 'locale' | 't' | 'direction'
> {
  readonly lines: readonly LineClaims[]
  /** A figure older than this at the end of the chart is dashed, in ms; null = none is. */
  readonly usual: number | null
  /** No tick within a day: none of the claims gives a time. */
  readonly daysOnly?: boolean | undefined
  readonly notesOf: NotesOf
  readonly speech: Speech
}

interface Frame extends LinesInput {
  readonly measures: Measures
  readonly pen: Pen
  readonly top: number
}

export function layoutTimeLine(
  input: TimeLineInput,
  { width }: { readonly width: number },
): TimeLineLayout {
  const { lane, convention, locale, t } = input
  const { rows, withdrawn, left } = drawnRows(lane, TIME_LINE_ROOM)
  const lines = withWithdrawn(
    rows.map(({ current, history }) => ({ claims: [...history, current], current })),
    withdrawn,
  )
  const speech = speechOf(input, convention, { locale, t })
  const usual = usualInterval([...lane.claims(), ...lane.history()])
  const notesOf = stepNotes(lane.steps(), t)
  const drawn = layoutLines({ ...input, lines, speech, usual, notesOf }, { width })
  const { direction } = drawn
  const measures = measuresFor(width, false, true)
  const under = leftOutNotes(left, drawn.height, measures, t, makePen(width, direction))
  return {
    ...drawn,
    chart: 'over-time',
    height: round(drawn.height + under.height),
    notes: under.notes,
  }
}

export function layoutLines(
  input: LinesInput,
  { width }: { readonly width: number },
): Omit<TimeLineLayout, 'chart'> {
  const { lines, t, direction = directionIn(input.locale) } = input
  const pen = makePen(width, direction)
  const measures = measuresFor(width, false, true)
  const tones = lines.map(({ current }) => kindClassOf(current.claimant.kind))
  const headings = kindKey(tones, measures, t, pen)
  const top = (headings.at(-1)?.text.y ?? 0) + 34
  const frame: Frame = { ...input, measures, pen, top }
  const { panels, height } =
    lines.length === 0
      ? { panels: [], height: top }
      : lines.length <= MAX_LINES
        ? onePanel(frame)
        : smallMultiples(frame)
  return { width, height: round(height), direction, headings, notes: [], panels }
}

/** "revised down: reclassification" at each step down. */
function stepNotes(steps: LaneAnswer['steps'], t: Translate): NotesOf {
  const downTo = new Map(steps.filter(({ down }) => down).map((step) => [step.claim, step]))
  return ({ id }) => {
    const step = downTo.get(id)
    if (step === undefined) return []
    const { reason } = step
    const because =
      reason === null || reason === 'unknown'
        ? []
        : [t('chart.step.down-because', { reason: t(`chart.step.reason.${reason}`) })]
    return [...because, t('chart.step.down')]
  }
}

function sharedContext({ usual, until, daysOnly, lines, speech, pen }: Frame) {
  const claims = lines.flatMap(claimsOnLine)
  return { span: { ...timeSpan(claims, until), daysOnly }, usual, speech, pen }
}

function axisFor({ lines, convention, measures, locale }: Frame, from: number, to: number) {
  const claims = lines.flatMap(claimsOnLine)
  const values = claims.flatMap((claim) => axisNumbers(claim, convention))
  const open = claims.some(({ quantity }) => isOpenAbove(quantity))
  const span = { from, to: to + (open ? ARROW_ROOM : 0), size: measures.small, vertical: true }
  return valueAxis({ values, reachesZero: true }, span, 'linear', locale)
}

/** All lines in one panel, each named at its end. */
function onePanel(frame: Frame): { panels: TimeLinePanel[]; height: number } {
  const { lines, measures, convention, locale, top, notesOf, speech } = frame
  const { width, stacked, small } = measures
  const gutter = Math.round(stacked ? width * 0.36 : width * 0.27)
  const names = lines.map((line) => endLabel(line, gutter - 14, measures, speech))
  const isWord = isWordIn(convention)
  const inPlot = names.filter((_, index) => !isWord(lines[index]?.current ?? never()))
  const needed = inPlot.reduce((sum, { height }) => sum + height, 0)
  const words = wordRows(lines, isWord)
  const hasNumbers = lines.some((one) => !claimsOnLine(one).every(isWord))
  const height = hasNumbers ? Math.max(stacked ? 260 : 320, needed) : 8
  const left = gutterOf(frame, top, height)
  const box = { x: left, y: top, width: width - gutter - left, height }
  const context = sharedContext(frame)
  const panel = layoutPanel({
    lines,
    box,
    measures,
    context,
    notesOf,
    labelsNumbers: true,
    values: 'earlier',
    axis: axisFor(frame, box.y + box.height, box.y),
    time: timeAxis(context.span, timeBounds(box.x + 6, box.x + box.width, width), small, locale),
    labels: (ends) => placeEnds(ends, names, box, frame),
  })
  return { panels: [panel], height: top + height + small + 14 + words * CHIP_ROW + 4 }
}

/** For what an index of our own making cannot miss. */
function never(): never {
  throw new Error('a line without a claim, or a panel without a column')
}

/** Room for the numbers of the vertical axis. */
function gutterOf(frame: Frame, top: number, height: number): number {
  const ticks = axisFor(frame, top + height, top)?.ticks ?? []
  return Math.ceil(
    Math.max(8, ...ticks.map(({ label }) => textWidth(label, frame.measures.small))) + 8,
  )
}

/** One panel a claimant, all on the same axes. */
function smallMultiples(frame: Frame): { panels: TimeLinePanel[]; height: number } {
  const { lines, measures, convention, locale, notesOf, speech } = frame
  const { width, stacked, base, small, line } = measures
  const columns = stacked ? 1 : lines.length <= 8 ? 2 : 3
  const fullHeight = stacked ? 96 : 108
  const left = gutterOf(frame, 0, fullHeight)
  const gap = 26
  const column = (width - left - 8 - gap * (columns - 1)) / columns
  const isWord = isWordIn(convention)
  const context = sharedContext(frame)
  const numbers = axisFor(frame, fullHeight, 0)
  const times = Array.from({ length: columns }, (_, index) => {
    const x = left + index * (column + gap)
    return timeAxis(context.span, timeBounds(x + 6, x + column - 6, width), small, locale)
  })
  const panels: TimeLinePanel[] = []
  let top = frame.top - 22
  for (let first = 0; first < lines.length; first += columns) {
    const row = lines.slice(first, first + columns)
    const titles = row.map(({ current }) => nameLines(current.claimant, speech, base, column, 2))
    const titleHeight = Math.max(...titles.map(({ length }) => length)) * line
    const words = Math.max(...row.map((one) => wordRows([one], isWord)))
    const onlyWords = row.every((one) => claimsOnLine(one).every(isWord))
    const plotTop = top + titleHeight + (onlyWords ? 0 : 16)
    const plotHeight = onlyWords ? 6 : fullHeight
    row.forEach((one, index) => {
      const x = left + index * (column + gap)
      const box = { x, y: plotTop, width: column, height: plotHeight }
      const title = (titles[index] ?? []).map((text, at, all): PlacedText => ({
        role: 'name',
        text,
        size: base,
        anchor: 'start',
        x: stacked ? 0 : x,
        y: top + titleHeight - line * (all.length - at) + line * 0.8,
      }))
      panels.push(
        layoutPanel({
          lines: [one],
          box,
          measures,
          context,
          notesOf,
          values: 'all',
          labelsNumbers: one === row.find((other) => !claimsOnLine(other).every(isWord)),
          axis:
            numbers === null || claimsOnLine(one).every(isWord) ? null : shifted(numbers, plotTop),
          time: times[index] ?? never(),
          labels: () => [{ texts: title, leader: null }],
        }),
      )
    })
    top = plotTop + plotHeight + small + 14 + words * CHIP_ROW + 10
  }
  return { panels, height: top }
}

/** Labels of ticks may reach a little beyond the marks, not into the next panel. */
function timeBounds(from: number, to: number, width: number): TimeBounds {
  return { from, to, labels: [Math.max(0, from - 12), Math.min(width, to + 12)] }
}

/** One axis for all panels, moved down to where a panel is. */
function shifted(axis: ValueAxis, by: number): ValueAxis {
  return {
    ...axis,
    at: (value) => axis.at(value) + by,
    floor: axis.floor + by,
    ticks: axis.ticks.map((tick) => ({ ...tick, at: tick.at + by })),
  }
}
