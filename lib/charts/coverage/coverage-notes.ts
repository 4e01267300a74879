/** What is written under a coverage grid: the names of numbered columns, and what is left out of the drawing. */
import type { Translate } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { PlacedText } from '../drawing/shapes'
import { wrap } from '../drawing/text'
import type { CoverageTable } from './coverage-cells'
import type { Headings } from './coverage-columns'

export function layoutNotes(
  { list }: Headings,
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
  return said
    .flatMap((text) => wrap(text, small, width, 5))
    .map((text, index) => ({
      role: 'note',
      text,
      x: 0,
      size: small,
      anchor: 'start',
      y: top + 2 + line * (index + 0.76),
    }))
}
