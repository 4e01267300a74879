/** Snapshots and their renditions: written once, never changed, read back byte for byte. */
import { createHash } from 'node:crypto'
import type { Handle, Store } from './store'

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

export interface Rendition {
  readonly kind: string
  readonly digest: string
  readonly bytes: Uint8Array
}

/** False when these very bytes were there already, whoever came first. */
export async function insertSnapshot(
  store: Store,
  snapshot: StoredSnapshot,
  renditions: readonly Rendition[],
): Promise<boolean> {
  const { id, digest, event, viewKey, record, capturedAt, envelope } = snapshot
  return store.writer.transaction().execute(async (db) => {
    const inserted = await db
      .insertInto('snapshots')
      .values({ id, digest, event, view_key: viewKey, record, captured_at: capturedAt, envelope })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    if (inserted.length === 0) return false
    for (const rendition of renditions) await insertRendition(db, id, rendition)
    return true
  })
}

/** Keeps a rendition that was made later; the one that is there already stays. */
export async function keepRendition(store: Store, id: string, rendition: Rendition): Promise<void> {
  await insertRendition(store.writer, id, rendition)
}

async function insertRendition(db: Handle, id: string, rendition: Rendition): Promise<void> {
  const { kind, digest, bytes } = rendition
  await db
    .insertInto('renditions')
    .values({ snapshot: id, kind, digest, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.columns(['snapshot', 'kind']).doNothing())
    .execute()
}

/** With whether it was removed: then it is kept, and not served. */
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
  const { view_key: viewKey, captured_at: capturedAt, removed, ...rest } = row
  return { ...rest, viewKey, capturedAt, isRemoved: removed !== null }
}

/** The digest of every file of a snapshot that was made so far, in hex. */
export async function renditionDigests(db: Handle, id: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('renditions')
    .select(['kind', 'digest'])
    .where('snapshot', '=', id)
    .orderBy('kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, digest }) => [kind, digest]))
}

export async function findRendition(
  db: Handle,
  id: string,
  kind: string,
): Promise<Rendition | null> {
  const row = await db
    .selectFrom('renditions')
    .select(['kind', 'digest', 'bytes'])
    .where('snapshot', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  // A blob comes as a Buffer from one driver and as an ArrayBuffer from the other.
  return row === undefined ? null : { ...row, bytes: new Uint8Array(row.bytes) }
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

export function rendition(kind: string, content: string | Uint8Array): Rendition {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { kind, digest: createHash('sha256').update(bytes).digest('hex'), bytes }
}
