/** The reach of a write: the events it changed, and in them the claims and lanes that are to be brought up to date. */

export interface EventReach {
  /** The claims that may stand otherwise now, by id; their kin is looked at with them. */
  readonly claims: Set<string>
  /** The claims that this write recorded: their columns say how they stand, but for the lane. */
  readonly inserted: Set<string>
  /** The keys of changed lanes, each with the claimants whose claims or appearances changed there. */
  readonly lanes: Map<string, Set<string>>
  /** The moments at which anything of the event was recorded. */
  readonly moments: Set<string>
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
  const claimants = lanes.get(lane) ?? new Set()
  lanes.set(lane, claimant === null ? claimants : claimants.add(claimant))
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
