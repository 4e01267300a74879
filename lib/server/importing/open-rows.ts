/** Opens the file of an import as rows, each with the statement that it says, whatever its format. */
import { readCsv } from '@/lib/feeds/csv/read-csv'
import type { FeedSource, Table } from '@/lib/feeds/feed'
import { readHxlJson, withTags } from '@/lib/feeds/hxl/read-hxl'
import { elementsOf } from '@/lib/feeds/json/elements'
import { columnsOf, type Mapping } from '@/lib/feeds/mapping/mapping'
import { decoded, encodingOf } from '@/lib/feeds/text/encoding'
import { linesOf } from '@/lib/feeds/text/lines'
import { readXlsx } from '@/lib/feeds/xlsx/read-xlsx'
import { jsonRows, objectTable } from './json-rows'
import { mappedRows } from './mapped-rows'
import type { ImportOptions } from './options'
import { isOurs, tableRows, type Rows } from './table-rows'

export interface ImportRows extends Rows {
  /** What was found out where nothing was declared, for a person to see. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly mapping: Mapping | null
}

const NOTHING_FOUND = { encoding: null, delimiter: null, sheet: null, mapping: null }

/**
 * `known` is the mapping that was named; a table none of whose columns is ours may have one that is remembered by its
 * header.
 */
export async function openRows(
  source: FeedSource,
  options: ImportOptions,
  known: Mapping | null,
  remembered: (header: readonly string[]) => Promise<Mapping | null>,
): Promise<ImportRows> {
  const { format, event = null, grouping = null, decimal = null } = options
  const setting = { event, grouping, decimal }
  const rowsOf = async (table: Table) => {
    const mapping = known ?? (isOurs(table.header) ? null : await remembered(table.header))
    const rows = mapping === null ? tableRows(table, setting) : mappedRows(table, mapping, event)
    return { ...rows, mapping }
  }
  // A list of objects has no header to be remembered by.
  const listRows = async (elements: AsyncIterable<string>) =>
    known === null
      ? jsonRows(elements, setting)
      : rowsOf(await objectTable(elements, columnsOf(known)))
  if (format === 'xlsx') {
    const table = await readXlsx(source.bytes(), options)
    return { ...NOTHING_FOUND, sheet: table.sheet, ...(await rowsOf(table)) }
  }
  const encoding = options.encoding ?? (await encodingOf(source.bytes()))
  const text = decoded(source.bytes(), encoding)
  const found = { ...NOTHING_FOUND, encoding }
  switch (format) {
    case 'csv': {
      const table = await readCsv(text, options)
      return { ...found, delimiter: table.delimiter, ...(await rowsOf(table)) }
    }
    case 'hxl.csv': {
      const table = await withTags(await readCsv(text, options))
      return { ...found, delimiter: table.delimiter, ...(await rowsOf(table)) }
    }
    case 'hxl.json':
      return { ...found, ...(await rowsOf(await readHxlJson(text))) }
    case 'json':
      return { ...found, ...(await listRows(elementsOf(text))) }
    case 'ndjson':
      return { ...found, ...(await listRows(linesOf(text))) }
    default:
      return format satisfies never
  }
}
