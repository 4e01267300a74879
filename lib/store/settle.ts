/**
 * Settling a past: what a reader was answered about it stays so, since nothing is recorded in it any more. No word is
 * written for that. Writers take turns, each with a later moment than the one before, and none keeps a moment for long
 * before it commits (docs/decisions/0032).
 */
import { hasReplica, onPrimary } from './primary'
import type { Handle, Store } from './store'
import { transact } from './transact'
import { isUnavailable } from './unavailable'

/** A write that takes longer than this from its moment to its commit is begun anew, with a later moment. */
export const MAX_OPEN_MS = 20_000
/** Anything older than this is committed by now or never will be. It allows for a slow write, a hang, and clocks that differ. */
const SETTLED_MS = 60_000
/** How far the clocks of machines may be apart; a store on SQLite has one machine. */
const MAX_SKEW_MS = { postgres: 1_000, sqlite: 0 } as const

/** The moment above which writers of this process record, even when the machine's clock steps back. */
export function answeredUntil(store: Store): string {
  const { answered, settled } = store.memory.past
  return answered > settled.until ? answered : settled.until
}

/** Notes that something was recorded at that moment, whatever the clock says now. */
export function noteRecorded(store: Store, at: string): void {
  const { past } = store.memory
  if (at > past.answered) past.answered = at
}

/**
 * The latest moment for which a reader may ask, in milliseconds since 1970: the present by a clock that is believed, or
 * the last moment recorded or answered before the clock was set back.
 */
function presentOf(store: Store): number {
  const now = store.clock?.now() ?? store.now()
  const answered = answeredUntil(store)
  return answered === '' ? now : Math.max(now, Date.parse(answered))
}

/** The present by the clock of another machine, which may be ahead of ours. */
export function presentAnywhere(store: Store): number {
  return presentOf(store) + MAX_SKEW_MS[store.kind]
}

/**
 * Returns when nothing will be recorded at or before `knownAt` any more; a moment to come is never settled. Writes
 * nothing. When the primary cannot be asked, a replica may still have all of that past, as `hasAllUntil` tells.
 */
export async function settle(store: Store, knownAt: string): Promise<void> {
  const { past } = store.memory
  const present = presentOf(store)
  if (knownAt > isoOf(presentAnywhere(store))) return
  if (knownAt > past.answered) past.answered = knownAt
  if (knownAt <= past.settled.until) return
  try {
    if (knownAt <= isoOf(present - SETTLED_MS)) {
      // The primary has all of it. Only a replica must be compared with it.
      if (hasReplica(store)) await look(store)
      return
    }
    // It may be earlier by the clock of another machine.
    const laterBy = Date.parse(knownAt) + MAX_SKEW_MS[store.kind] + 1 - present
    if (laterBy > 0) await pause(laterBy)
    remember(store, await nextWait(store), knownAt)
  } catch (error) {
    if (!hasReplica(store) || !isUnavailable(error)) throw error
  }
}

/** True when a database whose newest record is of `last` has everything up to `knownAt`. */
export function hasAllUntil(store: Store, last: string, knownAt: string): boolean {
  const { settled } = store.memory.past
  return last >= knownAt || (knownAt <= settled.until && last >= settled.last)
}

/** Joins the wait for writers that begins next, and gives the newest moment recorded at when it ends. */
function nextWait(store: Store): Promise<string> {
  const { past } = store.memory
  past.next ??= past.waiting.then(() => {
    const wait = waitForWriters(store)
    past.waiting = wait.catch(() => undefined)
    past.next = null
    return wait
  })
  return past.next
}

/** Remembers that the primary has everything that was recorded until a while ago. */
async function look(store: Store): Promise<void> {
  const until = isoOf(store.now() - SETTLED_MS)
  remember(store, await onPrimary(store, lastOf), until)
}

/** Waits for the lock, which a write at work holds; a later write takes a later moment. */
function waitForWriters(store: Store): Promise<string> {
  // In SQLite every transaction of the writer begins with the lock of the file, even if it writes nothing.
  return onPrimary(store, () => transact(store, lastOf, 'shared'))
}

function remember(store: Store, last: string, until: string): void {
  const { past } = store.memory
  // The first records of a new store come with moments of their own, which are past.
  if (last === '') return
  const settled = { until: last > until ? last : until, last }
  if (settled.until >= past.settled.until) past.settled = settled
}

export async function lastOf(db: Handle): Promise<string> {
  const row = await db.selectFrom('clock').select('last').executeTakeFirst()
  return row?.last ?? ''
}

function isoOf(moment: number): string {
  return new Date(moment).toISOString()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
