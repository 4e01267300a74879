/** `GET /events/{id}/chart.json`: the layouts of one chart of an event's page, for the script of that page. */
import { z } from 'zod'
import { LOCALES, DEFAULT_LOCALE, type Locale } from '@/lib/format/locale'
import { layoutAddress } from '@/lib/url/layout-address'
import { snapshotViewInput } from '@/lib/url/snapshot-view'
import type { ViewChoice } from '@/lib/url/view'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import { requireReader } from './access'
import { ProblemError } from './problem'
import { readQuery, readView } from './query'
import { etagOf, notModified, readHeaders } from './read'
import { route } from './route'

const layoutsQuery = z.object({
  chart: snapshotViewInput.shape.chart.optional(),
  turn: z.string().regex(/^\d+(\.\d+)*$/, { error: 'revision numbers, with dots between them' }),
  lang: z.enum(LOCALES).optional(),
})

export interface LayoutsWanted {
  readonly event: string
  readonly chart: SnapshotChart
  readonly choice: ViewChoice
  readonly locale: Locale
  /** What it shows may not be newer than the page that asks. */
  readonly turn: string
  /** The one address of this drawing. */
  readonly address: string
}

/** `read` answers with JSON; null when there is no such chart, or when the event has changed since that turn. */
export const layoutsRoute = (read: (wanted: LayoutsWanted) => Promise<string | null>) =>
  route({
    GET: async (asked) => {
      await requireReader(asked)
      const { chart, turn, lang } = readQuery(layoutsQuery, asked.url)
      const wanted = {
        ...{ event: asked.params.id ?? '', choice: readView(asked.url), turn },
        ...{ chart: chart ?? 'by-source', locale: lang ?? DEFAULT_LOCALE },
      }
      const address = layoutAddress(wanted.event, wanted, wanted.choice)
      const etag = etagOf([address])
      const same = notModified(asked, etag)
      if (same !== null) return same
      const layouts = await read({ ...wanted, address })
      if (layouts === null) throw new ProblemError(404)
      return new Response(layouts, {
        headers: { ...readHeaders(etag), 'Content-Type': 'application/json; charset=utf-8' },
      })
    },
  })
