/** All claims of a view in one file, in each format, with the query that made it. */
import { z } from 'zod'
import { claimsFile } from '@/lib/answers/page-shapes'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import {
  claimsJson,
  plainRows,
  rowsJson,
  taggedRows,
  workbook,
  type ClaimTable,
} from '@/lib/files/claim-tables'
import { csvStream } from '@/lib/files/csv'
import { textStream } from '@/lib/files/text-stream'
import { withChart } from '@/lib/url/snapshot-view'
import { parameterValues, viewHref, VIEW_PARAMETERS, type ViewChoice } from '@/lib/url/view'
import { ProblemError } from '../http/problem'
import { chartQuery } from '../http/query'
import { etagOf, notModified, readHeaders } from '../http/read'
import type { Content } from '../http/call'
import { route } from '../http/route'
import { originOf } from '../origin'
import { choiceNow } from '../reading/choice-now'
import { readExport, type ExportedClaims } from '../reading/claims'
import { isEventKnown, readEventTurn } from '../reading/events'
import { readChartClaims } from '../snapshots/chart-claims'
import { readEventRevision } from '../revision'

interface Format extends Content {
  readonly extension: string
  readonly contentType: string
  readonly description: string
  readonly write: (
    table: ClaimTable<ExportedClaims>,
    view: z.output<typeof chartQuery>,
  ) => ReadableStream<Uint8Array>
}

const exporting = ({ extension, contentType, write, ...answer }: Format) =>
  route({
    GET: {
      summary: `All of them in one file (${extension})`,
      query: chartQuery,
      answer: { ...answer, type: contentType.split(';')[0] ?? '' },
      refusals: { 422: 'This chart has nothing to draw in this view' },
      handle: async (asked, view) => {
        const { chart = null, ...given } = view
        const { id } = asked
        const choice = await choiceNow(id, given)
        // A chart may show incidents too, which turn by themselves.
        const turn = await (chart === null ? readEventRevision(id) : readEventTurn(id))
        if (turn === null) throw new ProblemError(404)
        const base = originOf(asked.request.headers)
        const etag = etagOf([asked.url.pathname, turn, choice, chart, base])
        const same = notModified(asked, etag)
        if (same !== null) return same
        const headers = {
          ...readHeaders(etag),
          'Content-Type': contentType,
          'Content-Disposition': `attachment; filename="${id}-claims.${extension}"`,
          Link: `<${viewHref(`/api/v1/events/${id}/claims`, choice)}>; rel="alternate"; type="application/json"`,
        }
        // The claims of a chart have to be read to know whether it draws any.
        if (asked.request.method === 'HEAD' && chart === null) {
          if (!(await isEventKnown(id, choice.knownAt ?? null))) throw new ProblemError(404)
          return new Response(null, { headers })
        }
        const claims = await claimsOf(id, choice, chart)
        const address = viewHref(`/api/v1/events/${id}/claims.${extension}`, choice)
        const query = base + withChart(address, chart)
        return new Response(write({ claims, query }, { ...view, ...choice }), { headers })
      },
    },
  })

/** All claims of the view; with a chart, exactly those that are drawn in it. */
async function claimsOf(
  event: string,
  choice: ViewChoice,
  chart: SnapshotChart | null,
): Promise<ExportedClaims> {
  if (chart === null) {
    const claims = await readExport(event, choice)
    if (claims === null) throw new ProblemError(404)
    return claims
  }
  const drawn = await readChartClaims(event, choice, chart)
  if (drawn.ok) return drawn.claims
  throw drawn.kind === 'refused' ? new ProblemError(422, drawn.refusals) : new ProblemError(404)
}

const CSV = 'text/csv; charset=utf-8; header=present'
const JSON_TYPE = 'application/json; charset=utf-8'
const TAGGED = 'The same with a row of HXL tags below the names'

export const eventClaimsCsv = exporting({
  extension: 'csv',
  contentType: CSV,
  description: 'All claims of the view, a row each',
  schema: z.string(),
  write: (table) => csvStream(plainRows(table)),
})

export const eventClaimsJson = exporting({
  extension: 'json',
  contentType: JSON_TYPE,
  description: 'All claims of the view',
  name: 'ClaimsFile',
  schema: claimsFile,
  write: (table, view) => textStream(claimsJson(table, view)),
})

export const eventClaimsHxlCsv = exporting({
  extension: 'hxl.csv',
  contentType: CSV,
  description: TAGGED,
  schema: z.string(),
  write: (table) => csvStream(taggedRows(table)),
})

export const eventClaimsHxlJson = exporting({
  extension: 'hxl.json',
  contentType: JSON_TYPE,
  description: TAGGED,
  schema: z.array(z.array(z.unknown())),
  write: (table) => textStream(rowsJson(taggedRows(table))),
})

export const eventClaimsXlsx = exporting({
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  description: 'All claims of the view, a row each; the query on the second sheet',
  schema: z.string(),
  write: (table, { chart = null, ...choice }) =>
    workbook(table, [
      ['query', table.query],
      ['claims', table.claims.total],
      ['chart', chart],
      ...VIEW_PARAMETERS.map(
        (name) => [name, parameterValues(choice, name).join(' ') || null] as const,
      ),
    ]),
})
