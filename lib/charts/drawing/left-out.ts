/** What a chart leaves out, said in words: under the chart, and to who listens to it. */
import type { Translate } from '@/lib/format/translator'
import type { LeftOut } from './drawn'
import type { Measures } from './measures'
import type { Pen } from './pen'
import type { PlacedText } from './shapes'
import { wrap } from './text'

/** A sentence or two; null when nothing is left out. */
export function leftOutText(left: LeftOut | null, t: Translate): string | null {
  if (left === null) return null
  const { claimants, drawn, earlier, earlierEach } = left
  return [
    ...(drawn === claimants ? [] : [t('chart.left.claimants', { drawn, claimants })]),
    ...(earlier === 0 ? [] : [t('chart.left.earlier', { earlier, each: earlierEach })]),
    t('chart.left.where'),
  ].join(' ')
}

/** The same as notes under a chart whose drawing ends at `from`. */
export function leftOutNotes(
  left: LeftOut | null,
  from: number,
  { width, small, line }: Measures,
  t: Translate,
  pen: Pen,
): { readonly notes: PlacedText[]; readonly height: number } {
  const said = leftOutText(left, t)
  const lines = said === null ? [] : wrap(said, small, width, 12)
  return {
    notes: lines.map((text, index) =>
      pen.text({
        ...{ role: 'note', text, x: 0, y: from + line * (index + 1) },
        ...{ size: small, anchor: 'start' },
      }),
    ),
    height: lines.length === 0 ? 0 : line * lines.length + 8,
  }
}
