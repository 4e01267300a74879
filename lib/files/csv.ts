/** Rows as CSV (RFC 4180), as they are written: safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync'
import { guarded, type Cell } from './claim-columns'
import { textStream } from './text-stream'

/** Rows written at once: one at a time, the streams between cost several times what the rows do. */
const AT_ONCE = 200

export function csvStream(rows: Iterable<readonly Cell[]>): ReadableStream<Uint8Array> {
  return textStream(csvTexts(rows))
}

/** Rows that come a page at a time, as from a database. */
export function csvPages(
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): ReadableStream<Uint8Array> {
  const reading = pages[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        const { done = false, value } = await reading.next()
        if (done) stream.close()
        else stream.enqueue(Buffer.from([...csvTexts(value)].join('')))
      },
      async cancel() {
        await reading.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Rows as one text. */
export async function csvText(rows: Iterable<readonly Cell[]>): Promise<string> {
  return new Response(csvStream(rows)).text()
}

function* csvTexts(rows: Iterable<readonly Cell[]>): Generator<string> {
  let some: string[][] = []
  for (const row of rows) {
    some.push(row.map(guarded))
    if (some.length < AT_ONCE) continue
    yield stringify(some, { record_delimiter: '\r\n' })
    some = []
  }
  if (some.length > 0) yield stringify(some, { record_delimiter: '\r\n' })
}
