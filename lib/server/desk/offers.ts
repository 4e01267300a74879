/** What an editor most likely means in an event: those who claimed of it before, its parties, its places. */
import type { PreviewAnswer } from '@/lib/answers/preview-shapes'
import type { ActorDirectory } from '@/lib/domain/actor'
import { loadActors } from '@/lib/store/load-actors'
import type { Handle } from '@/lib/store/store'
import type { KnownEvent } from '../reading/event-contents'

const MAX_OFFERED = 60

export async function offersOf(
  db: Handle,
  event: KnownEvent | null,
): Promise<PreviewAnswer['offers']> {
  if (event === null) return { claimants: [], groups: [], places: [] }
  const rows = await db
    .selectFrom('claim_counts')
    .select('claimant')
    .where('event', '=', event.id)
    .where('claims', '>', 0)
    .orderBy('claims', 'desc')
    .orderBy('claimant')
    .limit(MAX_OFFERED)
    .execute()
  const claimants = rows.map(({ claimant }) => claimant)
  const groups = event.parties.map(({ actor }) => actor)
  const actors = await loadActors(db, [...claimants, ...groups], null)
  return {
    claimants: namesOf(claimants, actors),
    groups: namesOf(groups, actors),
    places: event.places.filter(({ extent }) => !extent).map(({ name }) => name),
  }
}

const namesOf = (ids: readonly string[], actors: ActorDirectory) =>
  ids.flatMap((id) => actors.get(id)?.name ?? [])
