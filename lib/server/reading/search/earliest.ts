/** Keeps the earliest of many claims without keeping the rest. */
import { compareText } from '@/lib/domain/text'
import type { ClaimHit } from '@/lib/store/find-claims'

export class Earliest {
  readonly #max: number
  #kept: ClaimHit[] = []
  /** How many were taken, with those that are not kept. */
  total = 0

  constructor(max: number) {
    this.#max = max
  }

  take(hit: ClaimHit): void {
    this.total += 1
    this.#kept.push(hit)
    if (this.#kept.length >= 4 * this.#max) this.#kept = this.inOrder()
  }

  /** By what they are about, at most so many. */
  inOrder(): ClaimHit[] {
    return this.#kept
      .toSorted((a, b) => a.about - b.about || compareText(a.id, b.id))
      .slice(0, this.#max)
  }
}
