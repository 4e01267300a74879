/** The places of a mark's value and date, so that nothing is written over anything. */
import type { PlacedText } from './shapes'
import { textWidth, truncate } from './text'

export interface Extent {
  readonly from: number
  readonly to: number
}

const GAP = 8
const BETWEEN = 7
/** A label may step over ticks beside its mark, but not further than this from it. */
const REACH = 56

export interface LabelInput {
  readonly value: string
  readonly date: string
  readonly mark: Extent
  readonly obstacles: readonly Extent[]
  readonly bounds: Extent
  readonly base: number
  readonly small: number
}

export interface LabelPlace {
  /** Lines of text above the track; 0 when the label stands on it. */
  readonly above: 0 | 1 | 2
  readonly texts: readonly {
    role: 'value' | 'date'
    text: string
    x: number
    size: number
    line: number
  }[]
}

/** After the mark, else before it, else above it; cut only where even a line of its own is too short. */
export function placeLabel(input: LabelInput): LabelPlace {
  const { value, date, mark, bounds, base, small } = input
  const valueWidth = textWidth(value, base, 'bold')
  const width = valueWidth + BETWEEN + textWidth(date, small)
  const beside = afterMark(input, width) ?? beforeMark(input, width)
  const one = (x: number, above: 0 | 1): LabelPlace => ({
    above,
    texts: [
      { role: 'value', text: value, x, size: base, line: 0 },
      { role: 'date', text: date, x: x + valueWidth + BETWEEN, size: small, line: 0 },
    ],
  })
  if (beside !== null) return one(beside, 0)
  const room = bounds.to - bounds.from
  const clamp = (w: number) =>
    Math.min(Math.max((mark.from + mark.to) / 2 - w / 2, bounds.from), bounds.to - w)
  if (width <= room) return one(clamp(width), 1)
  const cut = truncate(value, base, room, 'bold')
  return {
    above: 2,
    texts: [
      {
        role: 'value',
        text: cut,
        x: clamp(Math.min(room, textWidth(cut, base, 'bold'))),
        size: base,
        line: 1,
      },
      {
        role: 'date',
        text: date,
        x: clamp(Math.min(room, textWidth(date, small))),
        size: small,
        line: 0,
      },
    ],
  }
}

function afterMark({ mark, obstacles, bounds }: LabelInput, width: number): number | null {
  let start = mark.to + GAP
  for (const obstacle of obstacles.toSorted((a, b) => a.from - b.from)) {
    if (obstacle.to + GAP > start && obstacle.from < start + width) start = obstacle.to + GAP
  }
  return start - mark.to <= REACH && start + width <= bounds.to ? start : null
}

function beforeMark({ mark, obstacles, bounds }: LabelInput, width: number): number | null {
  let end = mark.from - GAP
  for (const obstacle of obstacles.toSorted((a, b) => b.to - a.to)) {
    if (obstacle.from - GAP < end && obstacle.to > end - width) end = obstacle.from - GAP
  }
  return mark.from - end <= REACH && end - width >= bounds.from ? end - width : null
}

/** The same place with what stands above its mark beginning where the mark does, where there is room. */
export function fromStart(place: LabelPlace, { mark, bounds }: LabelInput): LabelPlace {
  if (place.above !== 1) return place
  const width = place.texts.reduce(
    (end, { text, x, role, size }) =>
      Math.max(end, x + textWidth(text, size, role === 'value' ? 'bold' : 'regular')),
    0,
  )
  const first = place.texts[0]?.x ?? 0
  const start = Math.max(bounds.from, Math.min(mark.from, bounds.to - (width - first)))
  return { ...place, texts: place.texts.map((text) => ({ ...text, x: text.x - first + start })) }
}

export function asPlaced({ texts }: LabelPlace, baseline: (line: number) => number): PlacedText[] {
  return texts.map(({ role, text, x, size, line }) => ({
    role,
    text,
    x,
    size,
    y: baseline(line),
    anchor: 'start',
  }))
}
