/** Tables of text (RFC 4180 and what spreadsheets make of it), read piece by piece: no row is lost, and none is glued to another. */
import { Readable } from 'node:stream'
import { type CsvError, Parser } from 'csv-parse'
import { FileRefused, type Table, type TableRow } from '../feed'
import { delimiterOf } from './delimiter'

/** A row that is longer is no figure; most often it is a quotation mark that is never closed. */
const MAX_ROW_BYTES = 1_000_000

/** A spreadsheet would run text that begins so: files of this program have an apostrophe before it (files/claim-columns.ts). */
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

export interface CsvOptions {
  /** Found out from the first rows where it is left out. */
  readonly delimiter?: string | undefined
}

export interface CsvTable extends Table {
  readonly delimiter: string
}

export async function readCsv(
  text: AsyncIterable<string>,
  options: CsvOptions = {},
): Promise<CsvTable> {
  const pieces = text[Symbol.asyncIterator]()
  const head = await firstText(pieces)
  const said = delimiterOf(head)
  const delimiter = options.delimiter ?? said.delimiter
  const records = recordsOf(delimiter, head.slice(said.length), pieces)
  const first = await records.next()
  if (first.done === true) throw new FileRefused('The file has no rows')
  return { delimiter, header: first.value.cells.map((cell) => cell.trim()), rows: records }
}

/** Enough to see what separates the cells. */
const HEAD_LENGTH = 32_768

async function firstText(pieces: AsyncIterator<string>): Promise<string> {
  let head = ''
  while (head.length < HEAD_LENGTH) {
    const { done = false, value } = (await pieces.next()) as IteratorResult<string, undefined>
    if (done || value === undefined) break
    head += value
  }
  return head
}

async function* recordsOf(
  delimiter: string,
  head: string,
  rest: AsyncIterator<string>,
): AsyncGenerator<TableRow> {
  let [row, line] = [0, 1]
  let fault: FileRefused | null = null
  const parser = new Parser({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A strayed quotation mark stays in its cell, which is then judged as it stands.
    relax_quotes: true,
    max_record_size: MAX_ROW_BYTES,
    // An error would take the rows with it that were read and not fetched yet: the first one is kept instead.
    skip_records_with_error: true,
    on_skip: (error) => {
      fault ??= new FileRefused(faultOf(error, row + 1, line))
      parser.options.max_record_size = 0
      source.unpipe(parser)
      parser.end()
      return undefined
    },
    // The number of the row goes before its cells: empty rows are left out here, and count.
    on_record: (cells: string[], { lines }) => {
      row += 1
      line = lines + 1
      const isNothing = fault !== null || cells.every((cell) => cell === '')
      return isNothing ? null : [String(row), ...cells.map(unguarded)]
    },
  })
  const source = Readable.from(bytesOf(head, rest), { objectMode: false })
  // A fault of the source ends the parser too; the loop below throws it.
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const record of parser) {
      const [number, ...cells] = record as string[] // as `on_record` makes it
      yield { row: Number(number), cells }
    }
  } finally {
    source.destroy()
  }
  if (fault !== null) throw fault
}

/** `line` is the one on which the row begins. */
function faultOf(error: CsvError | undefined, row: number, line: number): string {
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED') {
    return `Row ${row} opens a quotation mark that is not closed: it and what follows cannot be told apart`
  }
  if (error?.code === 'CSV_MAX_RECORD_SIZE') {
    const tooLong = `Row ${row} is too long: a row has at most ${MAX_ROW_BYTES} bytes`
    // Only a quotation mark carries a row beyond its line.
    const isOpen = typeof error.lines === 'number' && error.lines > line
    return isOpen
      ? `${tooLong}, and this one opens a quotation mark that is not closed within them`
      : tooLong
  }
  return `Row ${row} cannot be read: ${error?.message ?? 'it is no row'}`
}

/** Characters that are parsed in one go, which takes a few milliseconds. */
const AT_ONCE = 32_768

async function* bytesOf(head: string, rest: AsyncIterator<string>): AsyncGenerator<Buffer> {
  yield* slicesOf(head)
  for (;;) {
    const { done = false, value } = (await rest.next()) as IteratorResult<string, undefined>
    if (done || value === undefined) return
    yield* slicesOf(value)
  }
}

function* slicesOf(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    yield bytes.subarray(start, start + AT_ONCE)
  }
}

/** The text without the apostrophe that keeps a spreadsheet from running it. */
function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
