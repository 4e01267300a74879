/** `GET /events/{id}/chart.json`: the layouts of one chart of an event's page, for the script of that page. */
import { z } from 'zod'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import { LOCALES, DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { layoutAddress } from '@/lib/url/layout-address'
import type { ViewChoice } from '@/lib/url/view'
import { ProblemError } from '../http/problem'
import { chartQuery } from '../http/query'
import { etagOf, notModified, readHeaders } from '../http/read'
import { route } from '../http/route'

const layoutsQuery = chartQuery.extend({
  turn: z.string().regex(/^\d+(\.\d+)*$/, { error: 'revision numbers, with dots between them' }),
  lang: z.enum(LOCALES).optional(),
})

export interface LayoutsWanted {
  readonly event: string
  readonly chart: SnapshotChart
  readonly choice: ViewChoice
  readonly locale: Locale
  /** The revisions that the page shows; a newer drawing has no place on it. */
  readonly turn: string
  /** The one address of this drawing. */
  readonly address: string
}

/** `read` answers with JSON; null when there is no such chart, or when the event has changed since that turn. */
export const layoutsRoute = (read: (wanted: LayoutsWanted) => Promise<string | null>) =>
  route({
    GET: {
      query: layoutsQuery,
      handle: async (asked, { chart = 'by-source', turn, lang: locale, ...choice }) => {
        const wanted = { event: asked.id, chart, turn, choice, locale: locale ?? DEFAULT_LOCALE }
        const address = layoutAddress(asked.id, wanted, choice)
        const etag = etagOf([address])
        const same = notModified(asked, etag)
        if (same !== null) return same
        const layouts = await read({ ...wanted, address })
        if (layouts === null) throw new ProblemError(404)
        return new Response(layouts, {
          headers: { ...readHeaders(etag), 'Content-Type': 'application/json; charset=utf-8' },
        })
      },
    },
  })
