import { readLayouts } from '@/lib/server/reading/chart/layouts'
import { readEventPage } from '@/lib/server/reading/event-page'
import { layoutsRoute } from '@/lib/server/calls/layouts'
import { turnOf } from '@/lib/url/layout-address'
import { tabOfChart } from '@/lib/url/tab'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = layoutsRoute(
  ({ event, chart, choice, locale, turn, address }) =>
    readLayouts(address, locale, async () => {
      const page = await readEventPage(event, choice, locale, tabOfChart(chart))
      // A newer drawing has no place on a page that has not been made anew.
      if (page === null || turnOf(page.event) !== turn) return null
      return page.charts[chart]?.content ?? null
    }),
)
