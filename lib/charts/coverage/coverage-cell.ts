/** One cell of the coverage grid: a figure with its age, what else its source counts, and what it counts itself. */
import type { KindClass } from '@/lib/format/kind'
import { markKindOf } from '../drawing/mark-shapes'
import { round } from '../drawing/pen'
import type { Mark, PlacedText } from '../drawing/shapes'
import { textWidth } from '../drawing/text'
import { captionLines } from './coverage-captions'
import { weightOf, type CoverageCell } from './coverage-cells'
import { CELL, type Grid } from './coverage-grid'
import { figureAs } from './coverage-figures'
import { drawAge, drawClaim, drawWithdrawn, fitsCell, INSET } from './coverage-marks'
import { wordsOfCell } from './coverage-words'

/** The height of a line of what a cell counts. */
export const CAPTION = 15

export function layoutCell(
  cell: CoverageCell,
  claimant: string,
  tone: KindClass,
  middle: number,
  grid: Grid,
  tall: number,
): Mark | null {
  const { columns, from, measures, newest, actors, captions: heard, speech, pen } = grid
  const said = wordsOfCell(cell, actors, heard, speech)
  const claim = cell.claims[0] ?? cell.withdrawn
  if (said === null || claim === null) return null
  const x = from + grid.cell * columns.indexOf(cell.measure)
  const captions = captionsIn(cell, grid)
  // The figure and what it counts stand around the middle of the row together.
  const y = middle - (captions.length * CAPTION) / 2
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
    hit: pen.box({ x, y: middle - tall / 2, width: grid.cell - 2, height: tall }),
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
    labels: [
      ...drawn.labels,
      ...(more === '' ? [] : [pen.text(tag)]),
      ...captions.map((text, index) =>
        pen.text({
          role: 'note',
          text,
          size: small,
          anchor: 'start',
          x: x + INSET,
          y: y + CELL / 2 + CAPTION * index + small * 0.75,
        }),
      ),
    ],
  }
}

export function captionsIn(
  { claims }: CoverageCell,
  { captions, letters, cell, measures }: Grid,
): string[] {
  const [first] = claims
  if (first === undefined || letters.size > 0) return []
  return captionLines(captions.ofClaim(first), measures.small, cell - INSET - 4)
}

/** "+2" for the lanes that are not written in a cell, the letter of what it counts, and what both leave of its width. */
export function roomIn(
  { claims }: CoverageCell,
  {
    cell,
    measures,
    speech,
    captions,
    letters,
  }: Pick<Grid, 'cell' | 'measures' | 'speech' | 'captions' | 'letters'>,
) {
  const [first] = claims
  const count = claims.length - 1
  const others = count > 0 ? speech.t('chart.coverage.more', { count }) : ''
  const letter = first === undefined ? '' : (letters.get(captions.ofClaim(first)) ?? '')
  const beside = (more: string) => {
    const width = more === '' ? 0 : textWidth(more, measures.small) + 6
    return { more, width: cell - 2 - width }
  }
  const both = beside([others, letter].filter(Boolean).join(' '))
  if (first === undefined || letter === '' || others === '') return both
  // A figure goes before the number of the others, which its tip has.
  const figure = figureAs('signs', first, speech)
  const alone = beside(letter)
  const isSaved = !fitsCell(figure, both.width, measures) && fitsCell(figure, alone.width, measures)
  return isSaved ? alone : both
}
