/** Stance: how a claimant stands to the people it counts, derived from the event's parties. */
import { lineage, type ActorDirectory } from './actor'
import type { Party } from './event'

export const STANCES = ['own', 'adversary', 'third-party'] as const
export type Stance = (typeof STANCES)[number]

/** The side of an actor in one event: that of its nearest ancestor, itself included, that is a party. */
export function sideOf(
  actor: string,
  parties: readonly Party[],
  actors: ActorDirectory,
): string | null {
  for (const ancestor of lineage(actor, actors)) {
    const party = parties.find((candidate) => candidate.actor === ancestor)
    if (party !== undefined) return party.side
  }
  return null
}

/**
 * The stance is `own` for a side on its own losses, `adversary` for a side on another's, and `third-party` for a
 * claimant on no side. It is null when the group is not said, or is on no side itself.
 */
export function stanceOf(
  claimant: string,
  group: string | null,
  parties: readonly Party[],
  actors: ActorDirectory,
): Stance | null {
  if (group === null) return null
  const counted = sideOf(group, parties, actors)
  if (counted === null) return null
  const side = sideOf(claimant, parties, actors)
  if (side === null) return 'third-party'
  return side === counted ? 'own' : 'adversary'
}
