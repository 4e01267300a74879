/** The headings of the coverage grid's columns: the measures' names, or numbers where those do not fit. */
import type { Measure } from '@/lib/domain/measure'
import type { Translate } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { PlacedText } from '../drawing/shapes'
import { textWidth, wrap } from '../drawing/text'
import { captionLines, type Captions } from './coverage-captions'
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
  captions: Captions,
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
  const counted = measures.map((measure) => captions.ofColumn(measure))
  const lines = names.map((name, index): HeadingLine[] => {
    if (!fit) return [{ role: 'heading', text: String(index + 1) }]
    const named = wrap(name, small, room, MAX_LINES, 'bold')
    const under = captionLines(counted[index] ?? '', small, room)
    return [
      ...named.map((text) => ({ role: 'heading' as const, text })),
      ...under.map((text) => ({ role: 'note' as const, text })),
    ]
  })
  const most = Math.max(1, ...lines.map(({ length }) => length))
  return {
    height: most * line,
    place: (column, x, bottom) => {
      const own = lines[column] ?? []
      return own.map(({ role, text }, index) => ({
        role,
        text,
        x,
        size: small,
        anchor: 'start',
        y: bottom - line * (own.length - 1 - index) - 6,
      }))
    },
    list: fit
      ? null
      : names.map((name, index) => numbered(name, counted[index], index, t)).join(' · '),
  }
}

type HeadingLine = Pick<PlacedText, 'role' | 'text'>

/** "1 Killed (Karabakh Armenians)". */
function numbered(name: string, counted = '', index: number, t: Translate): string {
  const column = t('chart.coverage.column', { number: index + 1, name })
  return counted === '' ? column : t('event.lead-figure', { figure: column, by: counted })
}
