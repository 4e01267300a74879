/**
 * The chart of contradictions: a triangle of the pairs of a lane's current claims, each with its verdict.
 * Wide, its columns carry the numbers of the rows; narrow, each mark carries the number of the row
 * that it is about, so that nobody has to look up a column. What it decides, and why: the README of lib/charts.
 */
import type { ClaimAnswer, VerdictAnswer } from '@/lib/answers/shapes'
import { VERDICTS } from '@/lib/domain/verdict'
import { directionIn } from '@/lib/format/locale'
import { placeKey } from '../drawing/key'
import { measuresFor, type Measures } from '../drawing/measures'
import { makePen, round, type Pen } from '../drawing/pen'
import type { Mark, PlacedText } from '../drawing/shapes'
import { nameLines } from '../drawing/names'
import { textWidth, wrap } from '../drawing/text'
import { dateOf, quantityOf, speechOf, type Speech } from '../drawing/wording'
import type { Drawn, Frame } from '../kind'
import type { LaneContent } from '../lane-kind'
import type { ContradictionsLayout, ContradictionsRow } from './layout'
import { layoutNotes } from './notes'
import { byContradictions, pairId, verdictsByPair, wordsOfPair } from './pairs'
import { drawVerdict, VERDICT_HALF } from './verdict-marks'

export type ContradictionsInput = Drawn<LaneContent>

/**
 * Rows that keep a target of 24 px for each mark and a name beside them. More pairs than these
 * nobody reads in a drawing; the list beside it has all of them.
 */
const MAX_ROWS = { stacked: 10, beside: 16 } as const

const TARGET = 29
const NUMBER = 24

interface Grid {
  readonly measures: Measures
  /** Width of a cell, and where the first one starts. */
  readonly cell: number
  readonly from: number
  /** The width of the names, beside their numbers. */
  readonly names: number
}

export function layoutContradictions(
  input: ContradictionsInput,
  { width }: Frame,
): ContradictionsLayout {
  const { lane, locale, t, direction = directionIn(input.locale) } = input
  const pen = makePen(width, direction)
  const measures = measuresFor(width, false, false)
  const speech = speechOf(input, 'none', { locale, t })
  const most = MAX_ROWS[measures.stacked ? 'stacked' : 'beside']
  const claims = byContradictions(lane).slice(0, most)
  const grid = gridOf(claims, measures)
  const verdicts = verdictsByPair(lane, claims)

  const rows: ContradictionsRow[] = []
  const columns: PlacedText[] = []
  const rules: (readonly (readonly [number, number])[])[] = []
  let y = 4
  for (const [index, claim] of claims.entries()) {
    const text = layoutLabel(claim, index, grid, speech)
    const cells = measures.stacked && index > 0 ? CELL_LINE : 0
    const height = Math.max(text.height + cells + 8, measures.stacked ? 0 : TARGET + 2)
    const middle = measures.stacked ? y + text.height + 2 + CELL_LINE / 2 : y + height / 2
    const top = measures.stacked ? y : y + (height - text.height) / 2
    const marks = claims.slice(0, index).flatMap((other, column) => {
      const verdict = verdicts.get(pairId(claim.id, other.id))
      const at = { column, y: middle, grid, pen, speech }
      return verdict === undefined ? [] : [layoutPair(verdict, claim, other, at)]
    })
    const { id, name } = claim.claimant
    rows.push({ claimant: { id, name }, label: text.place(top).map(pen.text), marks })
    if (!measures.stacked && index < claims.length - 1) {
      columns.push(columnNumber(index, middle, grid))
    }
    y += height
    const end = measures.stacked ? width : grid.from + grid.cell * index
    rules.push([
      [0, y],
      [end, y],
    ])
    y += 1
  }
  if (!measures.stacked && claims.length > FOOT_FROM) {
    y += measures.line
    columns.push(...claims.slice(0, -1).map((_, index) => columnNumber(index, y - 8, grid)))
  }
  const { key, bottom } = placeKey(keyOf(claims, verdicts, speech, pen), y + 12, measures, pen)
  const notes = layoutNotes(lane, claims.length, bottom, measures, { locale, t }).map(pen.text)
  const last = notes.at(-1)
  return {
    chart: 'contradictions',
    width,
    direction,
    headings: [],
    notes,
    rows,
    key,
    height: round(last === undefined ? bottom + 4 : last.y + 8),
    columns: columns.map(pen.text),
    rules: { role: 'rule', d: pen.lines(...rules.slice(0, -1)) },
  }
}

/** Rows from which the numbers of the columns are written under the chart too. */
const FOOT_FROM = 6
/** The height of a line of marks under a name, on the narrow chart. */
const CELL_LINE = 30

