/** Cursors: where the next page begins, opaque to whoever sends them back. */

import { oneOf, refusedParameter } from '@/lib/url/words'
import type { RefusedParameter } from '@/lib/url/parameters'

/** Nothing that is stored holds one, and PostgreSQL refuses to be asked for one. */
export const CONTROL = /\p{Cc}/u

export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 500

export interface Page {
  readonly cursor?: string | undefined
  /** 1 to 500; 100 when left out. */
  readonly limit?: number | undefined
}

function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The parts of a cursor; null when it is not one of ours. */
export function decodeCursor(text: string): readonly [string, string] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(parts) || parts.length !== 2) return null
    const [first, second]: unknown[] = parts
    if (typeof first !== 'string' || typeof second !== 'string') return null
    return CONTROL.test(first + second) ? null : [first, second]
  } catch {
    return null
  }
}

/** The cursor of a page's address; one that none of its links has is added to what was refused. */
export function cursorOf(
  given: string | readonly string[] | undefined,
  refused: RefusedParameter[],
): string | undefined {
  if (given === undefined || given === '') return undefined
  const cursor = oneOf(given)
  if (cursor !== undefined && decodeCursor(cursor) !== null) return cursor
  refused.push(refusedParameter('cursor', given, 'cursor'))
  return undefined
}

export function limitOf({ limit }: Page): number {
  return Math.min(Math.max(limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT)
}

/** The key after which a page begins; null = at the start. */
export function startOf({ cursor }: Page): readonly [string, string] | null {
  return cursor === undefined ? null : decodeCursor(cursor)
}

/** Cuts rows, of which one more than fits was read, into the page and the cursor of the next. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly [string, string],
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null
  return { rows: shown, next }
}
