/** What a store is: two handles on one database, and a clock given from outside. */
import { inspect, types } from 'node:util'
import type { Kysely } from 'kysely'
import type { ClockGuard } from './clock-guard'
import type { Condition } from './condition'
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
  readonly clock?: ClockGuard
  /** What is known to be wrong with it. */
  readonly condition: Condition
  readonly close: () => Promise<void>
}

/** How long what keeps a program from the store is waited for; longer while it is being opened. */
export interface Patience {
  ms: number
}

/** What can be wrong with a store, in one plain word each; `refused` is for an operator to put right. */
export type FaultKind =
  | 'locked'
  | 'full'
  | 'read-only'
  | 'damaged'
  | 'faulty'
  | 'unreachable'
  | 'silent'
  | 'crowded'
  | 'interrupted'
  | 'clock'
  | 'refused'

/** The digest of every such error: all that Next tells the browser of what failed on the server. */
const UNAVAILABLE_DIGEST = 'store-unavailable'

/** Why a store cannot be used, in one line that names what to change. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly digest = UNAVAILABLE_DIGEST
  constructor(
    line: string,
    readonly fault: FaultKind = 'refused',
    /** `cause` is what the driver reported. */
    options: ErrorOptions = {},
  ) {
    super(line, options)
  }

  /** Next bundles instrumentation, pages and routes apart, each with a class of its own of this name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return types.isNativeError(value) && value.name === 'StoreUnavailable'
  }

  /** In a log it is its line alone: where in the program it was met helps nobody. */
  [inspect.custom](): string {
    return this.message
  }
}
