/** A lane beside what it counts, without presenting it: its claims and pairs are made when they are asked for. */
import { sharesContradictions } from '@/lib/format/contradictions'
import { sharesPairs } from './lane-pairs'
import type { LaneAnswer } from './shapes'
import type { MeasuredLane } from './shown'

/** Not the lane spread: that would present all its claims and every pair of them. */
export function measuredLane(measure: MeasuredLane['measure'], lane: LaneAnswer): MeasuredLane {
  const { group, category, place, basis, from, asOf, range, spread, support, periods } = lane
  const measured: MeasuredLane = {
    ...{ measure, group, category, place, basis, from, asOf, range, spread, support, periods },
    get current() {
      return lane.current
    },
    get history() {
      return lane.history
    },
    get verdicts() {
      return lane.verdicts
    },
    get steps() {
      return lane.steps
    },
  }
  sharesContradictions(measured, lane)
  sharesPairs(measured, lane)
  return measured
}
