/** What each kind of watch takes, in which sizes and times. */
import type { FetchLimits } from '../fetching/fetch'
import type { TableSettings } from './watch-settings'

const TIMES = { deadline: 30_000, idle: 10_000 }
/** As much as an import takes. */
const MAX_TABLE = 50_000_000
const MAX_FEED = 5_000_000

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What servers call a file that they know nothing of. */
const ANY = ['application/octet-stream', 'binary/octet-stream', '']
const TEXT = ['text/csv', 'text/plain', 'text/tab-separated-values', 'application/csv', ...ANY]
const JSON_TYPES = ['application/json', 'text/json', 'application/x-ndjson', 'text/plain', ...ANY]

export function tableLimits({ format }: Pick<TableSettings, 'format'>): FetchLimits {
  return { ...TIMES, maxBytes: MAX_TABLE, types: typesOf(format) }
}

function typesOf(format: TableSettings['format']): readonly string[] {
  switch (format) {
    case 'csv':
    case 'hxl.csv':
      return [...TEXT, 'application/vnd.ms-excel']
    case 'xlsx':
      return [WORKBOOK, 'application/zip', ...ANY]
    case 'json':
    case 'ndjson':
    case 'hxl.json':
      return JSON_TYPES
    default:
      return format satisfies never
  }
}

export const FEED_LIMITS: FetchLimits = {
  ...TIMES,
  maxBytes: MAX_FEED,
  types: [
    'application/rss+xml',
    'application/atom+xml',
    'application/rdf+xml',
    'application/xml',
    'text/xml',
  ],
}
