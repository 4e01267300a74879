/** The strip beside the axis for figures that are words alone. */
import type { Translate } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { Pen } from '../drawing/pen'
import type { BySourceLayout } from './layout'

export function wordsLane(
  { words, small }: Measures,
  { ticksY, top, bottom }: { ticksY: number; top: number; bottom: number },
  t: Translate,
  pen: Pen,
): BySourceLayout['words'] {
  if (words === null) return null
  const rule = pen.lines([
    [words.from - 12, top],
    [words.from - 12, bottom],
  ])
  return {
    rule: words.ruled ? { role: 'rule', d: rule } : null,
    heading: pen.text({
      role: 'tick',
      text: t('chart.axis.words'),
      x: words.from,
      y: ticksY,
      size: small,
      anchor: 'start',
    }),
  }
}
