/** Opens the file of an import as rows, each with the statement that it says, whatever its format. */
import type { FeedSource, Table } from '@/lib/feeds/feed'
import {
  columnAt,
  planColumns,
  type ColumnPlan,
  type RowColumn,
} from '@/lib/feeds/claim-rows/columns'
import { rowStatement, type RowSetting } from '@/lib/feeds/claim-rows/row-statement'
import { readCsv } from '@/lib/feeds/csv/read-csv'
import { FileRefused } from '@/lib/feeds/feed'
import { decoded, encodingOf } from '@/lib/feeds/text/encoding'
import type { FeedRow } from './import-row'
import type { ImportOptions } from './options'

export interface ImportRows {
  readonly header: readonly string[]
  readonly ignoredColumns: readonly string[]
  /** What was found out where nothing was declared, for a person to see. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly rows: AsyncIterable<FeedRow>
}

export async function openRows(source: FeedSource, options: ImportOptions): Promise<ImportRows> {
  const { format } = options
  switch (format) {
    case 'csv': {
      const encoding = options.encoding ?? (await encodingOf(source.bytes()))
      const table = await readCsv(decoded(source.bytes(), encoding), options)
      return { ...tableRows(table, options), encoding, delimiter: table.delimiter }
    }
    default:
      return format satisfies never
  }
}

function tableRows(table: Table, options: ImportOptions) {
  const { header } = table
  const plan = planColumns(header)
  if (plan.at.size === 0) {
    throw new FileRefused(
      `No column of the file is known here; its first row has ${header.slice(0, 12).join(', ')}`,
    )
  }
  const { event = null, grouping = null, decimal = null } = options
  const setting = { event, grouping, decimal }
  return { header, ignoredColumns: plan.ignored, rows: statementsOf(table, plan, setting) }
}

async function* statementsOf(
  { header, rows }: Table,
  plan: ColumnPlan,
  setting: RowSetting,
): AsyncGenerator<FeedRow> {
  for await (const { row, cells } of rows) {
    const cellOf = (column: RowColumn) => cells[plan.at.get(column) ?? -1]?.trim() ?? ''
    const valueIn = (column: string) => {
      const known = [...plan.at].find(([name]) => name === column)
      return known === undefined ? '' : (cells[known[1]] ?? '')
    }
    const width = widthRefusal(header, cells)
    // A row of another width has its cells under the wrong names: nothing is said of them.
    const said =
      width === null ? rowStatement(cellOf, setting) : { statement: undefined, refusals: [width] }
    yield { row, cells, ...said, columnAt, valueIn }
  }
}

/** A row with another number of cells than the header has columns, beyond which only empty ones are nothing. */
function widthRefusal(header: readonly string[], cells: readonly string[]) {
  const beyond = cells.slice(header.length).some((cell) => cell.trim() !== '')
  if (cells.length >= header.length && !beyond) return null
  const message = `the row has ${cells.length} cells where the header has ${header.length}: a separator or a quotation mark is missing or too many`
  return { path: [], message }
}
