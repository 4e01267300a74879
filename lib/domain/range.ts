/** The range of a lane: from the lowest to the highest stated number of its current claims, with the claimants at each end. */
import type { Claim } from './claim'
import { isOpenAbove, isOpenBelow, statedNumbers } from './quantity'

export interface Range {
  /** The lowest number stated: 200 for "more than 200". */
  readonly low: number
  readonly high: number
  /** A current claim allows anything below its number. */
  readonly openBelow: boolean
  /** A current claim allows anything above its number. */
  readonly openAbove: boolean
  /** The ids of all claimants at each end, in order. */
  readonly lowBy: readonly string[]
  readonly highBy: readonly string[]
}

/** The range of these claims; null when none states a number. Verbal quantities and denials are beside it, not in it. */
export function rangeOf(current: readonly Pick<Claim, 'claimant' | 'quantity'>[]): Range | null {
  const numbers = current.flatMap((claim) =>
    statedNumbers(claim.quantity).map((number) => ({ number, claimant: claim.claimant })),
  )
  const first = numbers[0]
  if (first === undefined) return null
  let [low, high] = [first.number, first.number]
  for (const { number } of numbers) {
    if (number < low) low = number
    if (number > high) high = number
  }
  const claimantsAt = (end: number) => [
    ...new Set(numbers.filter(({ number }) => number === end).map(({ claimant }) => claimant)),
  ]
  return {
    low,
    high,
    openBelow: current.some((claim) => isOpenBelow(claim.quantity)),
    openAbove: current.some((claim) => isOpenAbove(claim.quantity)),
    lowBy: claimantsAt(low).sort(),
    highBy: claimantsAt(high).sort(),
  }
}

/** The highest stated number over the lowest; null when the lowest is 0 or all numbers are equal. */
export function spreadOf(range: Range | null): number | null {
  if (range === null || range.low === 0 || range.low === range.high) return null
  return range.high / range.low
}
