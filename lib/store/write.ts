/**
 * One write: a transaction in which writers take turns, so that the order of `recordedAt` is the
 * order of commits. What it touched is brought up to date once, at its end.
 */
import { compareText } from '@/lib/domain/text'
import { updateTouched, type Touched } from './touched'
import { StoreUnavailable, type FaultKind, type Handle, type Store } from './store'

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

export const CHANGE_KINDS = [
  'source-recorded',
  'source-revised',
  'event-recorded',
  'event-revised',
  'publication-revised',
  'claim-recorded',
  'appearance-recorded',
  'claim-revised',
  'claim-withdrawn',
  'claim-reinstated',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

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
const ROWS_AT_ONCE = 500

/**
 * Runs `record` in one transaction: all of it is kept, or (when it throws) none. Something that
 * records nothing leaves no trace.
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
    const written: Write = { db, at, by, touched: { events: new Map() }, ledger: [] }
    const result = await record(written)
    if (written.ledger.length > 0) {
      await updateTouched(db, written.touched)
      await appendLedger(db, written.ledger)
      await setLast(db, at)
    }
    return result
  })
  store.condition.clear()
  return recorded
}

/** True in a store that nothing was ever recorded in: shipped history may then keep its own moments. */
export async function isUntouched(db: Handle): Promise<boolean> {
  return (await db.selectFrom('clock').select('last').executeTakeFirst())?.last === ''
}

/**
 * Promises that nothing will ever be recorded at or before `knownAt`: a reader who was given an
 * answer "as known at" that moment gets the same answer for good. Waits for writers at work.
 */
export async function sealUntil(store: Store, knownAt: string): Promise<void> {
  const clock = await store.writer.selectFrom('clock').select('last').executeTakeFirst()
  const present = new Date(store.now()).toISOString()
  const wanted = knownAt < present ? knownAt : present
  if (clock === undefined || clock.last === '' || wanted <= clock.last) return
  await inTurn(store, async (db) => {
    const last = await takeTurn(db)
    await store.clock?.check(db, last)
    if (present > last) await setLast(db, present)
  })
}

interface Turns {
  /** What went wrong in the newest turn that was asked for, once it is over. */
  last: Promise<StoreUnavailable | null>
  /** How many are at work or waiting. */
  waiting: number
}
const turns = new WeakMap<Handle, Turns>()

/** Faults that were waited for in vain. Whoever waited behind has waited as long, and is refused with them. */
const WAITED: readonly FaultKind[] = ['locked', 'silent', 'unreachable', 'crowded']

/**
 * One transaction after another. The writers of a process wait for each other here, and only the
 * first for those of other processes: were each to wait with a connection of its own, a burst of
 * them would leave none for readers.
 */
async function inTurn<T>({ writer }: Store, work: (db: Handle) => Promise<T>): Promise<T> {
  const queue = turns.get(writer) ?? { last: Promise.resolve(null), waiting: 0 }
  turns.set(writer, queue)
  const before = queue.waiting === 0 ? Promise.resolve(null) : queue.last
  const turn = before.then((fault) => {
    if (fault !== null) throw fault
    return writer.transaction().execute(work)
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

/** Takes the lock of writers (a row lock; in SQLite the file's) and gives the newest moment recorded at. */
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

/** The present, or the millisecond after the last write when the clock stands still or steps back. */
async function nextMoment(store: Store, last: string): Promise<string> {
  const after = last === '' ? 0 : Date.parse(last) + 1
  const ahead = after - store.now()
  if (ahead > 0 && ahead <= MOST_WAITED) await new Promise((done) => setTimeout(done, ahead))
  return new Date(Math.max(store.now(), after)).toISOString()
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
  const newest = await db
    .selectFrom('changes')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const first = (newest?.seq ?? 0) + 1
  const inOrder = ledger.toSorted((a, b) => compareText(a.at, b.at))
  const rows = inOrder.map((entry, index) => ({
    ...entry,
    seq: first + index,
    before: entry.before === null ? null : JSON.stringify(entry.before),
    after: entry.after === null ? null : JSON.stringify(entry.after),
  }))
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('changes')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute()
  }
}
