/** Actors as they were known at one moment, with everything they belong to. */
import type { Actor, ActorInput, ActorDirectory } from '@/lib/domain/actor'
import { fromColumn } from './json'
import { contentsAt } from './revisions'
import type { Handle } from './store'

/** The named actors and all their ancestors; one not known at that moment is left out. */
export async function loadActors(
  db: Handle,
  ids: Iterable<string>,
  knownAt: string | null,
): Promise<ActorDirectory> {
  const directory = new Map<string, Actor>()
  const asked = new Set<string>()
  let wanted = [...new Set(ids)]
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id)
    const contents = await contentsAt(db, 'actor_revisions', wanted, knownAt)
    const actors = [...contents.values()].map((content) => fromColumn<ActorInput>(content))
    for (const actor of actors) directory.set(actor.id, actor)
    const wholes = actors.flatMap(({ memberOf }) => memberOf ?? [])
    wanted = [...new Set(wholes)].filter((id) => !asked.has(id))
  }
  return directory
}
