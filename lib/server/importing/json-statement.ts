/** A statement as JSON, as `POST /api/v1/statements` takes it, on a row of its own. */
import { cellOf } from '@/lib/feeds/json/claim-record'
import { repeatedName } from '../http/repeated-name'
import type { FeedRow } from './import-row'

/** The column of a file of refused rows that holds such a statement. */
export const JSON_COLUMN = 'statementJson'

/** What a text of JSON holds, and what is wrong with it as such. */
export function readElement(
  text: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string } {
  try {
    const value: unknown = JSON.parse(text)
    const repeated = repeatedName(text)
    if (repeated === null) return { ok: true, value }
    return { ok: false, message: `${repeated.join('.')} is given twice` }
  } catch {
    return { ok: false, message: 'it is no JSON' }
  }
}

export function statementOfJson(text: string, row: number): FeedRow {
  const element = readElement(text)
  const rest = {
    row,
    part: 0,
    cells: [text],
    isJson: true,
    columnAt: (path: readonly (string | number)[]) => path.join('.'),
  }
  if (element.ok) {
    const { value } = element
    return { ...rest, statement: value, refusals: [], valueIn: (path) => valueAt(value, path) }
  }
  const refusals = [{ path: [], message: element.message }]
  return { ...rest, statement: undefined, refusals, valueIn: () => text.slice(0, 200) }
}

function valueAt(value: unknown, path: string): string {
  let at: unknown = value
  for (const key of path === '' ? [] : path.split('.')) {
    at = at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined
  }
  return cellOf(at).slice(0, 200)
}
