/**
 * One transaction: all of it is kept, or none. What the database interrupted before it was to be kept
 * is tried again; whether a commit that was interrupted holds, nobody knows, so that is thrown.
 */
import { sql } from 'kysely'
import { StoreUnavailable } from './fault'
import type { Handle, Store } from './store'
import { isWorthAnotherTry, wasNeverSent } from './unavailable'

/** How often one is tried, and what lies between, in ms. */
const PAUSES = [20, 100, 300, 1_000]

/** How often what takes too long is begun anew. */
const MAX_INTERRUPTIONS = 2

/** How long a writer waits for another one, longer than one that hangs is left alone. */
const LOCK_MS = 4_000
/** A transaction whose process hangs is ended by the server, with its locks. */
const MAX_IDLE_MS = 3_000
const MAX_STATEMENT_MS = 15_000

/** Which advisory lock is taken first, if any: see `WRITERS` there. */
export type WritersLock = 'exclusive' | 'shared' | null

/** Any number that no other program takes; the second one is the table's, so that schemas do not meet. */
const WRITERS = 620_731_191

/** Ends a transaction that is worth another try; when that fails too, the write is refused. */
export class TooLate extends Error {}

export async function transact<T>(
  store: Store,
  work: (db: Handle) => Promise<T>,
  lock: WritersLock = null,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    // Set when nothing is left to do but to commit.
    const progress = { isDone: false }
    try {
      return await store.writer
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (db) => {
          if (store.kind === 'postgres') await begin(db, lock)
          const result = await work(db)
          progress.isDone = true
          return result
        })
    } catch (error) {
      const pause = PAUSES[tries]
      const mayBeKept = progress.isDone && !wasNeverSent(error)
      const isLate = error instanceof TooLate
      if (isLate && tries === MAX_INTERRUPTIONS) {
        throw new StoreUnavailable(error.message, 'interrupted')
      }
      const isWorthIt = isLate || isWorthAnotherTry(error)
      if (mayBeKept || pause === undefined || !isWorthIt) throw error
      await new Promise((done) => setTimeout(done, pause))
    }
  }
}

/**
 * Limits of this transaction alone: a pooler such as PgBouncer lends the connection to others after it,
 * and refuses limits of a connection. Only then is a lock waited for.
 */
async function begin(db: Handle, lock: WritersLock): Promise<void> {
  await sql`select
    set_config('lock_timeout', ${String(LOCK_MS)}, true),
    set_config('statement_timeout', ${String(MAX_STATEMENT_MS)}, true),
    set_config('idle_in_transaction_session_timeout', ${String(MAX_IDLE_MS)}, true)
    ${lock === null ? sql`` : lockOf(lock)}`.execute(db)
}

function lockOf(lock: 'exclusive' | 'shared') {
  const key = sql`${sql.lit(WRITERS)}, 'clock'::regclass::oid::int4`
  return lock === 'exclusive'
    ? sql`, pg_advisory_xact_lock(${key})`
    : sql`, pg_advisory_xact_lock_shared(${key})`
}
