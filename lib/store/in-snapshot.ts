/**
 * Reading: from the replica where it has what is needed, else from the primary. The revision of an event and the turn of
 * the ledger, under which answers are kept, are asked of the primary. So a replica that lags is noticed, whichever
 * instance wrote.
 */
import { hasReplica, onPrimary } from './primary'
import { hasAllUntil, lastOf } from './settle'
import type { Handle, Store } from './store'
import { isUnavailable, isWorthAnotherTry } from './unavailable'

export interface EventRevision {
  readonly id: string
  readonly revision: number
}

/** The least that a snapshot of the database must have. */
export interface Requirement {
  readonly events?: readonly EventRevision[]
  /** The number of the last row of the ledger. */
  readonly turn?: number
  readonly knownAt?: string | null
}

/** Reads that must agree with each other, in one snapshot of the database. */
export function inSnapshot<T>(
  store: Store,
  needed: Requirement,
  read: (db: Handle) => Promise<T>,
): Promise<T> {
  return snapshotIn(store, store.reader, needed, read)
}

/** The same for reads that may be of very much: only other long reads wait for them. */
export function inLongSnapshot<T>(
  store: Store,
  needed: Requirement,
  read: (db: Handle) => Promise<T>,
): Promise<T> {
  return snapshotIn(store, store.longReader, needed, read)
}

async function snapshotIn<T>(
  store: Store,
  reader: Handle,
  needed: Requirement,
  read: (db: Handle) => Promise<T>,
): Promise<T> {
  if (!hasReplica(store)) return snapshotOf(reader, read)
  try {
    const reading = await snapshotOf(reader, async (db) =>
      (await has(store, db, needed)) ? { answer: await read(db) } : null,
    )
    if (reading !== null) return reading.answer
  } catch (error) {
    if (!isUnavailable(error)) throw error
  }
  return onPrimary(store, (db) => snapshotOf(db, read))
}

/** Reads once more where the first try was interrupted: a replica ends reads that are in the way of its replay. */
async function snapshotOf<T>(db: Handle, read: (db: Handle) => Promise<T>): Promise<T> {
  const once = () => db.transaction().setIsolationLevel('repeatable read').execute(read)
  try {
    return await once()
  } catch (error) {
    if (!isWorthAnotherTry(error)) throw error
    return once()
  }
}

async function has(store: Store, db: Handle, needed: Requirement): Promise<boolean> {
  const { events = [], turn, knownAt = null } = needed
  if (turn !== undefined && (await ledgerTurn(db)) < turn) return false
  if (knownAt !== null && !hasAllUntil(store, await lastOf(db), knownAt)) return false
  if (events.length === 0) return true
  const ids = events.map(({ id }) => id)
  const rows = await db
    .selectFrom('events')
    .select(['id', 'revision'])
    .where('id', 'in', ids)
    .execute()
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]))
  return events.every(({ id, revision }) => (revisions.get(id) ?? -1) >= revision)
}

/** The number of the last row of the ledger, which grows with every write anywhere. */
export async function ledgerTurn(db: Handle): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/**
 * One short query for the newest state, asked of the primary. The replica is asked only while there is no primary, since
 * an old answer is then better than none.
 */
export async function readNewest<T>(store: Store, read: (db: Handle) => Promise<T>): Promise<T> {
  if (!hasReplica(store)) return read(store.reader)
  try {
    return await onPrimary(store, read)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return read(store.reader)
  }
}
