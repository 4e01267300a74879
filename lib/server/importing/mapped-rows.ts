/** The rows of somebody else's table as statements, by a mapping: one for each figure of a row. */
import {
  columnAt,
  repeatedNames,
  withoutReasons,
  type RowColumn,
} from '@/lib/feeds/claim-rows/columns'
import { rowStatement } from '@/lib/feeds/claim-rows/row-statement'
import { FileRefused, type Table } from '@/lib/feeds/feed'
import { mappedFigures } from '@/lib/feeds/mapping/mapped-figures'
import { columnsOf, type Mapping } from '@/lib/feeds/mapping/mapping'
import type { FeedRow } from './import-row'
import { widthRefusal, type Rows } from './table-rows'

export function mappedRows(table: Table, mapping: Mapping, event: string | null): Rows {
  const { header } = table
  const read = columnsOf(mapping)
  const missing = [...read].filter((name) => !header.includes(name))
  if (missing.length > 0) {
    throw new FileRefused(
      `The mapping ${mapping.name} reads columns that the file does not have: ${missing.join(', ')}`,
    )
  }
  const repeated = repeatedNames(header, (name) => read.has(name))
  if (repeated !== null) throw new FileRefused(repeated)
  const ignoredColumns = withoutReasons(header).filter((name) => name !== '' && !read.has(name))
  return { header, ignoredColumns, rows: figuresOf(table, mapping, event) }
}

async function* figuresOf(
  { header, rows }: Table,
  mapping: Mapping,
  event: string | null,
): AsyncGenerator<FeedRow> {
  const places = new Map(header.map((name, index) => [name, index] as const).toReversed())
  const setting = { event, grouping: null, decimal: mapping.decimal }
  for await (const { row, cells } of rows) {
    const valueIn = (column: string) => cells[places.get(column) ?? -1] ?? ''
    const width = widthRefusal(header, cells)
    if (width !== null) {
      yield { row, part: 0, cells, statement: undefined, refusals: [width], columnAt, valueIn }
      continue
    }
    for (const { part, cells: said, from, leftOut, doubt } of mappedFigures(mapping, valueIn)) {
      // A fault is told at the column of the file; one of a constant at the name of ours.
      const at = (path: readonly (string | number)[]) => {
        const column = columnAt(path)
        return column === '' ? '' : (from.get(column) ?? column)
      }
      const place = from.get('value') ?? ''
      const value = valueIn(place)
      const read = new Set(from.values())
      const told = {
        row,
        part,
        cells,
        columnAt: at,
        // What no column says stands in the mapping, or is the name of one.
        valueIn: (name: string) =>
          read.has(name) ? valueIn(name) : (said.get(name as RowColumn) ?? valueIn(name)), // a lookup alone
      }
      if (leftOut !== null) {
        const fault = { path: place, value, message: leftOut }
        yield { ...told, statement: undefined, refusals: [], leftOut: fault }
        continue
      }
      const cellOf = (column: RowColumn) => said.get(column) ?? ''
      const doubts =
        doubt === null ? [] : [{ path: place, value, code: 'uncertain-reading', message: doubt }]
      yield { ...told, ...rowStatement(cellOf, setting), doubts, isMapped: true }
    }
  }
}
