/**
 * One write: a transaction in which writers take turns, so that the order of `recordedAt` is the order of commits. The
 * lanes it changed are brought up to date once, at its end.
 */
import { compareText } from '@/lib/domain/text'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import { ledgerTurn } from './in-snapshot'
import { insertRows } from './insert-rows'
import { answeredUntil, MAX_OPEN_MS, noteRecorded } from './settle'
import { StoreUnavailable, type FaultKind } from './fault'
import type { Handle, Store } from './store'
import type { Reach } from './reach'
import { settleReach } from './settle-reach'
import { TooLate, transact } from './transact'
import { insertWaiting, noRows, type WaitingRows } from './waiting-rows'
import { newWriteMemory, type WriteMemory } from './write-memory'

export interface LedgerEntry {
  readonly kind: ChangeKind
  /** Null for an actor or a publication, which belong to no single event. */
  readonly event: string | null
  readonly claim: string | null
  readonly before: unknown
  readonly after: unknown
  readonly at: string
  readonly by: string
}

/** A write at work: its transaction, its one moment, and the name of the writer. */
export interface Write {
  readonly db: Handle
  /** The `recordedAt` of everything in this write, which is later than that of every write before it. */
  readonly at: string
  readonly by: string
  readonly reach: Reach
  readonly ledger: LedgerEntry[]
  readonly memory: WriteMemory
  /** What is to be inserted; whatever reads it in this write has it inserted before. */
  readonly rows: WaitingRows
}

/** How far a burst of writes may run ahead of the present, in ms, and still wait for it. */
const MAX_AHEAD_MS = 50
/** How long a write waits for others of its process before it is refused, in ms. */
const MAX_QUEUE_MS = 10_000

/**
 * Runs `record` in one transaction: all of it is kept, or none where it throws. A `record` that records nothing leaves
 * no trace. It runs again whenever the transaction does.
 */
export async function write<T>(
  store: Store,
  by: string,
  record: (write: Write) => Promise<T>,
): Promise<T> {
  const result = await inTurn(store, async (db) => {
    const last = await takeTurn(db)
    await store.clock?.check(db, last)
    const at = await nextMoment(store, last)
    const isLate = deadline(store)
    const reach = { events: new Map() }
    const memory = newWriteMemory()
    const turn: Write = { db, at, by, reach, ledger: [], memory, rows: noRows() }
    const outcome = await record(turn)
    await insertWaiting(turn)
    if (turn.ledger.length > 0) {
      await settleReach(db, turn.reach)
      await appendLedger(db, turn.ledger)
      await setLast(db, at)
      noteRecorded(store, at)
    }
    // The first records of a new store may take long, since no reader was answered anything yet.
    if (last !== '' && isLate()) throw new TooLate(LATE_MESSAGE)
    return outcome
  })
  store.condition.clear()
  return result
}

const LATE_MESSAGE = `a write that takes longer than ${MAX_OPEN_MS / 1000} seconds could appear in a past that was read`

/** Tells when a write has taken too long by either clock: one may step, and the other stands still while the machine sleeps. */
function deadline(store: Store): () => boolean {
  const [moment, started] = [store.now(), performance.now()]
  return () => store.now() - moment > MAX_OPEN_MS || performance.now() - started > MAX_OPEN_MS
}

/** True for a store in which nothing was ever recorded: shipped history may then keep its own moments. */
export async function isUntouched(db: Handle): Promise<boolean> {
  return (await db.selectFrom('clock').select('last').executeTakeFirst())?.last === ''
}

/** Faults that come after a wait in vain. The next in the queue has waited as long, and is refused with them. */
const FAULTS_OF_WAITING: readonly FaultKind[] = ['locked', 'silent', 'unreachable', 'crowded']

/**
 * Runs one transaction after another. The writers of a process wait for each other here, and only the first waits for
 * those of other processes. With a connection for each waiting writer, a burst of them would leave none for readers.
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
    (error) =>
      error instanceof StoreUnavailable && FAULTS_OF_WAITING.includes(error.fault) ? error : null,
  )
  try {
    return await turn
  } finally {
    queue.waiting -= 1
  }
}

/** Writes nothing but its turn, to find out whether the store can be written. */
export function tryWrite(store: Store): Promise<void> {
  return inTurn(store, async (db) => store.clock?.check(db, await takeTurn(db)))
}

/** Takes the lock of writers, which is the file's in SQLite and a row's in PostgreSQL. Gives the newest moment recorded at. */
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

/** The present. Where the clock stepped back, it is the millisecond after the last write or the last past that was read. */
async function nextMoment(store: Store, last: string): Promise<string> {
  const ahead = momentAfter(store, last) - store.now()
  if (ahead > 0 && ahead <= MAX_AHEAD_MS) await new Promise((done) => setTimeout(done, ahead))
  return new Date(Math.max(store.now(), momentAfter(store, last))).toISOString()
}

function momentAfter(store: Store, last: string): number {
  const answered = answeredUntil(store)
  const newest = answered > last ? answered : last
  return newest === '' ? 0 : Date.parse(newest) + 1
}

/** Adds an entry to the ledger, which is written at the end of the write. */
export function note(
  { ledger, at, by }: Write,
  kind: ChangeKind,
  change: { event: string | null; claim?: string | null; before?: unknown; after?: unknown },
): void {
  const { event, claim = null, before = null, after = null } = change
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
  await insertRows(db, 'changes', rows)
}
