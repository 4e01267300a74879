/**
 * A store, or one event of it, as lines of JSON: a head, a line for each row of each table, and at the end their number and
 * the digest of all lines before. Read in one snapshot of the database, a page of rows at a time.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dumpTables, type DumpTable, type EventScope } from './dump-tables'
import type { Handle } from './store'

export const DUMP_VERSION = 1

type Cell = string | number | null

/** Rows that are read at once. */
const PAGE = 500

/** Null where the event is not recorded. */
export async function openDump(
  db: Handle,
  event: string | null,
): Promise<AsyncGenerator<string> | null> {
  const scope = event === null ? null : await scopeOf(db, event)
  if (event !== null && scope === null) return null
  return linesOf(db, scope)
}

async function* linesOf(db: Handle, scope: EventScope | null): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  const { last } = await db.selectFrom('clock').select('last').executeTakeFirstOrThrow()
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield line({ bysource: DUMP_VERSION, event: scope?.event ?? null, last })
  const nobody = { event: '', family: [''], actors: [''] }
  for (const table of dumpTables(scope ?? nobody)) {
    if (scope !== null && table.ofEvent === null) continue
    for await (const row of rowsOf(db, table, scope !== null)) {
      rows += 1
      yield line({ table: table.table, row })
    }
  }
  yield `${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } })}\n`
}

/** All rows in the order of their key, each page after the last row of the one before. */
async function* rowsOf(
  db: Handle,
  { table, key, columns, ofEvent, ofStore }: DumpTable,
  isOfEvent: boolean,
): AsyncGenerator<Record<string, Cell>> {
  const among = (isOfEvent ? ofEvent : ofStore) ?? sql`true`
  const keys = sql.join(key.map((name) => sql.ref(name)))
  for (let after: readonly Cell[] | null = null; ;) {
    const beyond: ReturnType<typeof sql> =
      after === null ? sql`true` : sql`(${keys}) > (${sql.join(after)})`
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(Object.keys(columns).map((name) => sql.ref(name)))}
      from ${sql.table(table)} where (${among}) and ${beyond}
      order by ${keys} limit ${sql.lit(PAGE)}`.execute(db)
    const page = rows.map((row) => plainRow(row, columns))
    yield* page
    const last: Record<string, Cell> | undefined = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = key.map((name) => last[name] ?? null)
  }
}

function plainRow(
  row: Readonly<Record<string, unknown>>,
  columns: DumpTable['columns'],
): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, kind]) => {
      const value = row[name]
      if (value === null || value === undefined) return [name, null]
      if (kind === 'integer') return [name, Number(value)]
      if (kind === 'text') return [name, String(value)]
      return [name, Buffer.from(new Uint8Array(value as ArrayBuffer)).toString('base64')]
    }),
  )
}

async function scopeOf(db: Handle, event: string): Promise<EventScope | null> {
  const family: string[] = []
  for (let next: string | null = event; next !== null && !family.includes(next);) {
    const row: { id: string; parent: string | null } | undefined = await db
      .selectFrom('events')
      .select(['id', 'parent'])
      .where('id', '=', next)
      .executeTakeFirst()
    if (row === undefined) break
    family.push(row.id)
    next = row.parent
  }
  if (family.length === 0) return null
  const mentioned = await db
    .selectFrom('event_actors')
    .select('actor')
    .distinct()
    .where('event', 'in', family)
    .execute()
  return {
    event,
    family,
    actors: await withWholes(
      db,
      mentioned.map(({ actor }) => actor),
    ),
  }
}

/** These actors, and all that they ever belonged to. */
async function withWholes(db: Handle, actors: readonly string[]): Promise<string[]> {
  const all = new Set(actors)
  for (let next = [...all]; next.length > 0;) {
    const rows = await db
      .selectFrom('actor_revisions')
      .select('content')
      .where('id', 'in', next)
      .execute()
    const wholes = rows.flatMap(({ content }) => {
      const { memberOf = null } = JSON.parse(content) as { memberOf?: string | null } // an actor
      return memberOf === null ? [] : [memberOf]
    })
    next = [...new Set(wholes)].filter((id) => !all.has(id))
    for (const id of next) all.add(id)
  }
  return [...all].sort()
}
