/** The headings of the coverage grid's columns: the measures' names, or numbers where those do not fit. */
import type { Measure } from '@/lib/domain/measure'
import type { Translate } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { PlacedText } from '../drawing/shapes'
import { textWidth, wrap } from '../drawing/text'
import { shortMeasure } from './coverage-words'

export interface Headings {
  /** The height of all columns. */
  readonly height: number
  /** The head of one column, from its start, down to `bottom`. */
  readonly place: (column: number, x: number, bottom: number) => PlacedText[]
  /** "1 Killed · 2 Wounded", where the columns have numbers; else null. */
  readonly list: string | null
}

const MAX_LINES = 2

export function placeHeadings(
  measures: readonly Measure[],
  cell: number,
  { small, line }: Measures,
  t: Translate,
): Headings {
  const names = measures.map((measure) => shortMeasure(measure, t))
  const room = cell - 6
  const fit = names.every(
    (name) =>
      name.split(/\s+/u).every((word) => textWidth(word, small, 'bold') <= room) &&
      wrap(name, small, room, MAX_LINES + 1, 'bold').length <= MAX_LINES,
  )
  const lines = names.map((name, index) =>
    fit ? wrap(name, small, room, MAX_LINES, 'bold') : [String(index + 1)],
  )
  const most = Math.max(1, ...lines.map(({ length }) => length))
  return {
    height: most * line,
    place: (column, x, bottom) => {
      const own = lines[column] ?? []
      return own.map((text, index) => ({
        role: 'heading',
        text,
        x,
        size: small,
        anchor: 'start',
        y: bottom - line * (own.length - 1 - index) - 6,
      }))
    },
    list: fit
      ? null
      : names
          .map((name, index) => t('chart.coverage.column', { number: index + 1, name }))
          .join(' · '),
  }
}
