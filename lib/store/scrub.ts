/** What an erasure leaves behind in the files of a database is written over, as far as a database lets us. */
import { sql } from 'kysely'
import type { Handle, Store } from './store'

const KEY = 'scrub'

/** In the transaction of an erasure: it is to be followed by `scrub`, also after a restart. */
export async function asksForScrub(db: Handle, now: number): Promise<void> {
  const value = new Date(now).toISOString()
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Whether nothing is left to be done; false where a reader is still at work: then it is to be tried again. */
export async function scrub(store: Store): Promise<boolean> {
  const asked = await store.writer
    .selectFrom('meta')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst()
  if (asked === undefined) return true
  if (!(store.kind === 'sqlite' ? await emptyLog(store) : await vacuum(store))) return false
  await store.writer
    .deleteFrom('meta')
    .where('key', '=', KEY)
    .where('value', '=', asked.value)
    .execute()
  return true
}

/**
 * Deleting wrote zeros over the rows (`secure_delete`), but into the log: this moves them into the file and
 * cuts the log off. SQLite waits for readers by standing still, so here it must not wait at all.
 */
async function emptyLog(store: Store): Promise<boolean> {
  return store.writer.connection().execute(async (db) => {
    const before = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db)
    await sql`pragma busy_timeout = 0`.execute(db)
    try {
      const log = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
      return log.rows[0]?.busy === 0
    } catch (error) {
      if (/locked|busy/i.test(String(error))) return false
      throw error
    } finally {
      await sql`pragma busy_timeout = ${sql.lit(before.rows[0]?.timeout ?? 0)}`.execute(db)
    }
  })
}

/** Frees the rows for what is written next; the server's own log and backups are its operator's business. */
async function vacuum(store: Store): Promise<boolean> {
  for (const table of ['snapshots', 'renditions'] as const) {
    await sql`vacuum ${sql.table(table)}`.execute(store.writer)
  }
  return true
}