function gridOf(claims: readonly ClaimAnswer[], measures: Measures): Grid {
  const { width, base, stacked } = measures
  const columns = Math.max(1, claims.length - 1)
  if (stacked) {
    const from = NUMBER - 2
    return { measures, from, cell: Math.min(44, (width - from) / columns), names: 0 }
  }
  const cell = Math.max(TARGET, Math.min(54, Math.floor((width - 320) / columns)))
  const longest = Math.max(...claims.map(({ claimant }) => textWidth(claimant.name, base)))
  const wanted = Math.min(420, Math.max(220, NUMBER + longest + 40))
  const from = Math.min(width - cell * columns, wanted)
  return { measures, from, cell, names: from - 14 }
}

/** "3  Ministry of Health" and under it the figure with its date, or where that is too long the date under it. */
function layoutLabel(
  claim: ClaimAnswer,
  index: number,
  { measures, names }: Grid,
  speech: Speech,
): { height: number; place: (top: number) => PlacedText[] } {
  const { base, small, line, width, stacked } = measures
  const room = (stacked ? width : names) - NUMBER
  const lines = nameLines(claim.claimant, speech, base, room, 2, 1)
  const date = dateOf(claim, speech, 'short')
  const dateWidth = textWidth(date, small) + 9
  const figure = quantityOf(claim, speech)
  const isOneLine = textWidth(figure, small, 'bold') + dateWidth <= room
  const figures = isOneLine ? [figure] : wrap(figure, small, room, 2, 'bold')
  const start = (role: PlacedText['role'], text: string, x: number, y: number, size: number) =>
    ({ role, text, x, y, size, anchor: 'start' }) as const
  return {
    height: (lines.length + figures.length + (isOneLine ? 0 : 1)) * line,
    place: (top) => {
      const at = (row: number) => top + line * (row + 0.76)
      const under = at(lines.length + (isOneLine ? 0 : figures.length))
      const after = isOneLine ? textWidth(figure, small, 'bold') + 9 : 0
      return [
        start('heading', String(index + 1), 0, at(0), small),
        ...lines.map((text, row) => start('name', text, NUMBER, at(row), base)),
        ...figures.map((text, row) => start('value', text, NUMBER, at(lines.length + row), small)),
        start('date', date, NUMBER + after, under, small),
      ]
    },
  }
}

/** On the diagonal, where its column starts: the first mark of the column is right below. */
function columnNumber(index: number, middle: number, grid: Grid): PlacedText {
  const { small } = grid.measures
  return {
    role: 'heading',
    text: String(index + 1),
    size: small,
    anchor: 'middle',
    x: grid.from + grid.cell * (index + 0.5),
    y: middle + small * 0.36,
  }
}

interface PairPlace {
  readonly column: number
  readonly y: number
  readonly grid: Grid
  readonly pen: Pen
  readonly speech: Speech
}

/** Leads to the claim of its row, where the pair is listed with all others of that claim. */
function layoutPair(
  verdict: VerdictAnswer,
  claim: ClaimAnswer,
  other: ClaimAnswer,
  { column, y, grid, pen, speech }: PairPlace,
): Mark {
  const { cell, from, measures } = grid
  const { stacked, small } = measures
  const left = from + cell * column
  const x = stacked ? left + VERDICT_HALF + 3 : left + cell / 2
  const number: PlacedText = {
    role: 'date',
    text: String(column + 1),
    size: small,
    anchor: 'start',
    x: x + VERDICT_HALF + 3,
    y: y + small * 0.36,
  }
  const inOrder = verdict.a === claim.id ? ([claim, other] as const) : ([other, claim] as const)
  return {
    id: pairId(claim.id, other.id),
    claim: claim.id,
    href: `/claims/${encodeURIComponent(claim.id)}#verdicts`,
    kind: verdict.verdict,
    tone: 'other',
    current: true,
    x: null,
    x2: null,
    y: round(y),
    paths: drawVerdict(verdict.verdict, x, y, pen),
    labels: stacked ? [pen.text(number)] : [],
    hit: pen.box({ x: left, y: y - TARGET / 2, width: cell, height: TARGET }),
    ...wordsOfPair(verdict, inOrder, speech),
  }
}

/** Only the verdicts that the chart shows, the one to look at first first. */
function keyOf(
  claims: readonly ClaimAnswer[],
  verdicts: ReadonlyMap<string, VerdictAnswer>,
  { t }: Speech,
  pen: Pen,
) {
  const shown = new Set(
    claims.flatMap((claim, index) =>
      claims.slice(0, index).map((other) => verdicts.get(pairId(claim.id, other.id))?.verdict),
    ),
  )
  const order = ['contradicts', ...VERDICTS.filter((verdict) => verdict !== 'contradicts')] as const
  return order
    .filter((verdict) => shown.has(verdict))
    .map((verdict) => ({
      kind: verdict,
      draw: (x: number, y: number) => drawVerdict(verdict, x, y, pen),
      half: VERDICT_HALF,
      text: t(`chart.pairs.verdict.${verdict}`),
    }))
}
