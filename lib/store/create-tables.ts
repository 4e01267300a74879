/**
 * Tables as migrations write them down: `column type; column type`, with `?` where a column may be null, `-> table` for a
 * reference, and the columns of a primary key in brackets at the end.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { StoreKind } from './store'
import type { Tables } from './tables'

export async function createTables(
  db: Kysely<Tables>,
  kind: StoreKind,
  tables: Readonly<Record<string, string>>,
  indexes: readonly string[] = [],
): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const parts = columns.split(/;\s+/).map((line) => definition(line.trim(), kind))
    await sql`create table ${sql.table(table)} (${sql.join(parts)})`.execute(db)
  }
  for (const index of indexes) {
    const name = index.replace(/\W+/g, '_').replace(/_$/, '_index')
    await sql`create index ${sql.id(name)} on ${sql.raw(index)}`.execute(db)
  }
}

/** Texts are in byte order, since PostgreSQL would otherwise sort by the locale of its machine. */
const TYPES = {
  sqlite: { text: 'text', bytes: 'blob' },
  postgres: { text: 'text collate "C"', bytes: 'bytea' },
} as const

export function definition(line: string, kind: StoreKind): RawBuilder<unknown> {
  if (line.startsWith('(')) return sql.raw(`primary key ${line}`)
  const [column = '', type = '', ...rest] = line.split(' ')
  const nullable = type.endsWith('?') ? '' : ' not null'
  const name = type.replace('?', '')
  const sqlType = name === 'text' || name === 'bytes' ? TYPES[kind][name] : name
  const constraint = rest.join(' ').replace(/-> (\w+)/, 'references $1 (id)')
  return sql`${sql.id(column)} ${sql.raw(`${sqlType}${nullable} ${constraint}`)}`
}
