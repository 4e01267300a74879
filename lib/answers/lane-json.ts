/** Writes a lane and a comparison out for the API, with every claim and every pair of current claims. */
import type { ComparisonView, LaneView } from './lane-view'
import type { ComparisonAnswer, LaneAnswer } from './shapes'

export function toJson(lane: LaneView): LaneAnswer {
  return {
    group: lane.group,
    category: lane.category,
    scope: [...lane.scope],
    place: lane.place,
    basis: lane.basis,
    from: lane.from,
    asOf: lane.asOf,
    spread: lane.spread,
    support: lane.support,
    range: lane.range,
    recentRange: lane.recentRange,
    latest: lane.latest,
    recent: [...lane.recent],
    periods: lane.periods,
    current: [...lane.claims()],
    history: [...lane.history()],
    withdrawn: [...lane.withdrawn()],
    exceeds: [...lane.exceeds()],
    verdicts: [...lane.pairs.all()],
    steps: lane.steps(),
  }
}

export function comparisonToJson(comparison: ComparisonView): ComparisonAnswer {
  return { ...comparison, lanes: comparison.lanes.map(toJson) }
}
