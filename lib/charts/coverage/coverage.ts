/**
 * Coverage: who claimed anything of what in an event, measures across, claimants down. Silence, zero, a
 * word, a number and a denial are different marks, and the age of a claim is its weight. What it
 * decides, and why: the README of lib/charts.
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
import { speechAbout } from '../drawing/wording'
import type { Actors, Drawn, Frame } from '../kind'
import { captionsOf, lettersOf, NO_CAPTIONS } from './coverage-captions'
import { CAPTION, captionsIn, layoutCell, roomIn } from './coverage-cell'
import type { CoverageLayout, CoverageRow } from './layout'
import {
  newestDay,
  shownOf,
  tableOf,
  type CoverageClaimant,
  type CoverageTable,
} from './coverage-cells'
import { placeHeadings } from './coverage-columns'
import { styleOf, type FigureStyle } from './coverage-figures'
import { CELL, gridOf, type Grid } from './coverage-grid'
import { keyOfCoverage } from './coverage-key'
import { fitsCell } from './coverage-marks'
import { layoutNotes } from './coverage-notes'
import { layoutSilence } from './coverage-silence'

export type CoverageInput = Drawn<{
  readonly coverage: CoverageAnswer
  readonly actors: Actors
  readonly captioned: boolean
}>

export function layoutCoverage(
  { coverage, actors, captioned, locale, t, direction = directionIn(locale) }: CoverageInput,
  { width }: Frame,
): CoverageLayout {
  const pen = makePen(width, direction)
  const measures = measuresFor(width, false, false)
  const claims = () => [...coverage.lanes.flatMap(({ current }) => current), ...coverage.denied]
  const speech = speechAbout(claims, actors, 'none', { locale, t })
  const captions = captioned ? captionsOf(coverage, actors, speech) : NO_CAPTIONS
  const table = tableOf(coverage)
  const shown = shownOf(table, measures.stacked)
  const newest = newestDay(coverage)
  const columns = gridOf(shown.measures, measures)
  const letters = measures.stacked ? lettersOf(shown, captions) : new Map<string, string>()
  const style = styleIn(shown, { ...columns, captions, letters, speech })
  const grid = { ...columns, newest, actors, captions, letters, style, speech, pen }
  const titles = placeHeadings(shown.measures, captions, grid.cell, measures, t)

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
  const notes = layoutNotes(titles, letters, table, shown, bottom, measures, t).map(pen.text)
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
  const captioned = Math.max(0, ...cells.map((cell) => captionsIn(cell, grid).length))
  const tall = CELL + captioned * CAPTION
  const height = stacked
    ? lines.length * line + tall + 4
    : Math.max(lines.length * line + 10, tall + 2)
  const namesTop = stacked ? top + 2 : top + (height - lines.length * line) / 2
  const middle = stacked ? top + 2 + lines.length * line + tall / 2 : top + height / 2
  const label = lines.map((text, index): PlacedText => ({
    role: 'name',
    text,
    size: base,
    anchor: 'start',
    x: 0,
    y: namesTop + line * (index + 0.76),
  }))
  const marks = cells.flatMap(
    (cell) => layoutCell(cell, claimant.id, tone, middle, grid, tall) ?? [],
  )
  const { id, name } = claimant
  const placed = { claimant: { id, name }, tone, label: label.map(pen.text), marks }
  return { placed, middle, bottom: top + height }
}

function styleIn(
  { claimants }: CoverageTable,
  grid: Pick<Grid, 'cell' | 'measures' | 'captions' | 'letters' | 'speech'>,
): FigureStyle {
  const numbers = claimants.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const claim = cell.claims[0]
      if (claim === undefined || WORDLESS.includes(markKindOf(claim, 'none'))) return []
      const { width } = roomIn(cell, grid)
      return [{ claim, fits: (text: string) => fitsCell(text, width, grid.measures) }]
    }),
  )
  return styleOf(numbers, grid.speech)
}
