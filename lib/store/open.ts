/** Opening a store: connects and brings its tables up to date, or says in one line why not. */
import { sql } from 'kysely'
import { MIGRATIONS, type Migration } from './migrations'
import { openPostgres } from './postgres'
import { postgresFault } from './postgres-fault'
import { lastOf, noteRecorded } from './settle'
import { openSqlite } from './sqlite'
import { sqliteFault } from './sqlite-fault'
import { StoreUnavailable } from './fault'
import type { Handle, Store } from './store'

export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly replica: string | null }

/** Any number that no other program takes for its own advisory lock. */
const MIGRATION_LOCK = 6_207_311_904

/** How long a server waits for a locked store, in ms, so that readers are told within seconds. */
const SERVER_PATIENCE = 4000
/** The same at opening, and for a command for which nobody else waits. */
export const LONG_PATIENCE = 15_000

/** Throws StoreUnavailable with one clear line when the store cannot be used. */
export async function openStore(
  location: StoreLocation,
  now: () => number,
  steps: readonly Migration[] = MIGRATIONS,
  patience = SERVER_PATIENCE,
): Promise<Store> {
  const wait = { ms: LONG_PATIENCE }
  const store =
    location.kind === 'sqlite'
      ? openSqlite(location.folder, now, wait)
      : openPostgres(location.url, location.replica, now)
  try {
    await migrate(store, steps)
    noteRecorded(store, await lastOf(store.writer))
    wait.ms = patience
    return store
  } catch (error) {
    await store.close().catch(() => undefined)
    const refusal =
      location.kind === 'sqlite'
        ? sqliteFault(error, location.folder)
        : postgresFault(error, location.url)
    throw refusal ?? error
  }
}

/** Runs all steps in one transaction, so that a killed program leaves the tables as they were. */
async function migrate(store: Store, steps: readonly Migration[]): Promise<void> {
  await store.writer.transaction().execute(async (db) => {
    if (store.kind === 'postgres') {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(db)
    }
    // In SQLite this first write takes the lock of writers. Both locks end with the transaction.
    await sql`create table if not exists meta (key text primary key, value text not null)`.execute(
      db,
    )
    await db
      .insertInto('meta')
      .values({ key: 'schema', value: '0' })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    const version = await schemaVersion(db)
    if (version > steps.length) {
      throw new StoreUnavailable(
        `The store is from a newer version of Bysource (schema ${version}; this program knows ${steps.length}). Start that version, or use another BYSOURCE_DATA or DATABASE_URL.`,
      )
    }
    for (const step of steps.slice(version)) await step(db, store.kind)
    if (version < steps.length) {
      await db
        .updateTable('meta')
        .set({ value: String(steps.length) })
        .where('key', '=', 'schema')
        .execute()
    }
  })
}

async function schemaVersion(db: Handle): Promise<number> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'schema')
    .executeTakeFirst()
  return Number(row?.value ?? 0)
}
