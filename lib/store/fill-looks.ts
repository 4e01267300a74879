/** Fills in what an older store lacks: the looks of its names. */
import type { ActorInput } from '@/lib/domain/actor'
import type { EventInput } from '@/lib/domain/event'
import type { ClaimFacts } from '@/lib/domain/claim'
import { claimPages } from './claim-pages'
import { fromColumn } from './json'
import { keepLooks, namesOfActor, namesOfEvent, namesOfPlace } from './looks'
import type { Handle } from './store'

export async function fillLooks(db: Handle): Promise<void> {
  const actors = await db.selectFrom('actor_revisions').select('content').execute()
  await keepLooks(
    db,
    actors.flatMap(({ content }) => namesOfActor(fromColumn<ActorInput>(content))),
  )
  const events = await db.selectFrom('event_revisions').select('content').execute()
  await keepLooks(
    db,
    events.flatMap(({ content }) => namesOfEvent(fromColumn<EventInput>(content))),
  )
  await fillPlaces(db)
}

async function fillPlaces(db: Handle): Promise<void> {
  for await (const rows of claimPages(db)) {
    const places = new Map(
      rows.flatMap(({ event, first }) =>
        namesOfPlace(event, fromColumn<ClaimFacts>(first).place, []).map(
          (place) => [`${event}\n${place.name}`, place] as const,
        ),
      ),
    )
    await keepLooks(db, [...places.values()])
  }
}
