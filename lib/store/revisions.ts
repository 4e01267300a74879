/** Revisions of actors, events and publications: each holds its whole content. */
import { fromColumn } from './json'
import type { Handle } from './store'
import type { Write } from './write'

export type RevisionTableName = 'actor_revisions' | 'event_revisions' | 'publication_revisions'

export interface RecordedContent<T> {
  readonly first: T
  readonly current: T
  /** The number of the current revision. */
  readonly revision: number
}

/** Null when nothing has that id. */
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
  { db, at, by }: Write,
  table: RevisionTableName,
  id: string,
  revision: number,
  content: string,
  why: string | null,
): Promise<void> {
  await db
    .insertInto(table)
    .values({ id, revision, content, note: why, recorded_at: at, recorded_by: by })
    .execute()
}
