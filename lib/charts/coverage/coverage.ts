/**
 * Coverage: who claimed anything of what in an event, measures across, claimants down. Silence, zero, a
 * word, a number and a denial are different marks, and the age of a claim is its weight. What it
 * decides, and why: README.md beside this file.
 */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import { kindClassOf, type KindClass } from '@/lib/format/kind'
import { directionIn } from '@/lib/format/locale'
import { placeKey } from '../drawing/key'
import { markKindOf } from '../drawing/mark-shapes'
import { measuresFor } from '../drawing/measures'
import { makePen, round } from '../drawing/pen'
import type { Mark, MarkKind, PlacedText } from '../drawing/shapes'
import { nameLines } from '../drawing/names'
import { textWidth } from '../drawing/text'
import { speechAbout, type Speech } from '../drawing/wording'
import type { Drawn, Frame } from '../kind'
import type { CoverageLayout, CoverageRow } from './layout'
import {
  newestDay,
  shownOf,
  tableOf,
  weightOf,
  type CoverageCell,
  type CoverageClaimant,
  type CoverageTable,
} from './coverage-cells'
import { placeHeadings } from './coverage-columns'
import { styleOf, type FigureStyle } from './coverage-figures'
import { CELL, gridOf, type Grid } from './coverage-grid'
import { keyOfCoverage } from './coverage-key'
import { drawAge, drawClaim, drawWithdrawn, fitsCell, INSET } from './coverage-marks'
import { layoutNotes } from './coverage-notes'
import { layoutSilence } from './coverage-silence'
import { wordsOfCell } from './coverage-words'

export type CoverageInput = Drawn<{ readonly coverage: CoverageAnswer }>

export function layoutCoverage(
  { coverage, locale, t, direction = directionIn(locale) }: CoverageInput,
  { width }: Frame,
): CoverageLayout {
  const pen = makePen(width, direction)
  const measures = measuresFor(width, false, false)
  const claims = () => [...coverage.lanes.flatMap(({ current }) => current), ...coverage.denied]
  const speech = speechAbout(claims, coverage.actors, 'none', { locale, t })
  const table = tableOf(coverage)
  const shown = shownOf(table, measures.stacked)
  const newest = newestDay(coverage)
  const columns = gridOf(shown.measures, measures)
  const style = styleIn(shown, columns, speech)
  const grid = { ...columns, newest, actors: coverage.actors, style, speech, pen }
  const titles = placeHeadings(shown.measures, grid.cell, measures, t)

  let y = titles.height + 4
  const columnsBottom = y
  const headings: { tone: KindClass; glyph: string; text: PlacedText }[] = []
  const rows: CoverageRow[] = []
  const rules: (readonly (readonly [number, number])[])[] = []
  const silent: Record<string, number[]> = {}
  for (const { claimant, cells } of shown.claimants) {
    const tone = kindClassOf(claimant.kind)
    if (headings.at(-1)?.tone !== tone) {
      y += rows.length === 0 ? 2 : 10
      headings.push(layoutTone(tone, y, grid))
      y += measures.heading
    }
    const row = layoutRow({ claimant, cells }, tone, y, grid)
    rows.push(row.placed)
    for (const measure of shown.measures) {
      if (!cells.some((cell) => cell.measure === measure)) (silent[measure] ??= []).push(row.middle)
    }
    y = row.bottom
    rules.push([
      [0, y],
      [width, y],
    ])
    y += 1
  }
  const present = {
    dots: rows.some(({ marks }) => marks.some(isDot)),
    silence: Object.keys(silent).length > 0,
    style,
  }
  const entries = keyOfCoverage(shown.claimants, present, newest, coverage.at, speech, pen)
  const { key, bottom } = placeKey(entries, y + 12, measures, pen)
  const notes = layoutNotes(titles, table, shown, bottom, measures, t).map(pen.text)
  const last = notes.at(-1)
  return {
    chart: 'coverage',
    width,
    direction,
    headings,
    notes,
    rows,
    key,
    height: round(last === undefined ? bottom + 4 : last.y + 8),
    rules: { role: 'rule', d: pen.lines(...rules) },
    columns: shown.measures.map((measure, column) => ({
      heading: titles
        .place(column, grid.from + grid.cell * column + 2, columnsBottom)
        .map(pen.text),
      silence: layoutSilence(silent[measure] ?? [], column, grid),
    })),
  }
}

const WORDLESS: readonly MarkKind[] = ['verbal', 'denied', 'none', 'withdrawn']
/** Beside the bar of its age it has a shape of its own. */
const isDot = ({ kind, paths }: Mark) => !WORDLESS.includes(kind) && paths.length > 1

