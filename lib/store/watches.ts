/** What is watched: addresses of spreadsheets and feeds, and the lease by which one process fetches each. */
import { sql } from 'kysely'
import { databaseNow } from './jobs'
import type { Handle, Store, StoreKind } from './store'
import type { WatchKind, WatchState } from './watch-tables'

export interface Watch {
  readonly id: string
  readonly kind: WatchKind
  readonly url: string
  readonly name: string
  readonly settings: unknown
  /** In minutes. */
  readonly every: number
  readonly state: WatchState
  readonly etag: string | null
  readonly lastModified: string | null
  readonly digest: string | null
  /** The moment of the next fetch. */
  readonly due: string
  readonly fetchedAt: string | null
  readonly changedAt: string | null
  readonly failures: number
  readonly fault: unknown
  readonly job: string | null
  readonly createdAt: string
  readonly createdBy: string
}

/** Longer than a fetch may take, with the reading of what came. */
const LEASE_MS = 180_000

export type NewWatch = Pick<
  Watch,
  'id' | 'kind' | 'url' | 'name' | 'every' | 'createdAt' | 'createdBy'
> & { readonly settings: object }

/** It is fetched already by who inserts it. */
export async function insertWatch(
  db: Handle,
  watch: NewWatch,
  { kind, holder }: { readonly kind: StoreKind; readonly holder: string },
): Promise<void> {
  await db
    .insertInto('watches')
    .values({
      id: watch.id,
      kind: watch.kind,
      url: watch.url,
      name: watch.name,
      settings: JSON.stringify(watch.settings),
      every: watch.every,
      paused: 0,
      removed: 0,
      etag: null,
      last_modified: null,
      digest: null,
      due: 0,
      holder,
      lease_until: sql<number>`${databaseNow(kind)} + ${LEASE_MS}`,
      fetched_at: null,
      changed_at: null,
      failures: 0,
      fault: null,
      job: null,
      created_at: watch.createdAt,
      created_by: watch.createdBy,
    })
    .execute()
}

export async function findWatch(db: Handle, id: string): Promise<Watch | null> {
  const row = await db.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : watchOf(row)
}

/** The newest first; those that were removed too. */
export async function listWatches(db: Handle): Promise<Watch[]> {
  const rows = await db
    .selectFrom('watches')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(watchOf)
}

/** Makes it due now, and forgets what it was, so that all of it is read again. False where there is none. */
export async function hurryWatch(db: Handle, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('watches')
    .set({ due: 0, etag: null, last_modified: null, digest: null })
    .where('id', '=', id)
    .where('removed', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets whoever asks next fetch it. */
export async function makeDue(db: Handle, id: string): Promise<void> {
  await db
    .updateTable('watches')
    .set({ due: 0, holder: null, lease_until: 0 })
    .where('id', '=', id)
    .execute()
}

/** Takes the watch that has been due for longest and that nobody fetches; null where there is none. */
export async function takeWatch(
  { writer, kind }: Pick<Store, 'writer' | 'kind'>,
  holder: string,
): Promise<Watch | null> {
  const now = databaseNow(kind)
  const free = sql`select id from watches
    where paused = 0 and removed = 0 and due <= ${now} and lease_until < ${now}
    order by due, id limit 1 ${kind === 'postgres' ? sql`for update skip locked` : sql``}`
  const row = await writer
    .updateTable('watches')
    .set({ holder, lease_until: sql<number>`${now} + ${LEASE_MS}` })
    .where('id', '=', sql<string>`(${free})`)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : watchOf(row)
}

export interface FetchOutcome {
  readonly at: string
  /** In ms from now. */
  readonly next: number
  readonly failures: number
  readonly fault: unknown
  /** What came; null where nothing is new. */
  readonly came: Pick<Watch, 'etag' | 'lastModified' | 'digest' | 'job'> | null
}

/** Keeps what came of a fetch, and gives the lease back. Nothing is kept where another process has it by now. */
export async function endFetch(
  db: Handle,
  kind: StoreKind,
  id: string,
  holder: string,
  { at, next, failures, fault, came }: FetchOutcome,
): Promise<void> {
  await db
    .updateTable('watches')
    .set({
      holder: null,
      lease_until: 0,
      fetched_at: at,
      failures,
      fault: fault === null ? null : JSON.stringify(fault),
      due: sql<number>`${databaseNow(kind)} + ${next}`,
    })
    .$if(came !== null, (query) =>
      query.set({
        etag: came?.etag ?? null,
        last_modified: came?.lastModified ?? null,
        digest: came?.digest ?? null,
        job: came?.job ?? null,
        changed_at: at,
      }),
    )
    .where('id', '=', id)
    .where('holder', '=', holder)
    .execute()
}

interface WatchRow {
  readonly id: string
  readonly kind: WatchKind
  readonly url: string
  readonly name: string
  readonly settings: string
  readonly every: number
  readonly paused: number
  readonly removed: number
  readonly etag: string | null
  readonly last_modified: string | null
  readonly digest: string | null
  readonly due: number
  readonly fetched_at: string | null
  readonly changed_at: string | null
  readonly failures: number
  readonly fault: string | null
  readonly job: string | null
  readonly created_at: string
  readonly created_by: string
}

function watchOf(row: WatchRow): Watch {
  const { id, kind, url, name, every, etag, digest, failures, job } = row
  return {
    id,
    kind,
    url,
    name,
    settings: JSON.parse(row.settings),
    every,
    state: row.removed === 1 ? 'removed' : row.paused === 1 ? 'paused' : 'active',
    etag,
    lastModified: row.last_modified,
    digest,
    // PostgreSQL gives a bigint as text.
    due: new Date(Number(row.due)).toISOString(),
    fetchedAt: row.fetched_at,
    changedAt: row.changed_at,
    failures,
    fault: row.fault === null ? null : JSON.parse(row.fault),
    job,
    createdAt: row.created_at,
    createdBy: row.created_by,
  }
}
