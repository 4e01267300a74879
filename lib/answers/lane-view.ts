/**
 * A lane as sentences, charts and pages are handed it. Cheap parts are values. Claims and pairs are functions, which make
 * them when they are called, since a lane may have 40,000 claims and two million pairs.
 */
import { laneIdOf, type LaneId } from '@/lib/domain/lane'
import { pairCount } from '@/lib/domain/verdict'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer, VerdictAnswer } from './shapes'

export interface LaneView
  extends
    LaneId,
    Readonly<
      Pick<
        LaneAnswer,
        'range' | 'recentRange' | 'latest' | 'recent' | 'spread' | 'support' | 'periods'
      >
    > {
  readonly counts: LaneCounts
  /** The current claims, one of each claimant, in the order of their ids. Every call gives the same array. */
  readonly claims: () => readonly ClaimAnswer[]
  /** The standing claims that a newer one of the same claimant replaced. Every call gives the same array. */
  readonly history: () => readonly ClaimAnswer[]
  /** The claims that were withdrawn. Every call gives the same array. */
  readonly withdrawn: () => readonly ClaimAnswer[]
  /** The figures of this lane that are above one of a wider lane. */
  readonly exceeds: () => LaneAnswer['exceeds']
  readonly steps: () => LaneAnswer['steps']
  readonly pairs: LanePairs
  readonly contradictions: () => LaneContradictions
  readonly differences: () => PairTotal
}

export interface LaneCounts {
  readonly current: number
  readonly history: number
  readonly withdrawn: number
}

/** The pairs of a lane's current claims: verdicts one at a time, a before b by id. */
export interface LanePairs {
  readonly count: number
  readonly all: () => Iterable<VerdictAnswer>
  /** Gives the pairs that cannot both be true. */
  readonly contradicting: () => Iterable<VerdictAnswer>
  /** Gives the pairs that do not agree, where nothing tells whether the count moved between them. */
  readonly differing: () => Iterable<VerdictAnswer>
  /** Gives all other pairs. */
  readonly others: () => Iterable<VerdictAnswer>
  /** Gives the pairs of the claims with these ids. */
  readonly among: (ids: ReadonlySet<string>) => Iterable<VerdictAnswer>
}

/** How many pairs have one verdict. */
export interface PairTotal {
  readonly total: number
  /** In how many of these pairs each claim is, by its id; a claim that is in none is left out. */
  readonly ofEach: ReadonlyMap<string, number>
}

/** The contradictions among a lane's current claims, without a list of all its pairs. */
export interface LaneContradictions extends PairTotal {
  /** Gives the ids of the claims that this one contradicts. */
  readonly against: (id: string) => readonly string[]
}

/** A comparison whose lanes are not written out yet. */
export interface ComparisonView extends Omit<ComparisonAnswer, 'lanes'> {
  readonly lanes: readonly LaneView[]
}

/** The view of a lane that is written out already, such as the lane of a record. */
export function laneViewOf(lane: LaneAnswer & { readonly measure: LaneId['measure'] }): LaneView {
  const { range, recentRange, latest, recent, spread, support, periods } = lane
  const { current, history, withdrawn, exceeds, steps, verdicts } = lane
  const contradicting = verdicts.filter(({ verdict }) => verdict === 'contradicts')
  const differing = verdicts.filter(({ verdict }) => verdict === 'differs')
  return {
    ...laneIdOf(lane),
    range,
    recentRange,
    latest,
    recent,
    spread,
    support,
    periods,
    counts: {
      current: current.length,
      history: history.length,
      withdrawn: withdrawn.length,
    },
    claims: () => current,
    history: () => history,
    withdrawn: () => withdrawn,
    exceeds: () => exceeds,
    steps: () => steps,
    pairs: {
      count: pairCount(current.length),
      all: () => verdicts,
      contradicting: () => contradicting,
      differing: () => differing,
      others: () =>
        verdicts.filter(({ verdict }) => verdict !== 'contradicts' && verdict !== 'differs'),
      among: (ids) => verdicts.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    },
    contradictions: () => contradictionsIn(contradicting),
    differences: () => contradictionsIn(differing),
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
