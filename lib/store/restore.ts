/**
 * Puts the lines of a dump into a store in which nothing was recorded yet: all of them or none, with their ids, revisions
 * and moments. What follows from them is made anew.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { DUMP_VERSION } from './dump'
import { dumpTables, type DumpTable } from './dump-tables'
import { fillFinds } from './keep-finds'
import { settleAll } from './place-anew'
import type { Handle, Store } from './store'

export type Restored =
  | { readonly ok: true; readonly rows: number; readonly created: boolean }
  | { readonly ok: false; readonly message: string }

/** Ends the transaction with nothing kept. */
class RestoreRefused extends Error {}

const head = z.strictObject({
  bysource: z.literal(DUMP_VERSION, { error: 'the file is of another version of Bysource' }),
  event: z.string().nullable(),
  last: z.string(),
})
const rowLine = z.strictObject({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
const endLine = z.strictObject({
  end: z.strictObject({ rows: z.int(), sha256: z.string() }),
})

/** Under this key the store keeps which dump it was made of. */
const RESTORED = 'restored'

/** `open` reads the file from its beginning: once to see that it is whole, and once to take it back. */
export async function restore(store: Store, open: () => AsyncIterable<string>): Promise<Restored> {
  try {
    await readLines(open(), null)
    return await store.writer.transaction().execute((db) => fill(db, open()))
  } catch (error) {
    if (error instanceof RestoreRefused) return { ok: false, message: error.message }
    throw error
  }
}

async function fill(db: Handle, lines: AsyncIterable<string>): Promise<Restored> {
  // Takes the turn of writers, for as long as it lasts.
  const { last } = await db
    .updateTable('clock')
    .set((clock) => ({ turns: clock('turns', '+', 1) }))
    .where('id', '=', 1)
    .returning('last')
    .executeTakeFirstOrThrow()
  const before = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', RESTORED)
    .executeTakeFirst()
  const inserting = last === '' ? new Rows(db) : null
  const read = await readLines(lines, inserting)
  if (before?.value === read.sha256) return { ok: true, rows: read.rows, created: false }
  if (inserting === null) {
    throw new RestoreRefused(
      'Something is recorded in this store already: an export goes into an empty one, such as a new BYSOURCE_DATA',
    )
  }
  await inserting.flush()
  await settleAll(db)
  await fillFinds(db)
  await sql`update claim_counts set claims = (select count(*) from claims where status = 'stands'
    and claims.event = claim_counts.event and claims.claimant = claim_counts.claimant)`.execute(db)
  await sql`update snapshot_totals set snapshots = (select count(*) from snapshots), bytes =
    (select coalesce(sum(octet_length(record)) + coalesce(sum(octet_length(packed)), 0), 0) from snapshots) +
    (select coalesce(sum(octet_length(bytes)), 0) from renditions)`.execute(db)
  await db.insertInto('meta').values({ key: RESTORED, value: read.sha256 }).execute()
  await db.updateTable('clock').set({ last: read.last }).where('id', '=', 1).execute()
  return { ok: true, rows: read.rows, created: true }
}

async function readLines(lines: AsyncIterable<string>, inserting: Rows | null) {
  const hash = createHash('sha256')
  let [number, rows] = [0, 0]
  let first: z.output<typeof head> | null = null
  for await (const line of lines) {
    number += 1
    const value = parsed(line, number)
    if (first === null) {
      const known = head.safeParse(value)
      if (!known.success) throw new RestoreRefused('The file is no export of this program')
      first = known.data
    } else {
      const end = endLine.safeParse(value)
      if (end.success) {
        const sha256 = hash.digest('hex')
        if (end.data.end.rows !== rows || end.data.end.sha256 !== sha256) {
          throw new RestoreRefused(
            'The file was changed after it was made, or a part of it is missing',
          )
        }
        return { rows, sha256, last: first.last }
      }
      const row = rowLine.safeParse(value)
      if (!row.success) throw new RestoreRefused(`Line ${number} is no row of an export`)
      await inserting?.add(row.data.table, row.data.row, number)
      rows += 1
    }
    hash.update(`${line}\n`)
  }
  throw new RestoreRefused('The end of the file is missing')
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new RestoreRefused(`Line ${number} is no JSON`)
  }
}

type Row = Readonly<Record<string, string | number | null>>

/** Inserts rows of one table together, in as many parameters as databases take. */
class Rows {
  readonly #db: Handle
  readonly #tables = new Map(
    dumpTables({ event: '', family: [''], actors: [''] }).map((table) => [table.table, table]),
  )
  #table: DumpTable | null = null
  #waiting: Row[] = []

  constructor(db: Handle) {
    this.#db = db
  }

  async add(name: string, row: Row, number: number): Promise<void> {
    const table = this.#tables.get(name)
    const names = Object.keys(table?.columns ?? {})
    if (
      table === undefined ||
      names.length !== Object.keys(row).length ||
      names.some((one) => !(one in row))
    ) {
      throw new RestoreRefused(
        `Line ${number} is of a table that this program does not know: ${name}`,
      )
    }
    if (table !== this.#table || this.#waiting.length * names.length > 5_000) await this.flush()
    this.#table = table
    this.#waiting.push(row)
  }

  async flush(): Promise<void> {
    const table = this.#table
    const rows = this.#waiting.splice(0)
    if (table === null || rows.length === 0) return
    const names = Object.keys(table.columns)
    const values = rows.map((row) => {
      const cells = names.map((name) => {
        const value = row[name] ?? null
        return table.columns[name] === 'bytes' && typeof value === 'string'
          ? Buffer.from(value, 'base64')
          : value
      })
      return sql`(${sql.join(cells)})`
    })
    await sql`insert into ${sql.table(table.table)} (${sql.join(names.map((name) => sql.ref(name)))})
      values ${sql.join(values)}`.execute(this.#db)
  }
}
