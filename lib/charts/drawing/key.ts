/** What the marks of a chart mean, and which kind of source has which shape. */
import { KIND_CLASSES, type KindClass } from '@/lib/format/kind'
import type { Translate } from '@/lib/format/translator'
import type { Measures } from './measures'
import type { Pen } from './pen'
import type { KeyEntry, Layout, PlacedPath, PlacedText } from './shapes'
import { textWidth, wrap } from './text'

export interface KeyInput {
  readonly kind: KeyEntry['kind']
  /** The mark, drawn around a middle. */
  readonly draw: (x: number, y: number) => readonly PlacedPath[]
  /** How far the mark reaches to each side of its middle; 0 for words that explain themselves. */
  readonly half: number
  readonly text: string
}

const GAP = 7
const BETWEEN = 20
const MAX_LINES = 3

/** From `top` down; an entry that does not fit beside the one before starts a line. */
export function placeKey(
  entries: readonly KeyInput[],
  top: number,
  { width, small, line }: Pick<Measures, 'width' | 'small' | 'line'>,
  pen: Pen,
): { readonly key: KeyEntry[]; readonly bottom: number } {
  const key: KeyEntry[] = []
  let x = 0
  let y = top
  let bottom = top
  for (const { kind, draw, half, text } of entries) {
    const start = half === 0 ? 0 : 2 * half + GAP
    const whole = start + textWidth(text, small)
    if (x > 0 && x + whole > width) {
      x = 0
      y = bottom
    }
    const middle = y + line / 2
    const from = x + start
    const labels = wrap(text, small, width - from, MAX_LINES).map((said, index): PlacedText => ({
      role: 'note',
      text: said,
      x: from,
      size: small,
      anchor: 'start',
      y: middle + small * 0.36 + index * line,
    }))
    key.push({ kind, paths: draw(x + half, middle), labels: labels.map(pen.text) })
    bottom = Math.max(bottom, y + Math.max(1, labels.length) * line + 3)
    x += whole + BETWEEN
  }
  return { key, bottom }
}

/** Which shape and hue is which kind of source: one line of words, wrapped. */
export function kindKey(
  shown: readonly KindClass[],
  { small, line, width }: Measures,
  t: Translate,
  pen: Pen,
): Layout['headings'] {
  let [x, y] = [0, line]
  return KIND_CLASSES.filter((tone) => shown.includes(tone)).map((tone) => {
    const text = t(`chart.kind.${tone}`)
    const needed = 16 + textWidth(text, small, 'bold')
    if (x > 0 && x + needed > width) [x, y] = [0, y + line]
    const placed = {
      tone,
      glyph: pen.glyph(tone, x + 6, y - small * 0.34, 5),
      text: pen.text({ role: 'heading', text, x: x + 16, y, size: small, anchor: 'start' }),
    }
    x += needed + 18
    return placed
  })
}
