/** Removals of snapshots. A removal is what is left of a snapshot that is no longer served; its bytes stay, or go. */
import type { RemovalReason, RemovalRole } from '@/lib/domain/snapshot/removal'
import { asksForScrub } from './scrub'
import { addToTotals, bytesKept } from './snapshot-totals'
import type { Handle, Store } from './store'
import { transact } from './transact'

export interface StoredRemoval {
  readonly snapshot: string
  readonly digest: string
  readonly event: string
  readonly capturedAt: string
  /** How it was cited, so that a reader who follows the citation sees that it was here. */
  readonly citation: string
  readonly reason: RemovalReason
  readonly note: string | null
  readonly erased: boolean
  readonly removedAt: string
  readonly byRole: RemovalRole
  readonly removedBy: string
}

export type RemovalOutcome =
  | { readonly ok: true; readonly created: boolean; readonly removal: StoredRemoval }
  /** It was removed already, in another way. */
  | { readonly ok: false; readonly kind: 'conflict'; readonly message: string }

export async function findRemoval(db: Handle, id: string): Promise<StoredRemoval | null> {
  const row = await db
    .selectFrom('snapshot_removals')
    .select(['snapshot', 'digest', 'event', 'captured_at as capturedAt', 'citation', 'reason'])
    .select(['note', 'erased', 'removed_at as removedAt', 'by_role as byRole'])
    .select('removed_by as removedBy')
    .where('snapshot', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, erased: row.erased === 1 }
}

/**
 * Removes a snapshot. A removed one may still be erased, and nothing else may change, since its tombstone was read and
 * cited too. The same removal again changes nothing.
 */
export async function removeSnapshot(
  store: Store,
  removal: StoredRemoval,
): Promise<RemovalOutcome> {
  return transact(store, async (db) => {
    const inserted = await db
      .insertInto('snapshot_removals')
      .values(rowOf(removal))
      .onConflict((conflict) => conflict.column('snapshot').doNothing())
      .returning('snapshot')
      .execute()
    const before = inserted.length > 0 ? null : await findRemoval(db, removal.snapshot)
    if (before === null) {
      if (removal.erased) await erase(db, removal.snapshot, store.now())
      return { ok: true, created: true, removal }
    }
    const { reason, note, erased } = removal
    if (before.reason === reason && before.note === note && before.erased === erased)
      return { ok: true, created: false, removal: before }
    if (before.erased || !erased) {
      const how = before.erased ? 'erased' : 'removed'
      const message = `it was ${how} on ${before.removedAt}, reason: ${before.reason}`
      return { ok: false, kind: 'conflict', message }
    }
    const { snapshot, ...rest } = rowOf(removal)
    await db.updateTable('snapshot_removals').set(rest).where('snapshot', '=', snapshot).execute()
    await erase(db, snapshot, store.now())
    return { ok: true, created: true, removal }
  })
}

async function erase(db: Handle, id: string, now: number): Promise<void> {
  const bytes = await bytesKept(db, id)
  await db.deleteFrom('renditions').where('snapshot', '=', id).execute()
  await db.deleteFrom('rendition_digests').where('snapshot', '=', id).execute()
  const { numDeletedRows } = await db
    .deleteFrom('snapshots')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await addToTotals(db, { snapshots: -Number(numDeletedRows), bytes: -bytes })
  await asksForScrub(db, now)
}

/** The ids of all removed snapshots. */
export async function listRemoved(db: Handle): Promise<readonly string[]> {
  const rows = await db.selectFrom('snapshot_removals').select('snapshot').execute()
  return rows.map(({ snapshot }) => snapshot)
}

function rowOf({ capturedAt, removedAt, byRole, removedBy, erased, ...same }: StoredRemoval) {
  return {
    ...same,
    erased: erased ? 1 : 0,
    captured_at: capturedAt,
    removed_at: removedAt,
    by_role: byRole,
    removed_by: removedBy,
  }
}
