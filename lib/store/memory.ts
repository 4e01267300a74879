/** The memory that a process has of a store. Copies of a store, such as one with another clock, share it. */
import type { StoreUnavailable } from './fault'

export interface StoreMemory {
  readonly past: Past
  readonly queue: WriterQueue
  primaryFailure: PrimaryFailure | null
}

/** The past that readers were answered: nothing may be recorded in it any more. */
interface Past {
  /** The latest moment for which a reader of this process was answered, or at which it recorded. Its writers stay above. */
  answered: string
  settled: SettledPast
  /** The wait for writers that is going on, and the next one, which readers share with one connection. */
  waiting: Promise<unknown>
  next: Promise<string> | null
}

/** Everything that will ever be recorded up to `until` is recorded, the newest of it at `last`. */
interface SettledPast {
  readonly until: string
  readonly last: string
}

/** The writers of this process, one behind the other. */
interface WriterQueue {
  /** The fault of the newest turn in the queue, once it is over. */
  last: Promise<StoreUnavailable | null>
  /** How many writers are at work or waiting. */
  waiting: number
}

interface PrimaryFailure {
  readonly error: unknown
  readonly at: number
}

export function newMemory(): StoreMemory {
  return {
    past: {
      answered: '',
      settled: { until: '', last: '' },
      waiting: Promise.resolve(),
      next: null,
    },
    queue: { last: Promise.resolve(null), waiting: 0 },
    primaryFailure: null,
  }
}
