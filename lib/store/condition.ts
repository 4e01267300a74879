/** What is known of the state of a store from the reads and writes that failed, and those that did not. */
import type { StoreUnavailable } from './fault'

/** How long a failed write counts, in ms, when only smaller ones have succeeded since. */
const REMEMBERED_FOR = 10_000

export class Condition {
  #damage: StoreUnavailable | null = null
  #fault: StoreUnavailable | null = null
  #faultyAt = 0

  /** The newest fault that no success has answered. Damage stays until the store is opened again. */
  get fault(): StoreUnavailable | null {
    return this.#damage ?? this.#fault
  }

  note(fault: StoreUnavailable): void {
    if (fault.fault === 'damaged') this.#damage = fault
    this.#fault = fault
    this.#faultyAt = performance.now()
  }

  /** Something was recorded and is on disk. */
  clear(): void {
    this.#fault = null
  }

  /** A trial write went well. It is small: on a full disk it may find room where a statement does not. */
  clearTried(): void {
    const isOld = performance.now() - this.#faultyAt >= REMEMBERED_FOR
    if (isOld || this.#fault?.fault !== 'full') this.clear()
  }
}
