/**
 * A past that a reader was answered stays as it was answered: nothing is recorded in it any more. That
 * is so without writing anything down, because writers take turns, each with a later moment than the
 * one before, and none keeps a moment for long before it commits (docs/decisions/0032).
 */
import { hasReplica, onPrimary } from './primary'
import type { Handle, Store } from './store'
import { transact } from './transact'
import { isUnavailable } from './unavailable'

/** A write that takes longer than this from its moment to its commit is begun anew, with a later moment. */
export const MAX_OPEN_MS = 20_000
/** What is older than this has been committed or never will be: the above, a hang, a slow commit, and clocks that differ. */
const SETTLED_MS = 60_000
/** How far the clocks of machines may be apart. On SQLite there is one machine. */
const MAX_SKEW_MS = { postgres: 1_000, sqlite: 0 } as const

/** Writers of this process record later than that, even when the machine's clock steps back. */
export function answeredUntil(store: Store): string {
  const { answered, settled } = store.memory.past
  return answered > settled.until ? answered : settled.until
}

/** Something was recorded at that moment, whatever the clock says now. */
export function noteRecorded(store: Store, at: string): void {
  const { past } = store.memory
  if (at > past.answered) past.answered = at
}

/**
 * The latest moment of which may be asked what was known then: the present, by a clock that is believed, or what
 * was recorded or answered already before the clock was set back. In milliseconds since 1970.
 */
function presentOf(store: Store): number {
  const now = store.clock?.now() ?? store.now()
  const answered = answeredUntil(store)
  return answered === '' ? now : Math.max(now, Date.parse(answered))
}

/** The same by the clock of another machine, which may be ahead of ours. */
export function presentAnywhere(store: Store): number {
  return presentOf(store) + MAX_SKEW_MS[store.kind]
}

/**
 * Returns when nothing will be recorded at or before `knownAt` any more. Writes nothing. What is still
 * to come cannot be settled. When the primary cannot be asked, a replica may still have all of that past:
 * `hasAllUntil` tells.
 */
export async function settle(store: Store, knownAt: string): Promise<void> {
  const { past } = store.memory
  const present = presentOf(store)
  if (knownAt > isoOf(presentAnywhere(store))) return
  if (knownAt > past.answered) past.answered = knownAt
  if (knownAt <= past.settled.until) return
  try {
    if (knownAt <= isoOf(present - SETTLED_MS)) {
      // The primary itself has all of it; only a replica has to be told what it must have.
      if (hasReplica(store)) await look(store)
      return
    }
    // Another machine may think that it is earlier.
    const laterBy = Date.parse(knownAt) + MAX_SKEW_MS[store.kind] + 1 - present
    if (laterBy > 0) await pause(laterBy)
    remember(store, await nextWait(store), knownAt)
  } catch (error) {
    if (!hasReplica(store) || !isUnavailable(error)) throw error
  }
}

/** Whether a database whose newest record is of `last` has everything up to `knownAt`. */
export function hasAllUntil(store: Store, last: string, knownAt: string): boolean {
  const { settled } = store.memory.past
  return last >= knownAt || (knownAt <= settled.until && last >= settled.last)
}

/** A wait for writers that begins after this call; gives the newest that was recorded when it ended. */
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

/** What the primary has now is everything that was recorded until a while ago. */
async function look(store: Store): Promise<void> {
  const until = isoOf(store.now() - SETTLED_MS)
  remember(store, await onPrimary(store, lastOf), until)
}

/** A write at work holds the lock; one that comes later takes a later moment. */
function waitForWriters(store: Store): Promise<string> {
  // In SQLite a transaction of the writer begins with the lock of the file; one that only reads writes nothing.
  return onPrimary(store, () => transact(store, lastOf, 'shared'))
}

function remember(store: Store, last: string, until: string): void {
  const { past } = store.memory
  // The first records of a new store come with their own moments, which are past.
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
