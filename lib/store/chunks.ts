/** Long lists in queries and long answers to them, in parts, between which other work has its turn. */
import { SqliteAdapter, type SelectQueryBuilder } from 'kysely'
import { Turn } from '@/lib/turns'
import type { Handle } from './store'
import type { Tables } from './tables'

/** How many keys one query takes, since databases bound the number of parameters. */
const AT_ONCE = 1000

/** The list in its order, in parts of at most `size`. */
export function* slicesOf<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}

/** Asks a query about a part of the keys at a time, and gives the rows of all of them. */
export async function inChunks<Key, Row>(
  keys: readonly Key[],
  ask: (some: Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  const turn = new Turn()
  for (const some of slicesOf(keys, AT_ONCE)) {
    for (const row of await ask(some)) rows.push(row)
    if (turn.isOver) await turn.next()
  }
  return rows
}

/**
 * All rows of a query, however many. SQLite, which would stand still for all of them, is asked for one after the other;
 * PostgreSQL sends them in pieces by itself.
 */
export async function rowsOf<Tabs extends keyof Tables, Row>(
  db: Handle,
  query: SelectQueryBuilder<Tables, Tabs, Row>,
): Promise<Row[]> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return query.execute()
  const rows: Row[] = []
  const turn = new Turn()
  for await (const row of query.stream()) {
    rows.push(row)
    if (turn.isOver) await turn.next()
  }
  return rows
}
