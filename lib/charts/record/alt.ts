/** The figure of a snapshot in sentences, for who cannot see it. */
import type { Words } from '@/lib/format/translator'
import type { ShownChart } from '../chart'

/** The most claims that the words beside a drawing name: who cannot see it finds all of them on the page. */
const MAX_NAMED = 40

/** `figures`: a sentence for each figure of the chart. */
export function snapshotAlt(
  { event, view }: ShownChart,
  figures: readonly string[],
  { t }: Words,
): string {
  const more = figures.length - MAX_NAMED
  const named = figures.slice(0, MAX_NAMED)
  return t(`snapshot.alt-${view.chart}`, {
    measure: view.measure === null ? '' : t(`measure.${view.measure}`),
    event: event.title,
    claims: [...named, ...(more > 0 ? [t('snapshot.alt-more', { count: more })] : [])].join('; '),
  })
}
