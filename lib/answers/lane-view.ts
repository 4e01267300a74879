/**
 * A lane as sentences, charts and pages are handed it. What is cheap to know is a value; claims and pairs are
 * functions, made when they are asked for, since a lane may have 40,000 claims and two million pairs.
 */
import type { LaneId } from '@/lib/domain/lane'
import { pairCount } from '@/lib/domain/verdict'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer, VerdictAnswer } from './shapes'

export interface LaneView extends LaneId {
  readonly range: LaneAnswer['range']
  readonly spread: number | null
  readonly support: LaneAnswer['support']
  /** Other periods of what is otherwise this lane, the latest first. */
  readonly periods: LaneAnswer['periods']
  readonly counts: LaneCounts
  /** The current claims, one of each claimant, in the order of their ids. Equal askings get one array. */
  readonly claims: () => readonly ClaimAnswer[]
  /** The standing claims that a newer one of the same claimant replaced. Equal askings get one array. */
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
  /** All but the contradicting ones. */
  readonly others: () => Iterable<VerdictAnswer>
  /** The pairs of the claims with these ids. */
  readonly among: (ids: ReadonlySet<string>) => Iterable<VerdictAnswer>
}

/** Which pairs of a lane's current claims cannot both be true, without a list of all its pairs. */
export interface LaneContradictions {
  /** How many pairs. */
  readonly total: number
  /** By claim id, in how many pairs it is; those in none are left out. */
  readonly ofEach: ReadonlyMap<string, number>
  /** The ids of those that this claim contradicts. */
  readonly against: (id: string) => readonly string[]
}

/** A comparison whose lanes are not written out. */
export interface ComparisonView extends Omit<ComparisonAnswer, 'lanes'> {
  readonly lanes: readonly LaneView[]
}

/** The view of a lane that is written out already, such as that of a record. */
export function laneViewOf(lane: LaneAnswer & { readonly measure: LaneId['measure'] }): LaneView {
  const { measure, group, category, place, basis, from, asOf } = lane
  const { range, spread, support, periods, current, history, steps, verdicts } = lane
  const contradicting = verdicts.filter(({ verdict }) => verdict === 'contradicts')
  return {
    measure,
    group,
    category,
    place,
    basis,
    from,
    asOf,
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
