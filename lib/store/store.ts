/** What a store is: two handles on one database, and a clock given from outside. */
import type { Kysely } from 'kysely'
import type { Condition } from './condition'
import type { StoreMemory } from './memory'
import type { Tables } from './tables'

export type StoreKind = 'sqlite' | 'postgres'
export type Handle = Kysely<Tables>

export interface Store {
  readonly kind: StoreKind
  /** For reads, through `inSnapshot` and `readNewest`: never waits for a writer. On a replica it may lag. */
  readonly reader: Handle
  /** For reads of so much that they take turns with others: nobody waits for them but each other. */
  readonly longReader: Handle
  /** For writes, through `write` alone. */
  readonly writer: Handle
  /** The present, in milliseconds since 1970. Given from outside, so that tests can set it. */
  readonly now: () => number
  /** Refuses to date a record by a clock in doubt; left out where a test sets the clock. */
  readonly clock?: DateGuard
  /** What is known to be wrong with it. */
  readonly condition: Condition
  readonly memory: StoreMemory
  readonly close: () => Promise<void>
}

export interface DateGuard {
  /** Throws where a record would be dated by a clock in doubt. `last` is the newest moment recorded at. */
  readonly check: (db: Handle, last: string) => Promise<void>
  /** The present, in milliseconds since 1970; of a clock that stepped ahead, what was expected. */
  readonly now: () => number
}

/** How long what keeps a program from the store is waited for; longer while it is being opened. */
export interface Patience {
  ms: number
}
