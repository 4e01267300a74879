import type { LayoutSource } from '@/components/charts/serve-drawing'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Words } from '@/lib/format/translator'
import { becomesHtml } from '@/lib/server/becomes-html'
import { layoutAddress, turnOf, type Turning } from '@/lib/url/layout-address'
import type { ViewChoice } from '@/lib/url/view'

/** The source from which the browser gets the layouts of a chart, once a reader turns to it. */
export async function chartSource(
  event: Turning & { readonly id: string },
  chart: SnapshotChart,
  choice: ViewChoice,
  { locale }: Words,
): Promise<LayoutSource> {
  const address = layoutAddress(event.id, { chart, locale, turn: turnOf(event) }, choice)
  return { address, isHtml: await becomesHtml() }
}
