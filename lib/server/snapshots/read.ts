/** Reading a snapshot: its record as it was hashed, and its renditions as they were made. */
import { bytesOf, readRecord, SNAPSHOT_ID } from '@/lib/domain/snapshot/bytes'
import {
  findRendition,
  findSnapshot,
  keepRendition,
  listOfView,
  rendition,
  type Rendition,
  type StoredSnapshot,
} from '@/lib/store/snapshots'
import { theStore } from '../open'
import type { Frozen } from './renderer'
import { addressOf } from './address'
import { LATER } from './renditions'

export async function readStored(id: string): Promise<StoredSnapshot | null> {
  if (!SNAPSHOT_ID.test(id)) return null
  return findSnapshot((await theStore()).reader, id)
}

/** Throws when the stored bytes are not those of a record: that would be a damaged store. */
export function frozenOf({ id, digest, record: text }: StoredSnapshot): Frozen {
  const read = readRecord(bytesOf(text))
  if (!read.ok) throw new Error(`the record of snapshot ${id} cannot be read`)
  return { id, digest, url: addressOf(id), record: read.record }
}

/** A rendition as it is kept. One that is made later is made when it is first asked for, and kept from then on. */
export async function readRendition(
  snapshot: StoredSnapshot,
  kind: string,
): Promise<Rendition | null> {
  const store = await theStore()
  if (kind === 'json') return rendition('json', snapshot.record)
  const { id } = snapshot
  const kept = await findRendition(store.reader, id, kind)
  const later = LATER[kind]
  if (kept !== null || later === undefined) return kept
  const basis = await findRendition(store.reader, id, later.of)
  if (basis === null) return null
  const made = await later.make(basis.bytes, frozenOf(snapshot))
  await keepRendition(store, id, rendition(kind, made))
  // Two readers at once: both get what was kept first.
  return findRendition(store.writer, id, kind)
}

/** Every snapshot of the same view, the oldest first. */
export async function readSiblings({ viewKey }: StoredSnapshot) {
  return listOfView((await theStore()).reader, viewKey)
}
