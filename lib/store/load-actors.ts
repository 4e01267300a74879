/** Actors as they were known at one moment, with everything they belong to. */
import type { Actor, ActorInput, ActorDirectory } from '@/lib/domain/actor'
import { inChunks } from './chunks'
import { fromColumn } from './json'
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
    const found = await loadExactly(db, wanted, knownAt)
    for (const actor of found) directory.set(actor.id, actor)
    const wholes = found.map((actor) => actor.memberOf).filter((id) => id !== null)
    wanted = [...new Set(wholes)].filter((id) => !asked.has(id))
  }
  return directory
}

async function loadExactly(db: Handle, ids: readonly string[], knownAt: string | null) {
  const rows = await inChunks(ids, (some) => {
    const query = db
      .selectFrom('actor_revisions')
      .select(['id', 'content'])
      .where('id', 'in', some)
      .orderBy('id')
      .orderBy('revision')
    return (knownAt === null ? query : query.where('recorded_at', '<=', knownAt)).execute()
  })
  // Ascending revisions: the last of each id wins.
  const latest = new Map(rows.map(({ id, content }) => [id, content]))
  return [...latest.values()].map((content) => fromColumn<ActorInput>(content))
}
