/** The condition of a store, concluded from the reads and writes that failed, and those that did not. */
import type { StoreUnavailable } from './fault'

/** How long a failed write counts, in ms, when only smaller ones have succeeded since. */
const MEMORY_MS = 10_000

export class Condition {
  #damage: StoreUnavailable | null = null
  #fault: StoreUnavailable | null = null
  #faultyAt = 0

  /** The newest fault since the last success. Damage stays until the store is opened again. */
  get fault(): StoreUnavailable | null {
    return this.#damage ?? this.#fault
  }

  note(fault: StoreUnavailable): void {
    if (fault.fault === 'damaged') this.#damage = fault
    this.#fault = fault
    this.#faultyAt = performance.now()
  }

  /** Notes that something was recorded and is on disk. */
  clear(): void {
    this.#fault = null
  }

  /** Notes that a trial write went well. It is small, and may find room on a full disk where a statement does not. */
  clearTried(): void {
    const isOld = performance.now() - this.#faultyAt >= MEMORY_MS
    if (isOld || this.#fault?.fault !== 'full') this.clear()
  }
}
