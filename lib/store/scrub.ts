/** Scrubbing: writes over what an erasure leaves behind in the files of a database, as far as the database allows. */
import { sql } from 'kysely'
import { StoreUnavailable } from './fault'
import type { Handle, Store } from './store'

const KEY = 'scrub'

/** Asks for a scrub in the transaction of an erasure, so that it follows even after a restart. */
export async function asksForScrub(db: Handle, now: number): Promise<void> {
  const value = new Date(now).toISOString()
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/** Scrubs where that is asked for. False where a reader is still at work, so that it must be tried again. */
export async function scrub(store: Store): Promise<boolean> {
  const request = await store.writer
    .selectFrom('meta')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst()
  if (request === undefined) return true
  if (!(store.kind === 'sqlite' ? await emptyLog(store) : await vacuum(store))) return false
  await store.writer
    .deleteFrom('meta')
    .where('key', '=', KEY)
    .where('value', '=', request.value)
    .execute()
  return true
}

/**
 * Moves the log into the file and cuts it off. Deleting wrote zeros over the rows (`secure_delete`), but into the log,
 * which cannot be cut off while a reader is at work.
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

/** Frees the rows for the next writes. The log and the backups of the server are its operator's business. */
async function vacuum(store: Store): Promise<boolean> {
  for (const table of ['snapshots', 'renditions'] as const) {
    await sql`vacuum ${sql.table(table)}`.execute(store.writer)
  }
  return true
}
