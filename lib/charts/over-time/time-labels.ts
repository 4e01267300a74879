/** What is written beside the marks of a time line, wherever nothing is written yet: reasons and figures. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Measures } from '../drawing/measures'
import type { Box, PlacedText } from '../drawing/shapes'
import { firstFree } from '../drawing/spread-labels'
import { textWidth } from '../drawing/text'
import { quantityOf } from '../drawing/wording'
import type { TimeLineSeries } from './layout'
import type { PlacedClaim, SeriesContext } from './time-series'

/** What is written beside a claim's mark, the longest first; the first that fits is. */
export type NotesOf = (claim: ClaimAnswer) => readonly string[]

/** What labels find their places by. */
export interface LabelRoom {
  readonly box: Box
  readonly measures: Measures
  readonly notesOf: NotesOf
  readonly context: Pick<SeriesContext, 'pen' | 'speech'>
  /** Value labels at every mark that has room, or at those that are not named at the line's end. */
  readonly values: 'all' | 'earlier'
}

/** Why a figure moved, beside its step, wherever nothing is written yet. */
export function noteLabels(
  claims: readonly PlacedClaim[],
  taken: Box[],
  input: LabelRoom,
): PlacedText[] {
  const { notesOf, measures, box } = input
  return claims.flatMap((placed, index): PlacedText[] => {
    const texts = notesOf(placed.claim)
    if (texts.length === 0 || placed.drawn === null) return []
    const before = claims[index - 1]?.drawn ?? placed.drawn
    const middle = (before.y + placed.drawn.y) / 2
    for (const text of texts) {
      const [width, height] = [textWidth(text, measures.small), measures.small + 2]
      const levels = [0, -16, 16, -32, 32, -48, 48, -64, 64].map(
        (offset) => middle + offset - height / 2,
      )
      const candidates = levels.flatMap((y) => [
        { x: placed.x + 6, y, width, height },
        { x: placed.x - 6 - width, y, width, height },
      ])
      const free = firstFree(candidates, taken, { ...box, y: box.y - 14, height: box.height + 14 })
      if (free === null) continue
      taken.push(free)
      return [
        {
          role: 'note',
          text,
          size: measures.small,
          anchor: 'start',
          x: free.x,
          y: free.y + measures.small * 0.8,
        },
      ]
    }
    return []
  })
}

/** The number beside its mark where there is room; the tooltip and the table have all of them. */
export function labelValues(
  series: TimeLineSeries,
  current: ClaimAnswer | undefined,
  claims: readonly PlacedClaim[],
  taken: Box[],
  input: LabelRoom,
): TimeLineSeries {
  const { values, measures, box, context } = input
  const { pen, speech } = context
  const shown = values === 'all' ? claims : claims.filter(({ claim }) => claim !== current)
  const texts = new Map<string, PlacedText>()
  for (const { claim, x, drawn, box: own } of shown.toReversed()) {
    if (drawn === null) continue
    const text = quantityOf(claim, speech)
    const [width, height] = [textWidth(text, measures.small, 'bold'), measures.small + 1]
    const [beside, level] = [drawn.y - height / 2, own.y - height - 1]
    const candidates = [
      { x: x - width / 2, y: level, width, height },
      { x: x - width, y: level, width, height },
      { x, y: level, width, height },
      { x: x - width - 9, y: beside, width, height },
      { x: x + 9, y: beside, width, height },
      { x: x - width / 2, y: own.y + own.height + 1, width, height },
      { x: x - width, y: own.y + own.height + 1, width, height },
    ]
    const free = firstFree(
      candidates,
      taken.filter((other) => other !== own),
      {
        x: box.x + 2,
        y: box.y - 14,
        width: box.width - 2,
        height: box.height + 12,
      },
    )
    if (free === null) continue
    taken.push(free)
    texts.set(
      claim.id,
      pen.text({
        role: 'value',
        text,
        size: measures.small,
        anchor: 'start',
        x: free.x,
        y: free.y + measures.small * 0.82,
      }),
    )
  }
  const marks = series.marks.map((mark) => {
    const label = texts.get(mark.claim)
    return label === undefined ? mark : { ...mark, labels: [...mark.labels, label] }
  })
  return { ...series, marks }
}
