/** Two figures of one claimant for one date that cannot both be its count, unless they differ in something not yet said. */
import type { ClaimFacts } from './claim'
import { areDisjoint, intervalOf } from './quantity'

export interface LaneFigure extends Pick<
  ClaimFacts,
  'claimant' | 'asOf' | 'asOfPrecision' | 'quantity'
> {
  readonly id: string
  /** Null in no lane. */
  readonly lane: string | null
}

/** True for two figures of one claimant in one lane for one date whose numbers do not overlap. */
export function areRivals(a: LaneFigure, b: LaneFigure): boolean {
  if (a.id === b.id || a.lane === null || a.lane !== b.lane || a.claimant !== b.claimant)
    return false
  if (a.asOf !== b.asOf || a.asOfPrecision !== b.asOfPrecision) return false
  const [first, second] = [intervalOf(a.quantity), intervalOf(b.quantity)]
  return first !== null && second !== null && areDisjoint(first, second)
}

/** Why the first is refused beside the second. Each is named by its words, and by its ref or its id. */
export function rivalMessage(
  figure: Omit<LaneFigure, 'lane'>,
  other: Omit<LaneFigure, 'lane'>,
): string {
  const [one, two] = [figure, other].map(({ id, quantity }) => `“${quantity.wording}” (${id})`)
  return `${one} and ${two} are two figures of ${figure.claimant} for ${figure.asOf} from one source: say in what they differ, such as scope, place, category or date`
}