function layoutTone(tone: KindClass, top: number, { measures, speech, pen }: Grid) {
  const { heading, small } = measures
  const middle = top + heading / 2
  const text: PlacedText = {
    role: 'heading',
    text: speech.t(`chart.kind.${tone}`),
    x: 18,
    size: small,
    y: middle + small * 0.36,
    anchor: 'start',
  }
  return { tone, glyph: pen.glyph(tone, 6, middle, 5), text: pen.text(text) }
}

function layoutRow(
  { claimant, cells }: CoverageClaimant,
  tone: KindClass,
  top: number,
  grid: Grid,
): { placed: CoverageRow; middle: number; bottom: number } {
  const { measures, pen, speech } = grid
  const { names, base, line, stacked } = measures
  const lines = nameLines(
    claimant,
    speech,
    base,
    names.to - names.from,
    stacked ? 2 : 3,
    stacked ? 1 : 2,
  )
  const height = stacked
    ? lines.length * line + CELL + 4
    : Math.max(lines.length * line + 10, CELL + 2)
  const namesTop = stacked ? top + 2 : top + (height - lines.length * line) / 2
  const middle = stacked ? top + 2 + lines.length * line + CELL / 2 : top + height / 2
  const label = lines.map((text, index): PlacedText => ({
    role: 'name',
    text,
    size: base,
    anchor: 'start',
    x: 0,
    y: namesTop + line * (index + 0.76),
  }))
  const marks = cells.flatMap((cell) => layoutCell(cell, claimant.id, tone, middle, grid) ?? [])
  const { id, name } = claimant
  const placed = { claimant: { id, name }, tone, label: label.map(pen.text), marks }
  return { placed, middle, bottom: top + height }
}

function layoutCell(
  cell: CoverageCell,
  claimant: string,
  tone: KindClass,
  y: number,
  grid: Grid,
): Mark | null {
  const { columns, from, measures, newest, actors, speech, pen } = grid
  const said = wordsOfCell(cell, actors, speech)
  const claim = cell.claims[0] ?? cell.withdrawn
  if (said === null || claim === null) return null
  const x = from + grid.cell * columns.indexOf(cell.measure)
  const mark = {
    id: `${claimant}+${cell.measure}`,
    claim: claim.id,
    href: `/claims/${encodeURIComponent(claim.id)}`,
    tone,
    current: true,
    x: null,
    x2: null,
    y: round(y),
    ...said,
    hit: pen.box({ x, y: y - CELL / 2, width: grid.cell - 2, height: CELL }),
  }
  if (cell.withdrawn !== null) {
    const paths = [drawWithdrawn(x + INSET + 8, y, pen)]
    return { ...mark, kind: 'withdrawn', paths, labels: [] }
  }
  const { small } = measures
  const { more, width } = roomIn(cell, grid)
  const weight = weightOf(claim, newest)
  const place = { x, y, width, style: grid.style, measures, speech, pen }
  const drawn = drawClaim(claim, weight, tone, place)
  const tag: PlacedText = {
    role: 'date',
    text: more,
    size: small,
    anchor: 'start',
    x: drawn.to + 6,
    y: y + measures.base * 0.34,
  }
  return {
    ...mark,
    kind: markKindOf(claim, 'none'),
    paths: [drawAge(weight, x + 2, y, 18, pen), ...drawn.paths],
    labels: [...drawn.labels, ...(more === '' ? [] : [pen.text(tag)])],
  }
}

/** "+2" for the lanes that are not written in a cell, and what it leaves of the cell's width. */
function roomIn(
  { claims }: CoverageCell,
  { cell, measures, speech }: Pick<Grid, 'cell' | 'measures' | 'speech'>,
) {
  const more =
    claims.length > 1 ? speech.t('chart.coverage.more', { count: claims.length - 1 }) : ''
  const moreWidth = more === '' ? 0 : textWidth(more, measures.small) + 6
  return { more, width: cell - 2 - moreWidth }
}

function styleIn(
  { claimants }: CoverageTable,
  columns: Pick<Grid, 'cell' | 'measures'>,
  speech: Speech,
): FigureStyle {
  const numbers = claimants.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const claim = cell.claims[0]
      if (claim === undefined || WORDLESS.includes(markKindOf(claim, 'none'))) return []
      const { width } = roomIn(cell, { ...columns, speech })
      return [{ claim, fits: (text: string) => fitsCell(text, width, columns.measures) }]
    }),
  )
  return styleOf(numbers, speech)
}
