/** The key of a chart that is not grouped by kind of source. */
import { KIND_CLASSES, type KindClass } from '@/lib/format/kind'
import type { Translate } from '@/lib/format/translator'
import type { ChartLayout } from '../layouts'
import type { Measures } from './measures'
import type { Pen } from './pen'
import { textWidth } from './text'

/** Which shape and hue is which kind of source: one line of words, wrapped. */
export function kindKey(
  shown: readonly KindClass[],
  { small, line, width }: Measures,
  t: Translate,
  pen: Pen,
): ChartLayout['headings'] {
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
