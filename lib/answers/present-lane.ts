/** A lane of the domain as pages and charts are handed it: claims, steps and pairs are presented when they are asked for. */
import type { Claim } from '@/lib/domain/claim'
import type { Lane } from '@/lib/domain/comparison'
import { contradictedBy, contradictionsAmong } from '@/lib/domain/contradictions'
import { laneIdOf } from '@/lib/domain/lane'
import { pairCount, verdictsAmong, type LaneVerdict } from '@/lib/domain/verdict'
import { claimWords } from '@/lib/format/because'
import type { LaneContradictions, LanePairs, LaneView } from './lane-view'
import { presentActor, presentClaim, presentVerdict, type PresentContext } from './present'
import type { VerdictAnswer } from './shapes'

/** Presents nothing yet: a page draws one lane of hundreds, and shows of the others how many claimants they have. */
export function presentLane(lane: Lane, context: PresentContext): LaneView {
  const { range, spread, support } = lane
  return {
    ...laneIdOf(lane),
    range: range && { ...range, lowBy: [...range.lowBy], highBy: [...range.highBy] },
    spread,
    support,
    periods: lane.periods.map((period) => ({ ...period })),
    counts: { current: lane.current.length, history: lane.history.length },
    claims: once(() => lane.current.map((claim) => presentClaim(claim, context))),
    history: once(() => lane.history.map((claim) => presentClaim(claim, context))),
    steps: once(() => lane.steps.map((step) => ({ ...step }))),
    pairs: pairsOf(lane.current, context),
    contradictions: once(() => contradictionsOf(lane.current)),
  }
}

function pairsOf(current: readonly Claim[], context: PresentContext): LanePairs {
  const present = function* (verdicts: Iterable<LaneVerdict>): Generator<VerdictAnswer> {
    const byId = new Map(current.map((claim) => [claim.id, claim]))
    const wordsOf = claimWords((id) => presentActor(id, context.actors).name, context)
    for (const { a, b, verdict, reason } of verdicts) {
      const [first, second] = [byId.get(a), byId.get(b)]
      if (first === undefined || second === undefined) continue
      yield presentVerdict([first, second], { verdict, reason }, context, wordsOf)
    }
  }
  return {
    count: pairCount(current.length),
    all: () => present(verdictsAmong(current)),
    contradicting: () => present(contradicting(current)),
    others: () => present(notContradicting(current)),
    among: (ids) => present(verdictsAmong(current.filter(({ id }) => ids.has(id)))),
  }
}

/** The verdicts of contradicting pairs. Only claims that are in a contradiction are put beside each other. */
function* contradicting(current: readonly Claim[]): Generator<LaneVerdict> {
  const { ofEach } = contradictionsAmong(current)
  for (const verdict of verdictsAmong(current.filter(({ id }) => ofEach.has(id)))) {
    if (verdict.verdict === 'contradicts') yield verdict
  }
}

/** The other verdicts. Nearly all pairs of a lane may contradict, so that those are left out before they are presented. */
function* notContradicting(current: readonly Claim[]): Generator<LaneVerdict> {
  for (const verdict of verdictsAmong(current)) {
    if (verdict.verdict !== 'contradicts') yield verdict
  }
}

function contradictionsOf(current: readonly Claim[]): LaneContradictions {
  const byId = new Map(current.map((claim) => [claim.id, claim]))
  const { total, ofEach } = contradictionsAmong(current)
  return {
    total,
    ofEach,
    against: (id) => {
      const claim = byId.get(id)
      return claim === undefined ? [] : contradictedBy(claim, current).map((other) => other.id)
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
