/** Many rows in few statements, whose text is made once: to have a query built for each row takes longer than its insert. */
import { CompiledQuery, SqliteAdapter, type Insertable } from 'kysely'
import { slicesOf } from './chunks'
import type { Handle } from './store'
import type { Tables } from './tables'

/** More rows in one statement make it no faster. The rest goes by tens and ones, so that few statements are prepared. */
const SIZES = [50, 10, 1] as const

/** What becomes of a row whose key is there already; left out, it is a fault. */
export type OnConflict = 'do nothing' | 'add up'

const CONFLICTS: Readonly<Record<OnConflict, string>> = {
  'do nothing': 'on conflict do nothing',
  'add up':
    'on conflict (event, claimant) do update set claims = claim_counts.claims + excluded.claims',
}

/** The rows have the same columns, in one order. */
export async function insertRows<T extends keyof Tables>(
  db: Handle,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  onConflict?: OnConflict,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  let start = 0
  for (const size of SIZES) {
    const end = rows.length - ((rows.length - start) % size)
    for (const some of slicesOf(rows.slice(start, end), size)) {
      const text = textOf({ table, columns, size, isSqlite, onConflict })
      await db.executeQuery(CompiledQuery.raw(text, parametersOf(some, columns)))
    }
    start = end
  }
}

interface Insert {
  readonly table: string
  readonly columns: readonly string[]
  readonly size: number
  readonly isSqlite: boolean
  readonly onConflict: OnConflict | undefined
}

function parametersOf(rows: readonly object[], columns: readonly string[]): unknown[] {
  const parameters: unknown[] = []
  for (const row of rows) for (const column of columns) parameters.push(Reflect.get(row, column))
  return parameters
}

/** Made once: there are few tables and sizes. */
const texts = new Map<string, string>()

function textOf(insert: Insert): string {
  const { table, columns, size, isSqlite, onConflict } = insert
  const key = `${table} ${columns} ${size} ${isSqlite} ${onConflict}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const text = writeText(insert)
  texts.set(key, text)
  return text
}

function writeText({ table, columns, size, isSqlite, onConflict }: Insert): string {
  const values = Array.from({ length: size }, (_, row) => {
    const marks = columns.map((_, column) =>
      isSqlite ? '?' : `$${row * columns.length + column + 1}`,
    )
    return `(${marks.join(', ')})`
  })
  const names = columns.map((name) => `"${name}"`).join(', ')
  const end = onConflict === undefined ? '' : ` ${CONFLICTS[onConflict]}`
  return `insert into "${table}" (${names}) values ${values.join(', ')}${end}`
}
