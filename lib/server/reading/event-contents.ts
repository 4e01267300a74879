/** Events as they were known at one moment: their content, and which revision number they had. */
import type { EventInput } from '@/lib/domain/event'
import { inChunks } from '@/lib/store/chunks'
import { fromColumn } from '@/lib/store/json'
import type { Handle } from '@/lib/store/store'

export interface KnownEvent extends EventInput {
  readonly revision: number
  readonly updatedAt: string
}

/** By id; an event not known at that moment is left out. */
export async function loadEvents(
  db: Handle,
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, KnownEvent>> {
  const revisions = await inChunks(ids, (some) => {
    const query = db
      .selectFrom('event_revisions')
      .select(['id', 'content'])
      .where('id', 'in', some)
      .orderBy('id')
      .orderBy('revision')
    return (knownAt === null ? query : query.where('recorded_at', '<=', knownAt)).execute()
  })
  const turns = await loadTurns(db, ids, knownAt)
  const latest = new Map(revisions.map(({ id, content }) => [id, content]))
  return new Map(
    [...latest].map(([id, content]) => {
      const { revision, updatedAt } = turns.get(id) ?? { revision: 0, updatedAt: '' }
      return [id, { ...fromColumn<EventInput>(content), revision, updatedAt }]
    }),
  )
}

async function loadTurns(db: Handle, ids: readonly string[], knownAt: string | null) {
  const turns = new Map<string, { revision: number; updatedAt: string }>()
  if (knownAt === null) {
    const rows = await inChunks(ids, (some) =>
      db
        .selectFrom('events')
        .select(['id', 'revision', 'updated_at'])
        .where('id', 'in', some)
        .execute(),
    )
    for (const { id, revision, updated_at } of rows)
      turns.set(id, { revision, updatedAt: updated_at })
    return turns
  }
  for (const id of ids) {
    const row = await db
      .selectFrom('event_turns')
      .select(['revision', 'recorded_at'])
      .where('event', '=', id)
      .where('recorded_at', '<=', knownAt)
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) turns.set(id, { revision: row.revision, updatedAt: row.recorded_at })
  }
  return turns
}
