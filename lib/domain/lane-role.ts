/** The role of a standing claim in its lane: its claimant's current one, or one that it replaced. */
import { standingByLane, type View } from './comparison'
import { groupBy } from './group-by'
import type { InSteps } from './in-steps'
import { laneKeyOf } from './lane'
import { currentIn, replacementsByLane } from './replacement'

export type LaneRole = 'current' | 'history'

/** Roles by claim id. Withdrawn claims and parts shown under their whole enter no lane and have none. */
export function* laneRolesInSteps(view: View): InSteps<ReadonlyMap<string, LaneRole>> {
  const roles = new Map<string, LaneRole>()
  const replacements = replacementsByLane(view)
  for (const lane of yield* standingByLane(view)) {
    const [first] = lane
    const replaced = first && replacements.get(laneKeyOf(first, view))
    for (const own of groupBy(lane, ({ claimant }) => claimant).values()) {
      const current = currentIn(own, replaced)
      for (const claim of own) roles.set(claim.id, claim === current ? 'current' : 'history')
      yield
    }
  }
  return roles
}

/** The same roles, read from lanes that are compared already. */
export function laneRolesOf(
  lanes: readonly { readonly current: readonly string[]; readonly history: readonly string[] }[],
): ReadonlyMap<string, LaneRole> {
  const roles = new Map<string, LaneRole>()
  for (const { current, history } of lanes) {
    for (const id of history) roles.set(id, 'history')
    for (const id of current) roles.set(id, 'current')
  }
  return roles
}
