/**
 * Replacement: a claim may take the place of one in another lane, where its claimant counted something narrower or wider
 * until then. What it replaced, and all before that in its lane, are history while the replacing claim stands.
 */
import type { Claim } from './claim'
import { currentOf, isNoNewer, newestFirst } from './current'
import { groupBy } from './group-by'
import { laneKeyOf, type Kin } from './lane'

export interface Replacement {
  readonly former: Claim
  readonly by: Claim
}

/** The claims of a view, with those that `at` hides. */
interface Claims extends Kin {
  readonly claims: readonly Claim[]
  readonly byId: ReadonlyMap<string, Claim>
}

/** What was replaced in each lane, by its key. */
export function replacementsByLane(view: Claims): ReadonlyMap<string | null, Replacement[]> {
  const replacements = view.claims.flatMap((by): Replacement[] => {
    const former = by.step?.replaces == null ? undefined : view.byId.get(by.step.replaces)
    const counts = by.status === 'stands' && former?.claimant === by.claimant
    return counts && former !== undefined ? [{ former, by }] : []
  })
  return groupBy(replacements, ({ former }) => laneKeyOf(former, view))
}

/**
 * The current one of a claimant's standing claims in a lane, of which `replacements` were replaced; undefined where all
 * of them are history.
 */
export function currentIn(
  claims: readonly Claim[],
  replacements: readonly Replacement[] = [],
): Claim | undefined {
  const own = replacements.filter(({ former }) => former.claimant === claims[0]?.claimant)
  if (own.length === 0) return currentOf(claims)
  const isReplaced = (claim: Claim) =>
    own.some(({ former, by }) => claim !== by && isNoNewer(claim, former))
  return newestFirst(claims).find((claim) => !isReplaced(claim))
}
