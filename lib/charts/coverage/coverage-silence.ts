/** The cells of sources who say nothing of a measure. */
import type { CoverageLayout } from './layout'
import { CELL, type Grid } from './coverage-grid'
import { drawSilence, INSET } from './coverage-marks'

/** All silent cells of a column in one drawing. */
export function layoutSilence(
  middles: readonly number[],
  column: number,
  { columns, from, cell, speech, pen }: Grid,
): CoverageLayout['columns'][number]['silence'] {
  const measure = columns[column]
  if (measure === undefined || middles.length === 0) return null
  const x = from + cell * column
  const area = (y: number) => pen.rectangle({ x, y: y - CELL / 2, width: cell - 2, height: CELL })
  const { t } = speech
  return {
    name: t('chart.coverage.silence-of', { measure: t(`measure.${measure}`) }),
    d: middles.map((y) => drawSilence(x + INSET, y, pen)).join(''),
    area: middles.map(area).join(''),
  }
}
