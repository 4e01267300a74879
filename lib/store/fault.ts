/** What goes wrong with a store, as operators and readers are told. */
import { inspect, types } from 'node:util'

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

/** Why a store cannot be used, in one line that names what to change. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
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
