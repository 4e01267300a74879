/** What a process remembers of a store. Copies of a store, such as one with another clock, share it. */
import type { StoreUnavailable } from './fault'

export interface StoreMemory {
  readonly past: Past
  readonly queue: WriterQueue
  primaryFailure: PrimaryFailure | null
}

/** The past that readers were answered: nothing may be recorded in it any more. */
interface Past {
  /** The latest moment that a reader of this process was answered for, or recorded at: its writers stay above. */
  answered: string
  settled: SettledPast
  /** Readers wait for writers together: one connection for those that came while others waited. */
  waiting: Promise<unknown>
  next: Promise<string> | null
}

/** Everything that will ever be recorded up to `until` was recorded, and the newest of it by `last`. */
interface SettledPast {
  readonly until: string
  readonly last: string
}

/** The writers of this process, one behind the other. */
interface WriterQueue {
  /** What went wrong in the newest turn that was asked for, once it is over. */
  last: Promise<StoreUnavailable | null>
  /** How many are at work or waiting. */
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
