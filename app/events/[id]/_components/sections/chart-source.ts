import { headers } from 'next/headers'
import type { LayoutSource } from '@/components/charts/serve-drawing'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Words } from '@/lib/format/translator'
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
  return { address, isHtml: !isOfScript(await headers()) }
}

/**
 * Whether a browser's script asks, to put parts of the page in place of another's. Next.js takes its own headers
 * away before a page sees the request. Browsers say it of themselves, but for old ones and over plain HTTP; their
 * scripts take anything, while a document is asked for as HTML. A drawing that is data as well is only heavy.
 */
function isOfScript(asked: Pick<Headers, 'get'>): boolean {
  const destination = asked.get('Sec-Fetch-Dest')
  return destination === null ? asked.get('Accept') === '*/*' : destination === 'empty'
}
