import { servedLayouts } from '@/components/charts/serve-drawing'
import { layoutBoth } from '@/lib/charts/chart'
import { wordsIn } from '@/lib/format/translator'
import { layoutsRoute } from '@/lib/server/calls/layouts'
import { turnOf } from '@/lib/url/layout-address'
import { loadEventPage } from '../_components/load'
import { readPageChart } from '../_components/page-chart'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = layoutsRoute(
  ({ event, chart, choice, locale, turn, address }) =>
    servedLayouts(address, async () => {
      const page = await loadEventPage(event, choice, locale)
      // A newer drawing has no place on a page that has not been made anew.
      if (page === null || turnOf(page.event) !== turn) return null
      const words = wordsIn(locale)
      const content = await readPageChart(page, chart, words)
      return content && layoutBoth(content, words)
    }),
)
