/** The role of a standing claim in its lane: its claimant's current one, or one that it replaced. */
import type { Claim } from './claim'
import type { View } from './comparison'
import { newestFirst } from './current'
import { groupBy } from './group-by'
import { filterInSteps, groupInSteps, type InSteps } from './in-steps'
import { laneKeyOf } from './lane'

export type LaneRole = 'current' | 'history'

/** Roles by claim id. Withdrawn claims and parts shown under their whole enter no lane and have none. */
export function* laneRolesInSteps({ claims, byId }: View): InSteps<ReadonlyMap<string, LaneRole>> {
  const standing = yield* filterInSteps(claims, ({ status }) => status === 'stands')
  const byLane = yield* groupInSteps(standing, (claim) => laneKeyOf(claim, byId))
  byLane.delete(null)
  const roles = new Map<string, LaneRole>()
  for (const lane of byLane.values()) {
    for (const own of groupBy(lane, claimantOf).values()) {
      for (const [index, { id }] of newestFirst(own).entries()) {
        roles.set(id, index === 0 ? 'current' : 'history')
      }
      yield
    }
  }
  return roles
}

const claimantOf = ({ claimant }: Claim) => claimant

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
