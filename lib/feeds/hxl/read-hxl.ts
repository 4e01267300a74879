/** Tables with a row of HXL tags, as text or as rows of JSON. */
import { FileRefused, type Table, type TableRow } from '../feed'
import { cellOf } from '../json/claim-record'
import { elementsOf } from '../json/elements'
import { isTagRow, namesByTags } from './tags'

/** Rows above the tags, which may be a title. */
const MAX_ABOVE = 25

/** The table below its row of tags, with its columns named by them. */
export async function withTags<Tagged extends Table>(table: Tagged): Promise<Tagged> {
  const rows = table.rows[Symbol.asyncIterator]()
  const rest = { [Symbol.asyncIterator]: () => rows }
  if (isTagRow(table.header)) return { ...table, header: namesByTags([], table.header), rows: rest }
  let names = table.header
  for (let above = 0; above < MAX_ABOVE; above += 1) {
    const { done = false, value } = (await rows.next()) as IteratorResult<TableRow, undefined>
    if (done || value === undefined) break
    if (isTagRow(value.cells))
      return { ...table, header: namesByTags(names, value.cells), rows: rest }
    names = value.cells
  }
  throw new FileRefused('The file has no row of HXL tags')
}

/** Rows of JSON: lists of cells, or objects whose names are tags. */
export async function readHxlJson(text: AsyncIterable<string>): Promise<Table> {
  const rows = rowsOf(text)
  const first = await rows.next()
  if (first.done === true) throw new FileRefused('The file has no rows')
  return withTags({ header: first.value.cells, rows })
}

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let row = 0
  let tags: readonly string[] | null = null
  for await (const element of elementsOf(text)) {
    const value = parsed(element, row + 1)
    if (Array.isArray(value)) {
      row += 1
      yield { row, cells: value.map(cellOf) }
      continue
    }
    const record = new Map(Object.entries(value))
    if (tags === null) {
      tags = [...record.keys()]
      row += 1
      yield { row, cells: tags }
    }
    row += 1
    yield { row, cells: tags.map((tag) => cellOf(record.get(tag))) }
  }
}

function parsed(element: string, row: number): object {
  try {
    const value: unknown = JSON.parse(element)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below, like everything else that is no row.
  }
  throw new FileRefused(`Element ${row} of the list is no row`)
}
