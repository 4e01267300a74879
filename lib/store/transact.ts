/**
 * One transaction, of which all is kept or none. It is tried again where the database interrupted it before its commit.
 * An interrupted commit is thrown, since nobody knows whether it holds.
 */
import { sql } from 'kysely'
import { StoreUnavailable } from './fault'
import type { Handle, Store } from './store'
import { isWorthAnotherTry, wasNeverSent } from './unavailable'

/** The pauses between tries in ms, after the last of which there is no further try. */
const PAUSES = [20, 100, 300, 1_000]

/** How often a transaction that takes too long is begun anew. */
const MAX_INTERRUPTIONS = 2

/** How long a writer waits for another, which is longer than a hanging one is left alone. */
const LOCK_MS = 4_000
/** After so long the server ends a transaction whose process hangs, with its locks. */
const MAX_IDLE_MS = 3_000
const MAX_STATEMENT_MS = 15_000

/** The advisory lock of writers that a transaction takes first, if any. */
export type WritersLock = 'exclusive' | 'shared' | null

/** The lock is this number, which no other program takes, with that of the table, so that schemas do not meet. */
const WRITERS = 620_731_191

/** Ends a transaction that took too long and is worth another try. When that fails too, the write is refused. */
export class TooLate extends Error {}

export async function transact<T>(
  store: Store,
  work: (db: Handle) => Promise<T>,
  lock: WritersLock = null,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    // The work is done when nothing is left but to commit.
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
 * Sets limits for this transaction alone, since a pooler such as PgBouncer lends the connection to others after it, and
 * refuses limits of a connection. Only then it waits for a lock.
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
