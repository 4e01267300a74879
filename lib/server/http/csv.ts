/** Rows as CSV (RFC 4180), as they are written: safe to open in a spreadsheet. */
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { guarded, type Cell } from './claim-columns'

export function csvStream(rows: Iterable<readonly Cell[]>): ReadableStream<Uint8Array> {
  const writer = stringify({ record_delimiter: '\r\n' })
  const lines = Readable.from(
    (function* () {
      for (const row of rows) yield row.map(guarded)
    })(),
  )
  // The web stream of a Node stream of bytes; the two libraries' types do not know each other.
  return Readable.toWeb(lines.pipe(writer)) as unknown as ReadableStream<Uint8Array>
}

/** The same in one piece. */
export async function csvText(rows: Iterable<readonly Cell[]>): Promise<string> {
  return new Response(csvStream(rows)).text()
}
