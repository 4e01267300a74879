/** The direction in which a claimant's figure moved from one claim to its next, as far as the intervals tell. */
import type { Claim } from './claim'
import { areEqual, intervalOf, isBelow } from './quantity'

/** `unclear`: the two intervals overlap, or one of the claims gives no number. */
export const DIRECTIONS = ['up', 'down', 'same', 'unclear'] as const
export type Direction = (typeof DIRECTIONS)[number]

export function directionOf(
  previous: Pick<Claim, 'quantity'>,
  next: Pick<Claim, 'quantity'>,
): Direction {
  const [before, after] = [intervalOf(previous.quantity), intervalOf(next.quantity)]
  if (before === null || after === null) return 'unclear'
  if (areEqual(before, after)) return 'same'
  if (isBelow(before, after)) return 'up'
  return isBelow(after, before) ? 'down' : 'unclear'
}
