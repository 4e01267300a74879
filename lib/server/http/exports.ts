/** All claims of a view in one file, in each format, with the query that made it. */
import { parameterValues, viewHref, VIEW_PARAMETERS, type ViewChoice } from '@/lib/url/view'
import { readAllClaims, readEventRevision } from '../reads'
import { requireReader } from './access'
import { baseUrlOf } from './base-url'
import {
  claimsJson,
  plainRows,
  rowsJson,
  taggedRows,
  workbook,
  type ClaimTable,
} from './claim-tables'
import { csvStream } from './csv'
import { ProblemError } from './problem'
import { readView } from './query'
import { etagOf, notModified, readHeaders } from './read'
import { route, type Asked } from './route'
import { textStream } from './text-stream'

type Body = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>

interface Format {
  readonly extension: string
  readonly contentType: string
  readonly write: (table: ClaimTable, choice: ViewChoice) => Body | Promise<Body>
}

const exporting = ({ extension, contentType, write }: Format) =>
  route({
    GET: async (asked: Asked) => {
      await requireReader(asked)
      const choice = readView(asked.url)
      const id = asked.params.id ?? ''
      const turn = await readEventRevision(id)
      if (turn === null) throw new ProblemError(404)
      const base = baseUrlOf(asked.request)
      const etag = etagOf([asked.url.pathname, turn, choice, base])
      const same = notModified(asked, etag)
      if (same !== null) return same
      const claims = await readAllClaims(id, choice)
      if (claims === null) throw new ProblemError(404)
      const view = viewHref(`/api/v1/events/${id}/claims`, choice)
      const query = base + viewHref(`/api/v1/events/${id}/claims.${extension}`, choice)
      return new Response(await write({ claims, query }, choice), {
        headers: {
          ...readHeaders(etag),
          'Content-Type': contentType,
          'Content-Disposition': `attachment; filename="${id}-claims.${extension}"`,
          Link: `<${view}>; rel="alternate"; type="application/json"`,
        },
      })
    },
  })

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
  write: (table, choice) => textStream(claimsJson(table, choice)),
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
  write: (table, choice) =>
    workbook(table, [
      ['query', table.query],
      ['claims', table.claims.length],
      ...VIEW_PARAMETERS.map(
        (name) => [name, parameterValues(choice, name).join(' ') || null] as const,
      ),
    ]),
})
