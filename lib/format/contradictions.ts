/** Which pairs of a lane's current claims cannot both be true, without a list of all its pairs. */
import type { LaneAnswer } from '@/lib/answers/shapes'

export interface LaneContradictions {
  /** Pairs. */
  readonly total: number
  /** By claim id, in how many pairs it is; those in none are left out. */
  readonly ofEach: ReadonlyMap<string, number>
  /** The ids of those that this claim contradicts. */
  readonly against: (id: string) => readonly string[]
}

const known = new WeakMap<LaneAnswer, () => LaneContradictions>()

/** For who makes a lane's answer: how to count without listing pairs, of which there may be millions. */
export function countsContradictions(lane: LaneAnswer, count: () => LaneContradictions): void {
  known.set(lane, count)
}

/** For who makes another answer of the same lane. */
export function sharesContradictions(other: LaneAnswer, lane: LaneAnswer): void {
  const count = known.get(lane)
  if (count !== undefined) known.set(other, count)
}

export function contradictionsOf(lane: LaneAnswer): LaneContradictions {
  return known.get(lane)?.() ?? fromVerdicts(lane)
}

/** Every unordered pair of current claims has a verdict. */
export function pairsIn({ current: { length } }: { readonly current: readonly unknown[] }): number {
  return (length * (length - 1)) / 2
}

function fromVerdicts({ verdicts }: LaneAnswer): LaneContradictions {
  const against = new Map<string, string[]>()
  const add = (id: string, other: string) => against.set(id, [...(against.get(id) ?? []), other])
  const contradictions = verdicts.filter(({ verdict }) => verdict === 'contradicts')
  for (const { a, b } of contradictions) {
    add(a, b)
    add(b, a)
  }
  return {
    total: contradictions.length,
    ofEach: new Map([...against].map(([id, others]) => [id, others.length])),
    against: (id) => against.get(id) ?? [],
  }
}
