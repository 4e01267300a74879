/** How many pairs of a lane's current claims cannot both be true. */
import type { LaneAnswer } from '@/lib/answers/shapes'

const counted = new WeakMap<LaneAnswer, () => number>()

/** For who makes a lane's answer: how to count without listing pairs, of which there may be millions. */
export function countsContradictions(lane: LaneAnswer, count: () => number): void {
  counted.set(lane, count)
}

export function contradictionsIn(lane: LaneAnswer): number {
  return (
    counted.get(lane)?.() ?? lane.verdicts.filter(({ verdict }) => verdict === 'contradicts').length
  )
}
