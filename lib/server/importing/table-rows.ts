/** The rows of a table as the statements that they say. */
import type { Refusal } from '@/lib/domain/refusal'
import {
  columnAt,
  planColumns,
  repeatedNames,
  ROW_COLUMNS,
  type RowColumn,
} from '@/lib/feeds/claim-rows/columns'
import { rowStatement, type RowSetting } from '@/lib/feeds/claim-rows/row-statement'
import { FileRefused, type Table } from '@/lib/feeds/feed'
import { judgeRow, type FeedRow } from './import-row'
import { JSON_COLUMN, statementOfJson } from './json-statement'

export interface Rows {
  readonly header: readonly string[]
  readonly ignoredColumns: readonly string[]
  readonly rows: AsyncIterable<FeedRow>
}

/** True for a table that says at least one of our columns. */
export function isOurs(header: readonly string[]): boolean {
  return planColumns(header).at.size > 0 || header.includes(JSON_COLUMN)
}

export function tableRows(table: Table, setting: RowSetting): Rows {
  const { header } = table
  const plan = planColumns(header)
  const json = header.indexOf(JSON_COLUMN)
  if (!isOurs(header)) {
    throw new FileRefused(
      `No column of the file is known here, and no mapping says what they are; its first row has ${header.slice(0, 12).join(', ')}`,
    )
  }
  const repeated = repeatedNames(header, isColumnOfOurs)
  if (repeated !== null) throw new FileRefused(repeated)
  const ignoredColumns = plan.ignored.filter((name) => name !== JSON_COLUMN)
  return { header, ignoredColumns, rows: statementsOf(table, plan.at, json, setting) }
}

export function isColumnOfOurs(name: string): boolean {
  return name === JSON_COLUMN || ROW_COLUMNS.some((one) => one === name)
}

/** The columns without which no row says a figure, as the rules of a statement tell them of a row that says nothing. */
function neededColumns(setting: RowSetting): Set<string> {
  const said = { row: 0, part: 0, cells: [], columnAt, valueIn: () => '' }
  const { content } = judgeRow({ ...said, ...rowStatement(() => '', setting) })
  return new Set(content.kind === 'refused' ? content.faults.map(({ path }) => path) : [])
}

/** A table without rows has none to be refused one by one for what is not in its header. */
function refuseHeader(header: readonly string[], setting: RowSetting): void {
  if (header.includes(JSON_COLUMN)) return
  const missing = [...neededColumns(setting)].filter((name) => !header.includes(name))
  if (missing.length === 0) return
  throw new FileRefused(
    `The file has a header and no rows, and its header lacks columns that every figure needs: ${missing.join(', ')}`,
  )
}

async function* statementsOf(
  { header, rows }: Table,
  plan: ReadonlyMap<RowColumn, number>,
  json: number,
  setting: RowSetting,
): AsyncGenerator<FeedRow> {
  const places = new Map<string, number>(plan)
  let isEmpty = true
  for await (const { row, cells } of rows) {
    isEmpty = false
    const written = cells[json] ?? ''
    if (written !== '') {
      yield { ...statementOfJson(written, row), cells }
      continue
    }
    const cellOf = (column: RowColumn) => cells[plan.get(column) ?? -1]?.trim() ?? ''
    const width = widthRefusal(header, cells)
    // A row of another width has its cells under the wrong names: nothing is said of them.
    const said =
      width === null ? rowStatement(cellOf, setting) : { statement: undefined, refusals: [width] }
    const valueIn = (column: string) => cells[places.get(column) ?? -1] ?? ''
    yield { row, part: 0, cells, ...said, columnAt, valueIn }
  }
  if (isEmpty) refuseHeader(header, setting)
}

/** A row with another number of cells than the header has columns, beyond which only empty ones are nothing. */
export function widthRefusal(header: readonly string[], cells: readonly string[]): Refusal | null {
  const beyond = cells.slice(header.length).some((cell) => cell.trim() !== '')
  if (cells.length >= header.length && !beyond) return null
  const message = `the row has ${cells.length} cells where the header has ${header.length}: a separator or a quotation mark is missing or too many`
  return { path: [], message }
}
