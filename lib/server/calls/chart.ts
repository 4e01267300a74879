/** `GET /events/{id}/chart.svg` and `.png`: one chart of the page, as the address's view shows it now. */
import { chartInput } from '@/lib/url/snapshot-view'
import { viewHref } from '@/lib/url/view'
import { DRAWING_POLICY } from '../http/policies'
import { ProblemError } from '../http/problem'
import { chartQuery } from '../http/query'
import { etagOf, notModified, readHeaders } from '../http/read'
import { route } from '../http/route'
import { originOf } from '../origin'
import { readEventTurn } from '../reading/events'
import { drawLive } from '../snapshots/live'
import type { Renderer } from '../snapshots/renderer'

const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const

export const liveChart = (kind: 'svg' | 'png', render: Renderer) =>
  route({
    GET: {
      query: chartQuery,
      handle: async (asked, { chart, beside: _, ...choice }) => {
        const { id } = asked
        const turn = await readEventTurn(id)
        if (turn === null) throw new ProblemError(404)
        const address = originOf(asked.request.headers) + viewHref(`/events/${id}`, choice)
        const etag = etagOf([asked.url.pathname, turn, chart, address])
        const same = notModified(asked, etag)
        if (same !== null) return same
        const isWanted = () => !asked.request.signal.aborted
        const input = chartInput(id, choice, chart)
        const drawn = await drawLive(input, choice, address, kind, render, isWanted)
        if (!drawn.ok) {
          throw drawn.kind === 'refused'
            ? new ProblemError(422, drawn.refusals)
            : new ProblemError(404)
        }
        return new Response(drawn.bytes, {
          headers: {
            ...readHeaders(etag),
            'Content-Type': TYPES[kind],
            'Content-Disposition': `inline; filename="${id}-${chart ?? 'by-source'}.${kind}"`,
            'Content-Security-Policy': DRAWING_POLICY,
            Link: `<${address}>; rel="original"`,
          },
        })
      },
    },
  })
