/** Workbooks of spreadsheets (Office Open XML), read row by row: text as it stands, days as dates, and whole numbers as such. */
import { FileRefused, type Bytes, type Table, type TableRow } from '../feed'
import { xmlPieces } from './elements'
import { openParts, type Parts } from './unzip'
import { cellText, readWorkbook, type Workbook } from './workbook'

/** The workbook itself is kept while it is read: its parts may stand in any order. */
const MAX_BYTES = 50_000_000
const MAX_COLUMNS = 16_384

export interface XlsxTable extends Table {
  readonly sheet: string
}

export async function readXlsx(
  bytes: Bytes,
  {
    sheet,
    maxUnpacked,
  }: { readonly sheet?: string | undefined; readonly maxUnpacked?: number } = {},
): Promise<XlsxTable> {
  const parts = await openParts(await gathered(bytes), maxUnpacked)
  const book = await readWorkbook(parts, sheet)
  const rows = rowsOf(parts, book)
  const first = await rows.next()
  if (first.done === true) throw new FileRefused(`The sheet ${book.name} has no rows`)
  return {
    sheet: book.name,
    header: first.value.cells.map((cell) => cell.trim()),
    rows: padded(rows, first.value.cells.length),
  }
}

async function gathered(bytes: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > MAX_BYTES) throw new FileRefused(`A workbook has at most ${MAX_BYTES / 1e6} MB`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A workbook has no cells where nothing stands: a row is as wide as the header. */
async function* padded(rows: AsyncIterable<TableRow>, width: number): AsyncGenerator<TableRow> {
  for await (const { row, cells } of rows) {
    const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => '')
    yield { row, cells: [...cells, ...missing] }
  }
}

interface Cell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  inline: string
}

async function* rowsOf(parts: Parts, book: Workbook): AsyncGenerator<TableRow> {
  const ready: TableRow[] = []
  let [row, cells]: [number, string[]] = [0, []]
  let cell: Cell | null = null
  let within: 'v' | 't' | null = null
  const reading = xmlPieces(parts.text(book.sheet), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r)
        cells = []
      } else if (name === 'c') {
        const column = attributes.r === undefined ? cells.length : columnOf(attributes.r)
        cell = {
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          inline: '',
        }
      } else if (name === 'v' || name === 't') within = name
    },
    text: (text) => {
      if (cell === null || within === null) return
      if (within === 'v') cell.value += text
      else cell.inline += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = null
      if (name === 'c' && cell !== null) {
        if (cell.column >= MAX_COLUMNS) throw new FileRefused('The workbook is damaged')
        while (cells.length < cell.column) cells.push('')
        cells[cell.column] = textOf(cell, book)
        cell = null
      }
      if (name === 'row' && cells.some((text) => text !== '')) ready.push({ row, cells })
    },
  })
  for (;;) {
    const { done = false } = await reading.next()
    yield* ready.splice(0)
    if (done) return
  }
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

function textOf({ type, style, value, inline }: Cell, book: Workbook): string {
  switch (type) {
    case 's':
      return book.shared[Number(value)] ?? ''
    case 'inlineStr':
      return cellText(inline)
    case 'b':
      return value === '1' ? 'true' : 'false'
    case 'n':
      return value === '' ? '' : numberText(value, book.dateStyles[style] ?? false, book.is1904)
    default:
      // Texts of formulas, ISO dates, and errors such as #N/A, which are refused as they stand.
      return cellText(value)
  }
}

/** A number as text: a day as a date, and a whole number in digits whichever way the file writes it. */
function numberText(value: string, isDate: boolean, is1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (isDate) return dateText(number, is1904) ?? value
  return Number.isSafeInteger(number) ? String(number) : value
}

const DAY = 86_400_000

/** Null for what is no day. The first spreadsheet took 1900 for a leap year, and all others keep its count. */
function dateText(serial: number, is1904: boolean): string | null {
  if (serial < 1 || serial > 2_958_465) return null
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const moment = new Date(start + Math.round(serial * 86_400) * 1000)
  const text = moment.toISOString()
  return moment.getTime() % DAY === 0 ? text.slice(0, 10) : text.slice(0, 19)
}
