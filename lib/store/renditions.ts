/** The files of snapshots: the small ones with their bytes, for good; of the others what was made, by whom and when. */
import { digestOf } from './ids'
import { keepParts, packed, PACKING, unpacked, type Packed } from './packing'
import { addToTotals } from './snapshot-totals'
import type { Handle, Store } from './store'

export interface Rendition {
  readonly kind: string
  /** SHA-256 of the bytes, in hex. */
  readonly digest: string
  readonly bytes: Uint8Array
}

/** What was made of a snapshot and is not kept in the store. */
export interface RenditionDigest {
  readonly kind: string
  readonly digest: string
  /** Which versions made it. */
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
  readonly packed: Packed
}

export async function packedRendition(one: Rendition): Promise<PackedRendition> {
  return { kind: one.kind, digest: one.digest, packed: await packed(one.bytes) }
}

/** Counts it too; the one that is there already stays. */
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

/** Keeps a rendition that was made later. */
export async function keepRendition(store: Store, id: string, made: Rendition): Promise<void> {
  const file = await packedRendition(made)
  await store.writer.transaction().execute((db) => insertRendition(db, id, file))
}

/** Throws when the bytes are not those that were kept: that would be a damaged store. */
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
  // A blob comes as a Buffer from one driver and as an ArrayBuffer from the other.
  const bytes = new Uint8Array(row.bytes)
  if (row.packing === '') return { kind, digest: row.digest, bytes }
  const found = rendition(kind, await unpacked(db, bytes))
  if (row.packing !== PACKING || found.digest !== row.digest) {
    throw new Error(`the ${kind} of snapshot ${id} is not what was kept`)
  }
  return found
}

/** The digest of every file of a snapshot whose bytes are kept, in hex. */
export async function renditionDigests(db: Handle, id: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('renditions')
    .select(['kind', 'digest'])
    .where('snapshot', '=', id)
    .orderBy('kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, digest }) => [kind, digest]))
}

/** For good, once for each digest: the first one that was made is the first in the list. */
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

/** Everything that was ever made of a snapshot and not kept, each kind's first one first. */
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
