/** Steps: how one claimant's figure moved within a lane. A downward step is annotated, never clamped. */
import type { Claim } from './claim'
import { intervalOf, isBelow } from './quantity'
import type { StepReason } from './vocabulary'

export interface LaneStep {
  readonly claim: string
  readonly previous: string
  /** The reason that is recorded with the later claim; null when none was given. */
  readonly reason: StepReason | null
  readonly note: string | null
  /** True when the later figure cannot be as high as the earlier one. */
  readonly down: boolean
}

/** A step for every consecutive pair of one claimant's standing claims, the oldest first. */
export function stepsOf(newestFirst: readonly Claim[]): LaneStep[] {
  return newestFirst
    .flatMap((claim, index) => {
      const previous = newestFirst[index + 1]
      return previous === undefined ? [] : [stepBetween(previous, claim)]
    })
    .reverse()
}

function stepBetween(previous: Claim, claim: Claim): LaneStep {
  const [before, after] = [intervalOf(previous.quantity), intervalOf(claim.quantity)]
  return {
    claim: claim.id,
    previous: previous.id,
    reason: claim.step?.reason ?? null,
    note: claim.step?.note ?? null,
    down: before !== null && after !== null && isBelow(after, before),
  }
}
