/**
 * One write: a transaction in which writers take turns, so that the order of `recordedAt` is the
 * order of commits. What it touched is brought up to date once, at its end.
 */
import { compareText } from '@/lib/domain/text'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import { inChunks } from './chunks'
import { ledgerTurn } from './in-snapshot'
import { answeredUntil, MAX_OPEN_MS, noteRecorded } from './settle'
import { StoreUnavailable, type FaultKind } from './fault'
import type { Handle, Store } from './store'
import { updateTouched, type Touched } from './touched'
import { TooLate, transact } from './transact'

export interface LedgerEntry {
  readonly kind: ChangeKind
  /** Null for what belongs to no single event: an actor, a publication. */
  readonly event: string | null
  readonly claim: string | null
  readonly before: unknown
  readonly after: unknown
  readonly at: string
  readonly by: string
}

/** What is handed to everything that records: the transaction, its one moment, and who records. */
export interface Write {
  readonly db: Handle
  /** The `recordedAt` of everything in this write: after that of every write before it. */
  readonly at: string
  readonly by: string
  readonly touched: Touched
  readonly ledger: LedgerEntry[]
}

/** How far a burst of writes may run ahead of the present before it waits for it, in ms. */
const MOST_WAITED = 50
/** A write that has waited for those of its own process for so long is refused, in ms. */
const MAX_QUEUE_MS = 10_000

/**
 * Runs `record` in one transaction: all of it is kept, or (when it throws) none. Something that
 * records nothing leaves no trace. `record` may be run again, when the transaction is.
 */
export async function write<T>(
  store: Store,
  by: string,
  record: (write: Write) => Promise<T>,
): Promise<T> {
  const recorded = await inTurn(store, async (db) => {
    const last = await takeTurn(db)
    await store.clock?.check(db, last)
    const at = await nextMoment(store, last)
    const isLate = deadline(store)
    const written: Write = { db, at, by, touched: { events: new Map() }, ledger: [] }
    const result = await record(written)
    if (written.ledger.length > 0) {
      await updateTouched(db, written.touched)
      await appendLedger(db, written.ledger)
      await setLast(db, at)
      noteRecorded(store, at)
    }
    // The first records of a new store may take long: nobody was answered anything yet.
    if (last !== '' && isLate()) throw new TooLate(LATE)
    return result
  })
  store.condition.clear()
  return recorded
}

const LATE = `a write that takes longer than ${MAX_OPEN_MS / 1000} seconds could appear in a past that was read`

/** By both clocks: one may step, and the other stands still while the machine sleeps. */
function deadline(store: Store): () => boolean {
  const [moment, started] = [store.now(), performance.now()]
  return () => store.now() - moment > MAX_OPEN_MS || performance.now() - started > MAX_OPEN_MS
}

/** True in a store that nothing was ever recorded in: shipped history may then keep its own moments. */
export async function isUntouched(db: Handle): Promise<boolean> {
  return (await db.selectFrom('clock').select('last').executeTakeFirst())?.last === ''
}

/** Faults that were waited for in vain. Whoever waited behind has waited as long, and is refused with them. */
const WAITED: readonly FaultKind[] = ['locked', 'silent', 'unreachable', 'crowded']

/**
 * One transaction after another. The writers of a process wait for each other here, and only the
 * first for those of other processes: were each to wait with a connection of its own, a burst of
 * them would leave none for readers.
 */
async function inTurn<T>(store: Store, work: (db: Handle) => Promise<T>): Promise<T> {
  const since = performance.now()
  const { queue } = store.memory
  const before = queue.waiting === 0 ? Promise.resolve(null) : queue.last
  const turn = before.then((fault) => {
    if (fault !== null) throw fault
    if (performance.now() - since > MAX_QUEUE_MS) {
      throw new StoreUnavailable('Too many writes are waiting for each other', 'crowded')
    }
    return transact(store, work, 'exclusive')
  })
  queue.waiting += 1
  queue.last = turn.then(
    () => null,
    (error) => (error instanceof StoreUnavailable && WAITED.includes(error.fault) ? error : null),
  )
  try {
    return await turn
  } finally {
    queue.waiting -= 1
  }
}

/** A write of nothing but its turn: whether the store can be written, on both databases. */
export function tryWrite(store: Store): Promise<void> {
  return inTurn(store, async (db) => store.clock?.check(db, await takeTurn(db)))
}

/** Takes the lock of writers (the file's in SQLite; a row's in PostgreSQL) and gives the newest moment recorded at. */
async function takeTurn(db: Handle): Promise<string> {
  const row = await db
    .updateTable('clock')
    .set((clock) => ({ turns: clock('turns', '+', 1) }))
    .where('id', '=', 1)
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

async function setLast(db: Handle, at: string): Promise<void> {
  await db.updateTable('clock').set({ last: at }).where('id', '=', 1).execute()
}

/** The present, or the millisecond after the last write or the last past that was read, when the clock steps back. */
async function nextMoment(store: Store, last: string): Promise<string> {
  const ahead = momentAfter(store, last) - store.now()
  if (ahead > 0 && ahead <= MOST_WAITED) await new Promise((done) => setTimeout(done, ahead))
  return new Date(Math.max(store.now(), momentAfter(store, last))).toISOString()
}

function momentAfter(store: Store, last: string): number {
  const answered = answeredUntil(store)
  const newest = answered > last ? answered : last
  return newest === '' ? 0 : Date.parse(newest) + 1
}

/** Adds a row to the ledger, which is written at the end. */
export function note(
  { ledger, at, by }: Write,
  kind: ChangeKind,
  what: { event: string | null; claim?: string | null; before?: unknown; after?: unknown },
): void {
  const { event, claim = null, before = null, after = null } = what
  ledger.push({ kind, event, claim, before, after, at, by })
}

async function appendLedger(db: Handle, ledger: readonly LedgerEntry[]): Promise<void> {
  const first = (await ledgerTurn(db)) + 1
  const inOrder = ledger.toSorted((a, b) => compareText(a.at, b.at))
  const rows = inOrder.map((entry, index) => ({
    ...entry,
    seq: first + index,
    before: entry.before === null ? null : JSON.stringify(entry.before),
    after: entry.after === null ? null : JSON.stringify(entry.after),
  }))
  await inChunks(rows, (some) => db.insertInto('changes').values(some).execute())
}
