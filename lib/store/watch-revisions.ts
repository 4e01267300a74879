/** What was changed of a watch: who, when, before and after, so that it is told years later and can be undone. */
import type { Handle } from './store'
import { isSameContent } from './json'
import type { WatchState } from './watch-tables'
import type { Watch } from './watches'

/** What an editor says of a watch, beside its kind, which stays. */
export interface WatchContent {
  readonly url: string
  readonly name: string
  /** In minutes. */
  readonly every: number
  readonly settings: Readonly<Record<string, unknown>>
  readonly state: WatchState
}

export interface WatchRevision {
  /** The first is 1. */
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly before: WatchContent
  readonly after: WatchContent
}

export function contentOf({ url, name, every, settings, state }: Watch): WatchContent {
  // Settings are an object, which is checked before it is kept.
  return { url, name, every, settings: settings as WatchContent['settings'], state }
}

/** The settings by which the same bytes are read otherwise. Whose a changed cell is, changes nothing of that. */
export function isReadOtherwise(before: WatchContent, after: WatchContent): boolean {
  const { changes: _, ...one } = before.settings
  const { changes: __, ...other } = after.settings
  return !isSameContent(one, other)
}

/** Keeps the new content with a row of its history. What is fetched under the old one is kept no more. */
export async function reviseWatch(
  { db, at, by }: { readonly db: Handle; readonly at: string; readonly by: string },
  watch: Watch,
  after: WatchContent,
): Promise<void> {
  const before = contentOf(watch)
  const last = await lastRevision(db, watch.id)
  await db
    .insertInto('watch_revisions')
    .values({
      watch: watch.id,
      revision: last + 1,
      at,
      by,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute()
  const isOther = before.url !== after.url || isReadOtherwise(before, after)
  const isBack = before.state === 'removed' && after.state !== 'removed'
  const isSooner = isOther || isBack || before.every !== after.every || before.state !== after.state
  await db
    .updateTable('watches')
    .set({
      url: after.url,
      name: after.name,
      every: after.every,
      settings: JSON.stringify(after.settings),
      removed: after.state === 'removed' ? 1 : 0,
      paused: after.state === 'paused' ? 1 : 0,
      ...(isSooner ? { due: 0 } : {}),
    })
    .$if(isOther || isBack, (query) =>
      query.set({
        etag: null,
        last_modified: null,
        digest: null,
        failures: 0,
        fault: null,
        holder: null,
        lease_until: 0,
      }),
    )
    .where('id', '=', watch.id)
    .execute()
}

/** The number of changes so far: it names what a form has shown. */
export async function lastRevision(db: Handle, watch: string): Promise<number> {
  const row = await db
    .selectFrom('watch_revisions')
    .select(({ fn }) => fn.max('revision').as('last'))
    .where('watch', '=', watch)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** The newest first. */
export async function watchRevisions(db: Handle, watch: string): Promise<WatchRevision[]> {
  const rows = await db
    .selectFrom('watch_revisions')
    .select(['revision', 'at', 'by', 'before', 'after'])
    .where('watch', '=', watch)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    before: JSON.parse(before),
    after: JSON.parse(after),
  }))
}
