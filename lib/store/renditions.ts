/** The files of snapshots. Small ones are kept with their bytes; of the others, only their digests, programs and moments. */
import { digestOf } from './ids'
import { keepParts, pack, PACKING, unpack, type PackedBytes } from './packing'
import { addToTotals } from './snapshot-totals'
import type { Handle, Store } from './store'

export interface Rendition {
  readonly kind: string
  /** The SHA-256 of the bytes in hex. */
  readonly digest: string
  readonly bytes: Uint8Array
}

/** A file that was made of a snapshot and whose bytes are not kept in the store. */
export interface RenditionDigest {
  readonly kind: string
  readonly digest: string
  /** The versions that made it. */
  readonly program: string
  readonly madeAt: string
}

export function rendition(kind: string, content: string | Uint8Array): Rendition {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { kind, digest: digestOf(bytes), bytes }
}

export interface PackedRendition {
  readonly kind: string
  readonly digest: string
  readonly packed: PackedBytes
}

export async function packRendition(one: Rendition): Promise<PackedRendition> {
  return { kind: one.kind, digest: one.digest, packed: await pack(one.bytes) }
}

/** Keeps a file and counts its bytes; one of its kind that is kept already stays. */
export async function insertRendition(
  db: Handle,
  snapshot: string,
  { kind, digest, packed }: PackedRendition,
): Promise<void> {
  const inserted = await db
    .insertInto('renditions')
    .values({ snapshot, kind, digest, bytes: packed.bytes, packing: PACKING })
    .onConflict((conflict) => conflict.columns(['snapshot', 'kind']).doNothing())
    .returning('kind')
    .execute()
  if (inserted.length === 0) return
  await keepParts(db, packed)
  await addToTotals(db, { snapshots: 0, bytes: packed.bytes.length })
}

/** Keeps a rendition that was made after its snapshot. */
export async function keepRendition(store: Store, id: string, file: Rendition): Promise<void> {
  const packed = await packRendition(file)
  await store.writer.transaction().execute((db) => insertRendition(db, id, packed))
}

/** Null when none is kept. Throws when the bytes are not those that were kept, since the store is damaged then. */
export async function findRendition(
  db: Handle,
  id: string,
  kind: string,
): Promise<Rendition | null> {
  const row = await db
    .selectFrom('renditions')
    .select(['digest', 'bytes', 'packing'])
    .where('snapshot', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (row === undefined) return null
  // One driver gives a blob as a Buffer, the other as an ArrayBuffer.
  const bytes = new Uint8Array(row.bytes)
  if (row.packing === '') return { kind, digest: row.digest, bytes }
  const file = rendition(kind, await unpack(db, bytes))
  if (row.packing !== PACKING || file.digest !== row.digest) {
    throw new Error(`the ${kind} of snapshot ${id} is not what was kept`)
  }
  return file
}

/** The digest in hex of every file of a snapshot whose bytes are kept, by kind. */
export async function renditionDigests(db: Handle, id: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('renditions')
    .select(['kind', 'digest'])
    .where('snapshot', '=', id)
    .orderBy('kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, digest }) => [kind, digest]))
}

/** Records the digest of a file for good, once for each digest. */
export async function recordDigest(
  store: Store,
  snapshot: string,
  { kind, digest, program, madeAt }: RenditionDigest,
): Promise<void> {
  await store.writer
    .insertInto('rendition_digests')
    .values({ snapshot, kind, digest, program, made_at: madeAt })
    .onConflict((conflict) => conflict.columns(['snapshot', 'kind', 'digest']).doNothing())
    .execute()
}

/** Every file that was made of a snapshot and not kept, the first one of each kind first. */
export async function listDigests(db: Handle, id: string): Promise<readonly RenditionDigest[]> {
  return db
    .selectFrom('rendition_digests')
    .select(['kind', 'digest', 'program', 'made_at as madeAt'])
    .where('snapshot', '=', id)
    .orderBy('kind')
    .orderBy('made_at')
    .orderBy('digest')
    .execute()
}
