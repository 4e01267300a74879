/** What an erasure leaves behind in the files of a database is written over, as far as a database lets us. */
import { sql } from 'kysely'
import { StoreUnavailable } from './fault'
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
 * cuts the log off. Where a reader is at work it cannot be cut off yet.
 */
async function emptyLog(store: Store): Promise<boolean> {
  try {
    const log = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(store.writer)
    return log.rows[0]?.busy === 0
  } catch (error) {
    if (error instanceof StoreUnavailable && error.fault === 'locked') return false
    throw error
  }
}

/** Frees the rows for what is written next; the server's own log and backups are its operator's business. */
async function vacuum(store: Store): Promise<boolean> {
  for (const table of ['snapshots', 'renditions'] as const) {
    await sql`vacuum ${sql.table(table)}`.execute(store.writer)
  }
  return true
}
