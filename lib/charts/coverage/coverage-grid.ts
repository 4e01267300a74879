/** The cells of a chart of coverage, and what all of them are drawn with. */
import type { Measure } from '@/lib/domain/measure'
import type { Measures } from '../drawing/measures'
import type { Pen } from '../drawing/pen'
import type { Speech } from '../drawing/wording'
import type { Actors } from '../kind'
import type { Captions } from './coverage-captions'
import type { FigureStyle } from './coverage-figures'

/** The height of a cell: a target of 24 px where the chart is drawn smallest. */
export const CELL = 31
const WIDEST = 140

export interface Grid {
  readonly columns: readonly Measure[]
  readonly measures: Measures
  readonly from: number
  readonly cell: number
  /** Null where there is no claim to be older than another. */
  readonly newest: string | null
  readonly actors: Actors
  readonly captions: Captions
  /** The letters that stand for captions, which notes under the chart explain; none where cells have room for words. */
  readonly letters: ReadonlyMap<string, string>
  readonly style: FigureStyle
  readonly speech: Speech
  readonly pen: Pen
}

export function gridOf(columns: readonly Measure[], measures: Measures) {
  const { names, width, stacked } = measures
  const from = stacked ? 0 : names.to + 8
  const cell = Math.min(WIDEST, Math.floor((width - from) / Math.max(1, columns.length)))
  return { columns, measures, from, cell }
}
