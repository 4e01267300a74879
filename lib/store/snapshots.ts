/** Snapshots: written once, never changed, read back byte for byte. */
import { findRemoval } from './removals'
import { keepParts, pack, unpack } from './packing'
import { packRendition, insertRendition, type Rendition } from './renditions'
import { addToTotals, type SnapshotLimits } from './snapshot-totals'
import type { Handle, Store } from './store'
import { transact } from './transact'

export interface StoredSnapshot {
  readonly id: string
  readonly digest: string
  readonly event: string
  readonly viewKey: string
  /** The hashed bytes, as the UTF-8 text that they are. */
  readonly record: string
  readonly capturedAt: string
  readonly envelope: string
}

/** `existing` means that these very bytes were there already, `full` that nothing was kept. */
export type InsertOutcome = 'created' | 'existing' | 'removed' | 'full'

/** Undoes the transaction of a snapshot for which there is no room. */
class NoRoom extends Error {}

export async function insertSnapshot(
  store: Store,
  { id, digest, event, viewKey, record, capturedAt, envelope }: StoredSnapshot,
  renditions: readonly Rendition[],
  limits: SnapshotLimits,
): Promise<InsertOutcome> {
  // Compressing takes time, in which a transaction would keep others waiting.
  const text = await pack(Buffer.from(record, 'utf8'))
  const files = await Promise.all(renditions.map(packRendition))
  const insert = async (db: Handle): Promise<InsertOutcome> => {
    if ((await findRemoval(db, id)) !== null) return 'removed'
    const row = { id, digest, event, view_key: viewKey, captured_at: capturedAt, envelope }
    const inserted = await db
      .insertInto('snapshots')
      .values({ ...row, record: '', packed: text.bytes })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    if (inserted.length === 0) return 'existing'
    await keepParts(db, text)
    for (const file of files) await insertRendition(db, id, file)
    const more = { snapshots: 1, bytes: text.bytes.length }
    const totals = await addToTotals(db, more)
    if (totals.snapshots > limits.snapshots || totals.bytes > limits.bytes) throw new NoRoom()
    return 'created'
  }
  try {
    return await transact(store, insert)
  } catch (error) {
    if (error instanceof NoRoom) return 'full'
    throw error
  }
}

/** A snapshot, with whether it was removed: then it is kept, and not served. */
export async function findSnapshot(
  db: Handle,
  id: string,
): Promise<(StoredSnapshot & { readonly isRemoved: boolean }) | null> {
  const row = await db
    .selectFrom('snapshots')
    .leftJoin('snapshot_removals', 'snapshot_removals.snapshot', 'snapshots.id')
    .selectAll('snapshots')
    .select('snapshot_removals.snapshot as removed')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { digest, event, envelope } = row
  return {
    id,
    digest,
    event,
    envelope,
    viewKey: row.view_key,
    record: row.packed === null ? row.record : await textOf(db, row.packed),
    capturedAt: row.captured_at,
    isRemoved: row.removed !== null,
  }
}

async function textOf(db: Handle, bytes: Uint8Array): Promise<string> {
  return Buffer.from(await unpack(db, new Uint8Array(bytes))).toString('utf8')
}

/** Every snapshot of one view of one event that is served, the oldest first. */
export async function listOfView(
  db: Handle,
  viewKey: string,
): Promise<readonly { readonly id: string; readonly capturedAt: string }[]> {
  return db
    .selectFrom('snapshots')
    .select(['id', 'captured_at as capturedAt'])
    .where('view_key', '=', viewKey)
    .where('id', 'not in', db.selectFrom('snapshot_removals').select('snapshot'))
    .orderBy('captured_at')
    .orderBy('id')
    .execute()
}
