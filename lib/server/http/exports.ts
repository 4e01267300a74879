/** All claims of a view in one file, in each format, with the query that made it. */
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import { withChart } from '@/lib/url/snapshot-view'
import { parameterValues, viewHref, VIEW_PARAMETERS, type ViewChoice } from '@/lib/url/view'
import {
  isEventKnown,
  readEventRevision,
  readEventTurn,
  readExport,
  type ExportedClaims,
} from '../reads'
import { originOf } from '../origin'
import { readChartClaims } from '../snapshots/chart-claims'
import { requireReader } from './access'
import {
  claimsJson,
  plainRows,
  rowsJson,
  taggedRows,
  workbook,
  type ExportTable,
} from './claim-tables'
import { csvStream } from './csv'
import { ProblemError } from './problem'
import { chartQuery, readQuery, readView } from './query'
import { etagOf, notModified, readHeaders } from './read'
import { route, type Asked } from './route'
import { textStream } from './text-stream'

/** A view, and the chart of it where the file is of one. */
type Asking = ViewChoice & { readonly chart?: SnapshotChart }

interface Format {
  readonly extension: string
  readonly contentType: string
  readonly write: (table: ExportTable, asking: Asking) => ReadableStream<Uint8Array>
}

const exporting = ({ extension, contentType, write }: Format) =>
  route({
    GET: async (asked: Asked) => {
      await requireReader(asked)
      const choice = readView(asked.url)
      const { chart = null } = readQuery(chartQuery, asked.url)
      const id = asked.params.id ?? ''
      // A chart may show incidents too, which turn by themselves.
      const turn = await (chart === null ? readEventRevision(id) : readEventTurn(id))
      if (turn === null) throw new ProblemError(404)
      const base = originOf(asked.request.headers)
      const etag = etagOf([asked.url.pathname, turn, choice, chart, base])
      const same = notModified(asked, etag)
      if (same !== null) return same
      const view = viewHref(`/api/v1/events/${id}/claims`, choice)
      const headers = {
        ...readHeaders(etag),
        'Content-Type': contentType,
        'Content-Disposition': `attachment; filename="${id}-claims.${extension}"`,
        Link: `<${view}>; rel="alternate"; type="application/json"`,
      }
      // Of a chart, what is drawn has to be read to know whether it can be.
      if (asked.request.method === 'HEAD' && chart === null) {
        if (!(await isEventKnown(id, choice.knownAt ?? null))) throw new ProblemError(404)
        return new Response(null, { headers })
      }
      const claims = await claimsOf(id, choice, chart)
      const query =
        base + withChart(viewHref(`/api/v1/events/${id}/claims.${extension}`, choice), chart)
      const asking = { ...choice, ...(chart && { chart }) }
      return new Response(write({ claims, query }, asking), { headers })
    },
  })

/** Of the view; with a chart, exactly those that are drawn in it. */
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

export const eventClaimsCsv = exporting({
  extension: 'csv',
  contentType: CSV,
  write: (table) => csvStream(plainRows(table)),
})

export const eventClaimsJson = exporting({
  extension: 'json',
  contentType: JSON_TYPE,
  write: (table, asking) => textStream(claimsJson(table, asking)),
})

export const eventClaimsHxlCsv = exporting({
  extension: 'hxl.csv',
  contentType: CSV,
  write: (table) => csvStream(taggedRows(table)),
})

export const eventClaimsHxlJson = exporting({
  extension: 'hxl.json',
  contentType: JSON_TYPE,
  write: (table) => textStream(rowsJson(taggedRows(table))),
})

export const eventClaimsXlsx = exporting({
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
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
