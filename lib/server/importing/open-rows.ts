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

const NOTHING_FOUND = { encoding: null, delimiter: null, sheet: null }

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
  const { event = null, grouping = null, decimal = null } = options
  const setting = { event, grouping, decimal }
  const { found, ...file } = await openFile(source, options)
  if (file.elements !== null) {
    // A list of objects has no header to be remembered by.
    if (known === null) return { ...found, ...jsonRows(file.elements, setting), mapping: null }
    const table = await objectTable(file.elements, columnsOf(known))
    return { ...found, ...mappedRows(table, known, event), mapping: known }
  }
  const { table } = file
  const mapping = known ?? (isOurs(table.header) ? null : await remembered(table.header))
  const rows = mapping === null ? tableRows(table, setting) : mappedRows(table, mapping, event)
  return { ...found, ...rows, mapping }
}

interface Found {
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
}

/** A file is a table, or a list of the texts of JSON elements. */
export type OpenFile = { readonly found: Found } & (
  | { readonly table: Table; readonly elements: null }
  | { readonly table: null; readonly elements: AsyncIterable<string> }
)

export async function openFile(source: FeedSource, options: ImportOptions): Promise<OpenFile> {
  const { format } = options
  if (format === 'xlsx') {
    const table = await readXlsx(source.bytes(), options)
    return { found: { ...NOTHING_FOUND, sheet: table.sheet }, table, elements: null }
  }
  const encoding = options.encoding ?? (await encodingOf(source.bytes()))
  const text = decoded(source.bytes(), encoding)
  const found = { ...NOTHING_FOUND, encoding }
  switch (format) {
    case 'csv':
    case 'hxl.csv': {
      const plain = await readCsv(text, options)
      const table = format === 'csv' ? plain : await withTags(plain)
      return { found: { ...found, delimiter: plain.delimiter }, table, elements: null }
    }
    case 'hxl.json':
      return { found, table: await readHxlJson(text), elements: null }
    case 'json':
      return { found, table: null, elements: elementsOf(text) }
    case 'ndjson':
      return { found, table: null, elements: linesOf(text) }
    default:
      return format satisfies never
  }
}
