/** How a file is written, by its name and its first bytes. It is told to whoever sent it, and can be said otherwise. */
import { isTagRow } from '@/lib/feeds/hxl/tags'
import type { ImportOptions } from './options'

type Format = ImportOptions['format']

/** A workbook is an archive. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]

const BY_NAME: readonly (readonly [RegExp, Format])[] = [
  [/\.hxl\.csv$/i, 'hxl.csv'],
  [/\.hxl\.json$/i, 'hxl.json'],
  [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
  [/\.xlsx$/i, 'xlsx'],
]

export function formatOf(name: string, head: Uint8Array): Format {
  if (ARCHIVE.every((byte, at) => head[at] === byte)) return 'xlsx'
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1]
  if (named !== undefined && named !== 'xlsx') return named
  // The zeros and the mark of UTF-16 tell nothing here.
  const text = new TextDecoder()
    .decode(head)
    .replaceAll('\0', '')
    .replace(/^[\ufeff\ufffd]+/, '')
    .trimStart()
  if (/^[[{]/.test(text)) return jsonFormat(text)
  return hasTags(text) ? 'hxl.csv' : 'csv'
}

function jsonFormat(text: string): Format {
  if (/^\[\s*\[/.test(text) || /^\[\s*\{\s*"#[a-z]/i.test(text)) return 'hxl.json'
  const [first = '', second = ''] = text.split(/\r?\n/)
  return second.trimStart().startsWith('{') && isWhole(first) ? 'ndjson' : 'json'
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** A row of HXL tags stands near the top. */
function hasTags(text: string): boolean {
  return text
    .split(/\r\n|\n|\r/)
    .slice(0, 25)
    .some((line) => isTagRow(line.split(/[,;\t|]/).map((cell) => cell.replaceAll('"', '').trim())))
}
