import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Words } from '@/lib/format/translator'
import { isGoingOn } from '@/lib/server/navigation'
import { layoutAddress, turnOf, type Turning } from '@/lib/url/layout-address'
import type { ViewChoice } from '@/lib/url/view'

/**
 * Where the browser gets the layouts of a chart that is in the HTML. A page that goes to an open one brings
 * them along, since there is no drawing of them in it: then undefined.
 */
export async function chartSource(
  event: Turning & { readonly id: string },
  chart: SnapshotChart,
  choice: ViewChoice,
  { locale }: Words,
): Promise<string | undefined> {
  if (await isGoingOn()) return undefined
  return layoutAddress(event.id, { chart, locale, turn: turnOf(event) }, choice)
}
