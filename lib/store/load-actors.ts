/** Reading actors as they stood at one moment, with everything to which they belong. */
import type { Actor, ActorInput, ActorDirectory } from '@/lib/domain/actor'
import { fromColumn } from './json'
import { contentsAt } from './revisions'
import type { Handle } from './store'

/** The actors of these ids and all their ancestors; one that was not recorded by `knownAt` is left out. */
export async function loadActors(
  db: Handle,
  ids: Iterable<string>,
  knownAt: string | null,
): Promise<ActorDirectory> {
  const directory = new Map<string, Actor>()
  const visited = new Set<string>()
  let next = [...new Set(ids)]
  while (next.length > 0) {
    for (const id of next) visited.add(id)
    const contents = await contentsAt(db, 'actor_revisions', next, knownAt)
    const actors = [...contents.values()].map((content) => fromColumn<ActorInput>(content))
    for (const actor of actors) directory.set(actor.id, actor)
    const wholes = actors.flatMap(({ memberOf }) => memberOf ?? [])
    next = [...new Set(wholes)].filter((id) => !visited.has(id))
  }
  return directory
}
