/** What came by itself and waits for a person: vanished rows of watched tables, and articles of feeds. */
import type { Handle } from './store'
import type { WaitingKind } from './watch-tables'

export interface Waiting {
  readonly id: string
  readonly kind: WaitingKind
  readonly watch: string
  readonly at: string
  readonly content: unknown
}

/** An article that a feed named, as the reading view of the desk takes it. */
export interface WaitingArticle {
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  /** The day on which it was published. */
  readonly date: string | null
  readonly address: string
  /** How many figures the reader found in it. */
  readonly figures: number
}

/** What waits again waits anew, also where a person decided about it before; `isForNobody` only keeps it as seen. */
export async function putWaiting(
  db: Handle,
  { content, ...item }: Waiting,
  isForNobody = false,
): Promise<void> {
  const decided_at = isForNobody ? item.at : null
  const row = { ...item, content: JSON.stringify(content), decided_at, decided_by: null }
  await db
    .insertInto('waiting')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** What nobody decided about yet, the newest first. */
export async function listWaiting(
  db: Handle,
  kind: WaitingKind,
  limit: number,
): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('waiting')
    .select(['id', 'kind', 'watch', 'at', 'content'])
    .where('kind', '=', kind)
    .where('decided_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) }))
}

export async function countWaiting(db: Handle, kind: WaitingKind): Promise<number> {
  const { count } = await db
    .selectFrom('waiting')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Which of these are known, be it that they wait or that somebody decided about them. */
export async function knownWaiting(db: Handle, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('waiting').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Puts something away, or back where `by` is null. False where it is not there. */
export async function decideWaiting(
  db: Handle,
  id: string,
  at: string,
  by: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('waiting')
    .set({ decided_at: by === null ? null : at, decided_by: by })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A row that is in its table again waits for nobody. */
export async function dropWaiting(db: Handle, id: string): Promise<void> {
  await db.deleteFrom('waiting').where('id', '=', id).execute()
}

/** Null where there is none of that id. */
export async function waitingArticle(db: Handle, id: string): Promise<WaitingArticle | null> {
  const row = await db
    .selectFrom('waiting')
    .select('content')
    .where('id', '=', id)
    .where('kind', '=', 'article')
    .executeTakeFirst()
  // Articles are written by this program alone, in this shape.
  return row === undefined ? null : (JSON.parse(row.content) as WaitingArticle)
}

/** Sets the held rows of an import aside, or back where `by` is null. */
export async function setAside(
  db: Handle,
  job: string,
  at: string,
  by: string | null,
): Promise<void> {
  await db.deleteFrom('set_aside').where('job', '=', job).execute()
  if (by !== null) await db.insertInto('set_aside').values({ job, at, by }).execute()
}

export async function jobsSetAside(db: Handle): Promise<Set<string>> {
  const rows = await db.selectFrom('set_aside').select('job').execute()
  return new Set(rows.map(({ job }) => job))
}
