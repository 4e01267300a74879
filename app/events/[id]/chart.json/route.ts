import { servedLayouts } from '@/components/charts/served-figure'
import { wordsIn } from '@/lib/format/translator'
import { layoutsRoute } from '@/lib/server/http/layouts'
import { turnOf } from '@/lib/url/layout-address'
import { layoutsOf } from '../_components/chart-layouts'
import { loadEventPage } from '../_components/load'

export const dynamic = 'force-dynamic'
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = layoutsRoute(
  ({ event, chart, choice, locale, turn, address }) =>
    servedLayouts(address, async () => {
      const page = await loadEventPage(event, choice, locale)
      // A newer drawing has no place on a page that has not been made anew.
      if (page === null || turnOf(page.event) !== turn) return null
      return layoutsOf(page, chart, wordsIn(locale))
    }),
)
