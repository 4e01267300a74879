/** Faults of a store, as operators and readers are told of them. */
import { inspect, types } from 'node:util'

/** The kinds of fault, in one plain word each; a `refused` store is for an operator to put right. */
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

/** The reason why a store cannot be used, in one line that names what to change. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  constructor(
    line: string,
    readonly fault: FaultKind = 'refused',
    /** The `cause` is what the driver reported. */
    options: ErrorOptions = {},
  ) {
    super(line, options)
  }

  /** Next.js bundles instrumentation, pages and routes apart, each with its own class of this name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return types.isNativeError(value) && value.name === 'StoreUnavailable'
  }

  /** A log shows the line alone, since nobody is helped by where in the program it was met. */
  [inspect.custom](): string {
    return this.message
  }
}
