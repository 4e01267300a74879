/** The reach of a write: the events it changed, and in them the claims and lanes that are to be brought up to date. */
import type { Claim } from '@/lib/domain/claim'
import { currentOf } from '@/lib/domain/current'
import type { ClaimTable } from './claim-tables'

export interface EventReach {
  /** The claims that may stand otherwise now, by id; their kin is looked at with them. */
  readonly claims: Set<string>
  /** The claims that this write recorded: their columns say how they stand, but for the lane. */
  readonly inserted: Set<string>
  /** By the keys of changed lanes. */
  readonly lanes: Map<string, LaneReach>
  /** The moments at which anything of the event was recorded. */
  readonly moments: Set<string>
}

/** What changed in a lane. */
export interface LaneReach {
  /**
   * The claimants whose claims or appearances changed there, each with how many figures new claims added; null where
   * something else than that changed, so that they are counted anew.
   */
  readonly claimants: Map<string, number | null>
  /** The places of the new claims, as their column has them. */
  readonly places: Set<string>
  /** By claimant, the new claim that is current among the new ones, which need not be read for it. */
  readonly latest: Map<string, Claim>
}

export interface Reach {
  readonly events: Map<string, EventReach>
}

/** Notes that something of an event changed, and which claims of it may stand otherwise now. */
export function touch(
  { events }: Reach,
  event: string,
  at: string,
  claims: Iterable<string> = [],
): EventReach {
  const ofEvent = events.get(event) ?? {
    claims: new Set(),
    inserted: new Set(),
    lanes: new Map(),
    moments: new Set(),
  }
  events.set(event, ofEvent)
  ofEvent.moments.add(at)
  for (const id of claims) ofEvent.claims.add(id)
  return ofEvent
}

/** Adds a lane, where the claims of a claimant changed; null is none where all of them stand as before. */
export function reachLane({ lanes }: EventReach, lane: string, claimant: string | null): void {
  const { claimants } = laneIn(lanes, lane)
  if (claimant !== null) claimants.set(claimant, null)
}

/** Adds a lane that a new claim enters. */
export function reachByNew(
  { lanes }: EventReach,
  lane: string,
  claim: Claim,
  { claimant, figure, place }: Pick<ClaimTable, 'claimant' | 'figure' | 'place'>,
): void {
  const { claimants, places, latest } = laneIn(lanes, lane)
  const before = latest.get(claimant)
  latest.set(claimant, (before && currentOf([before, claim])) ?? claim)
  const added = claimants.get(claimant)
  if (added !== null) claimants.set(claimant, (added ?? 0) + figure)
  if (place !== null) places.add(place)
}

/** True where new claims are all that changed in a lane. */
export function hasGrownAlone({ claimants }: LaneReach): boolean {
  return claimants.size > 0 && [...claimants.values()].every((added) => added !== null)
}

function laneIn(lanes: EventReach['lanes'], lane: string): LaneReach {
  const known = lanes.get(lane)
  if (known !== undefined) return known
  const made: LaneReach = { claimants: new Map(), places: new Set(), latest: new Map() }
  lanes.set(lane, made)
  return made
}

/** The same for several claimants; null is no lane. */
export function reachLanes(
  reach: EventReach,
  lane: string | null,
  claimants: readonly string[],
): void {
  if (lane === null) return
  for (const claimant of claimants) reachLane(reach, lane, claimant)
}
