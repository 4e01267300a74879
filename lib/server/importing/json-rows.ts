/** A list of JSON as rows: statements as the API takes them, claims as it tells them, or objects with columns as names. */
import {
  columnAt,
  REASON_COLUMNS,
  ROW_COLUMNS,
  type RowColumn,
} from '@/lib/feeds/claim-rows/columns'
import { rowStatement, type RowSetting } from '@/lib/feeds/claim-rows/row-statement'
import { fieldsOf } from '@/lib/feeds/json/claim-record'
import type { Table, TableRow } from '@/lib/feeds/feed'
import type { FeedRow } from './import-row'
import { JSON_COLUMN, readElement, statementOfJson } from './json-statement'
import type { Rows } from './table-rows'

/** `elements` are the texts of the elements; their places in the file are the numbers of the rows. */
export function jsonRows(elements: AsyncIterable<string>, setting: RowSetting): Rows {
  // Both grow with what the elements have: a list of objects has no head.
  const [header, ignoredColumns]: [string[], string[]] = [[], []]
  return { header, ignoredColumns, rows: rowsOf(elements, setting, header, ignoredColumns) }
}

async function* rowsOf(
  elements: AsyncIterable<string>,
  setting: RowSetting,
  header: string[],
  ignored: string[],
): AsyncGenerator<FeedRow> {
  let row = 0
  for await (const text of elements) {
    row += 1
    if (text.trim() === '') continue
    const element = readElement(text)
    const value = element.ok ? element.value : null
    const fields = isStatement(value) ? null : fieldsOf(value)
    if (!element.ok || fields === null) {
      const said = statementOfJson(text.trim(), row)
      yield { ...said, cells: cellsOf(new Map([[JSON_COLUMN, text.trim()]]), header) }
      continue
    }
    for (const name of fields.keys()) {
      const isKnown = [...ROW_COLUMNS, ...REASON_COLUMNS].some((one) => one === name)
      if (!isKnown && !ignored.includes(name)) ignored.push(name)
    }
    const valueIn = (column: string) => fields.get(column) ?? ''
    const cellOf = (column: RowColumn) => valueIn(column).trim()
    yield {
      row,
      part: 0,
      cells: cellsOf(fields, header),
      ...rowStatement(cellOf, setting),
      columnAt,
      valueIn,
    }
  }
}

function isStatement(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'claims' in value
}

/** The values in the order of the header, to which new names are added. */
function cellsOf(fields: ReadonlyMap<string, string>, header: string[]): string[] {
  for (const name of fields.keys()) if (!header.includes(name)) header.push(name)
  return header.map((name) => fields.get(name) ?? '')
}

/** A list of objects as a table with these columns: what they hold beside them is left aside. */
export async function objectTable(
  elements: AsyncIterable<string>,
  columns: ReadonlySet<string>,
): Promise<Table> {
  const header = [...columns]
  return { header, rows: objectRows(elements, header) }
}

async function* objectRows(
  elements: AsyncIterable<string>,
  header: readonly string[],
): AsyncGenerator<TableRow> {
  let row = 0
  for await (const text of elements) {
    row += 1
    if (text.trim() === '') continue
    const element = readElement(text)
    const fields = element.ok ? fieldsOf(element.value) : null
    // What is no object has no cells, and is refused for their number.
    yield { row, cells: fields === null ? [] : header.map((name) => fields.get(name) ?? '') }
  }
}
