/** What is written under a coverage grid: the names of numbered columns, what letters stand for, and what is left out of the drawing. */
import type { Translate } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { PlacedText } from '../drawing/shapes'
import { wrap } from '../drawing/text'
import type { CoverageTable } from './coverage-cells'
import type { Headings } from './coverage-columns'

const MAX_LINES = 5
/** Letters are explained to the last. */
const MAX_LETTER_LINES = 20

export function layoutNotes(
  { list }: Headings,
  letters: ReadonlyMap<string, string>,
  all: CoverageTable,
  shown: CoverageTable,
  top: number,
  { width, small, line }: Measures,
  t: Translate,
): PlacedText[] {
  const rows = { shown: shown.claimants.length, claimants: all.claimants.length }
  const columns = { shown: shown.measures.length, measures: all.measures.length }
  const said = [
    ...(list === null ? [] : [list]),
    ...(rows.shown < rows.claimants ? [t('chart.coverage.left-out', rows)] : []),
    ...(columns.shown < columns.measures ? [t('chart.coverage.left-out-measures', columns)] : []),
  ]
  const lines = [
    ...wrap(explained(letters), small, width, MAX_LETTER_LINES),
    ...said.flatMap((text) => wrap(text, small, width, MAX_LINES)),
  ]
  return lines.map((text, index) => ({
    role: 'note',
    text,
    x: 0,
    size: small,
    anchor: 'start',
    y: top + 2 + line * (index + 0.76),
  }))
}

/** "a Azerbaijan, combatants · b group not stated". */
function explained(letters: ReadonlyMap<string, string>): string {
  return [...letters].map(([caption, letter]) => `${letter} ${caption}`).join(' · ')
}
