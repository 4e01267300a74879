/** A store: handles for reading and for writing one database, and a clock that is given from outside. */
import type { Kysely } from 'kysely'
import type { Condition } from './condition'
import type { StoreMemory } from './memory'
import type { Tables } from './tables'

export type StoreKind = 'sqlite' | 'postgres'
export type Handle = Kysely<Tables>

export interface Store {
  readonly kind: StoreKind
  /** For reads through `inSnapshot` and `readNewest`. It never waits for a writer; on a replica it may lag. */
  readonly reader: Handle
  /** For reads of so much that they take turns: only other long reads wait for them. */
  readonly longReader: Handle
  /** For writes through `write` alone. */
  readonly writer: Handle
  /** The present in milliseconds since 1970, by a clock that tests can set. */
  readonly now: () => number
  /** Refuses to date a record by a clock in doubt. It is left out where a test sets the clock. */
  readonly clock?: DateGuard
  readonly condition: Condition
  readonly memory: StoreMemory
  readonly close: () => Promise<void>
}

export interface DateGuard {
  /** Throws where a record would be dated by a clock in doubt. `last` is the newest moment recorded at. */
  readonly check: (db: Handle, last: string) => Promise<void>
  /** The present in milliseconds since 1970, or the expected one where the clock stepped ahead. */
  readonly now: () => number
}

/** How long a program waits for a locked store in ms; it waits longer while it opens the store. */
export interface Patience {
  ms: number
}
