/** How many pairs of a lane's current claims cannot both be true, and how many do not agree otherwise. */
import { atOnce, type InSteps } from './in-steps'
import { judgePairs, verdictOf, type ComparableClaim } from './verdict'

/** The pairs of one verdict. */
export interface PairCount {
  readonly total: number
  /** In how many pairs each claim is, by its id; a claim that is in none is left out. */
  readonly ofEach: ReadonlyMap<string, number>
}

/** The pairs of a lane that are worth a reader's while. */
export interface Disagreements {
  readonly contradictions: PairCount
  readonly differences: PairCount
}

function* disagreementsInSteps(current: readonly ComparableClaim[]): InSteps<Disagreements> {
  const contradictions = new Tally()
  const differences = new Tally()
  yield* judgePairs(current, (verdict, a, b) => {
    if (verdict === 'contradicts') contradictions.add(a.id, b.id)
    else if (verdict === 'differs') differences.add(a.id, b.id)
  })
  return { contradictions, differences }
}

export function disagreementsAmong(current: readonly ComparableClaim[]): Disagreements {
  return atOnce(disagreementsInSteps(current))
}

/** The other claims of a lane that this one contradicts, in their order. */
export function contradictedBy<C extends ComparableClaim>(claim: C, current: readonly C[]): C[] {
  return current.filter(
    (other) => other.id !== claim.id && verdictOf(claim, other).verdict === 'contradicts',
  )
}

class Tally implements PairCount {
  total = 0
  readonly ofEach = new Map<string, number>()
  add(...ids: readonly [string, string]): void {
    this.total += 1
    for (const id of ids) this.ofEach.set(id, (this.ofEach.get(id) ?? 0) + 1)
  }
}
