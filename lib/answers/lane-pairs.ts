/** The pairs of a lane's current claims, as they are asked for: 2,000 claimants make two million. */
import type { LaneAnswer, VerdictAnswer } from './shapes'

/** Verdicts one at a time, in the order of `lane.verdicts`. */
export interface LanePairs {
  readonly all: () => Iterable<VerdictAnswer>
  readonly contradictions: () => Iterable<VerdictAnswer>
  /** Of the pairs of these claims, by id. */
  readonly among: (ids: ReadonlySet<string>) => Iterable<VerdictAnswer>
}

const known = new WeakMap<LaneAnswer, LanePairs>()

/** For who makes a lane's answer. */
export function makesPairs(lane: LaneAnswer, pairs: LanePairs): void {
  known.set(lane, pairs)
}

/** For who makes another answer of the same lane. */
export function sharesPairs(other: LaneAnswer, lane: LaneAnswer): void {
  const pairs = known.get(lane)
  if (pairs !== undefined) known.set(other, pairs)
}

/** The same as `lane.verdicts`, without keeping them. */
export function eachVerdict(lane: LaneAnswer): Iterable<VerdictAnswer> {
  return known.get(lane)?.all() ?? lane.verdicts
}

export function eachContradiction(lane: LaneAnswer): Iterable<VerdictAnswer> {
  return (
    known.get(lane)?.contradictions() ??
    lane.verdicts.filter(({ verdict }) => verdict === 'contradicts')
  )
}

export function verdictsAmongThese(
  lane: LaneAnswer,
  ids: ReadonlySet<string>,
): readonly VerdictAnswer[] {
  const pairs = known.get(lane)
  if (pairs !== undefined) return [...pairs.among(ids)]
  return lane.verdicts.filter(({ a, b }) => ids.has(a) && ids.has(b))
}
