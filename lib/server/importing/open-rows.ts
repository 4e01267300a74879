/** Opens the file of an import as rows, each with the statement that it says, whatever its format. */
import { readCsv } from '@/lib/feeds/csv/read-csv'
import type { FeedSource } from '@/lib/feeds/feed'
import { readHxlJson, withTags } from '@/lib/feeds/hxl/read-hxl'
import { elementsOf } from '@/lib/feeds/json/elements'
import { decoded, encodingOf } from '@/lib/feeds/text/encoding'
import { linesOf } from '@/lib/feeds/text/lines'
import { readXlsx } from '@/lib/feeds/xlsx/read-xlsx'
import { jsonRows } from './json-rows'
import type { ImportOptions } from './options'
import { tableRows, type Rows } from './table-rows'

export interface ImportRows extends Rows {
  /** What was found out where nothing was declared, for a person to see. */
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
}

const NOTHING_FOUND = { encoding: null, delimiter: null, sheet: null }

export async function openRows(source: FeedSource, options: ImportOptions): Promise<ImportRows> {
  const { format, event = null, grouping = null, decimal = null } = options
  const setting = { event, grouping, decimal }
  if (format === 'xlsx') {
    const table = await readXlsx(source.bytes(), options)
    return { ...NOTHING_FOUND, sheet: table.sheet, ...tableRows(table, setting) }
  }
  const encoding = options.encoding ?? (await encodingOf(source.bytes()))
  const text = decoded(source.bytes(), encoding)
  const found = { ...NOTHING_FOUND, encoding }
  switch (format) {
    case 'csv': {
      const table = await readCsv(text, options)
      return { ...found, delimiter: table.delimiter, ...tableRows(table, setting) }
    }
    case 'hxl.csv': {
      const table = await withTags(await readCsv(text, options))
      return { ...found, delimiter: table.delimiter, ...tableRows(table, setting) }
    }
    case 'hxl.json':
      return { ...found, ...tableRows(await readHxlJson(text), setting) }
    case 'json':
      return { ...found, ...jsonRows(elementsOf(text), setting) }
    case 'ndjson':
      return { ...found, ...jsonRows(linesOf(text), setting) }
    default:
      return format satisfies never
  }
}
