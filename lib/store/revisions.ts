/** The revisions of actors, events and publications, each of which holds the whole content. */
import { inChunks } from './chunks'
import { canonicalJson, fromColumn } from './json'
import type { Handle } from './store'
import type { RevisionTable } from './tables'

export type RevisionTableName = 'actor_revisions' | 'event_revisions' | 'publication_revisions'

export interface RecordedContent<T> {
  readonly first: T
  readonly current: T
  /** The number of the current revision. */
  readonly revision: number
}

/** The first and the current content of that id; null when nothing has it. */
export async function recordedContent<T>(
  db: Handle,
  table: RevisionTableName,
  id: string,
): Promise<RecordedContent<T> | null> {
  const rows = await db
    .selectFrom(table)
    .select(['revision', 'content'])
    .where('id', '=', id)
    .orderBy('revision')
    .execute()
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  return {
    first: fromColumn<T>(first.content),
    current: fromColumn<T>(last.content),
    revision: last.revision,
  }
}

export async function currentContent<T>(
  db: Handle,
  table: RevisionTableName,
  id: string,
): Promise<T | null> {
  return (await recordedContent<T>(db, table, id))?.current ?? null
}

export async function insertRevision(
  { db, at, by }: { readonly db: Handle; readonly at: string; readonly by: string },
  table: RevisionTableName,
  id: string,
  revision: number,
  content: object,
  why: string | null,
): Promise<void> {
  await db
    .insertInto(table)
    .values(revisionRow({ at, by }, id, revision, content, why))
    .execute()
}

export function revisionRow(
  { at, by }: { readonly at: string; readonly by: string },
  id: string,
  revision: number,
  content: object,
  why: string | null,
): RevisionTable {
  return {
    id,
    revision,
    content: canonicalJson(content),
    note: why,
    recorded_at: at,
    recorded_by: by,
  }
}

/** Contents by id as they stood at `knownAt`; one that was not recorded by then is left out. */
export async function contentsAt(
  db: Handle,
  table: RevisionTableName,
  ids: readonly string[],
  knownAt: string | null,
): Promise<Map<string, string>> {
  const rows = await inChunks(ids, (some) => {
    const query = db
      .selectFrom(table)
      .select(['id', 'content'])
      .where('id', 'in', some)
      .orderBy('id')
      .orderBy('revision')
    return (knownAt === null ? query : query.where('recorded_at', '<=', knownAt)).execute()
  })
  // Revisions ascend, so that the last one of each id wins.
  return new Map(rows.map(({ id, content }) => [id, content]))
}
