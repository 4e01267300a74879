/**
 * A lane as sentences, charts and pages are handed it. Cheap parts are values. Claims and pairs are functions, which make
 * them when they are called, since a lane may have 40,000 claims and two million pairs.
 */
import { laneIdOf, type LaneId } from '@/lib/domain/lane'
import { pairCount } from '@/lib/domain/verdict'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer, VerdictAnswer } from './shapes'

export interface LaneView
  extends LaneId, Readonly<Pick<LaneAnswer, 'range' | 'spread' | 'support' | 'periods'>> {
  readonly counts: LaneCounts
  /** The current claims, one of each claimant, in the order of their ids. Every call gives the same array. */
  readonly claims: () => readonly ClaimAnswer[]
  /** The standing claims that a newer one of the same claimant replaced. Every call gives the same array. */
  readonly history: () => readonly ClaimAnswer[]
  readonly steps: () => LaneAnswer['steps']
  readonly pairs: LanePairs
  readonly contradictions: () => LaneContradictions
}

export interface LaneCounts {
  readonly current: number
  readonly history: number
}

/** The pairs of a lane's current claims: verdicts one at a time, a before b by id. */
export interface LanePairs {
  readonly count: number
  readonly all: () => Iterable<VerdictAnswer>
  readonly contradicting: () => Iterable<VerdictAnswer>
  /** Gives all pairs but the contradicting ones. */
  readonly others: () => Iterable<VerdictAnswer>
  /** Gives the pairs of the claims with these ids. */
  readonly among: (ids: ReadonlySet<string>) => Iterable<VerdictAnswer>
}

/** The contradictions among a lane's current claims, without a list of all its pairs. */
export interface LaneContradictions {
  /** How many pairs cannot both be true. */
  readonly total: number
  /** In how many of these pairs each claim is, by its id; a claim that is in none is left out. */
  readonly ofEach: ReadonlyMap<string, number>
  /** Gives the ids of the claims that this one contradicts. */
  readonly against: (id: string) => readonly string[]
}

/** A comparison whose lanes are not written out yet. */
export interface ComparisonView extends Omit<ComparisonAnswer, 'lanes'> {
  readonly lanes: readonly LaneView[]
}

/** The view of a lane that is written out already, such as the lane of a record. */
export function laneViewOf(lane: LaneAnswer & { readonly measure: LaneId['measure'] }): LaneView {
  const { range, spread, support, periods, current, history, steps, verdicts } = lane
  const contradicting = verdicts.filter(({ verdict }) => verdict === 'contradicts')
  return {
    ...laneIdOf(lane),
    range,
    spread,
    support,
    periods,
    counts: { current: current.length, history: history.length },
    claims: () => current,
    history: () => history,
    steps: () => steps,
    pairs: {
      count: pairCount(current.length),
      all: () => verdicts,
      contradicting: () => contradicting,
      others: () => verdicts.filter(({ verdict }) => verdict !== 'contradicts'),
      among: (ids) => verdicts.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    },
    contradictions: () => contradictionsIn(contradicting),
  }
}

function contradictionsIn(contradicting: readonly VerdictAnswer[]): LaneContradictions {
  const against = new Map<string, string[]>()
  const add = (id: string, other: string) => against.set(id, [...(against.get(id) ?? []), other])
  for (const { a, b } of contradicting) {
    add(a, b)
    add(b, a)
  }
  return {
    total: contradicting.length,
    ofEach: new Map([...against].map(([id, others]) => [id, others.length])),
    against: (id) => against.get(id) ?? [],
  }
}
