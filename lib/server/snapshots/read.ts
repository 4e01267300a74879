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
import type { Frozen, Renderer } from './renderer'
import { addressOf } from './address'
import { LATER } from './renditions'

export async function readStored(
  id: string,
): Promise<(StoredSnapshot & { readonly isRemoved: boolean }) | null> {
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
  render: Renderer,
): Promise<Rendition | null> {
  const store = await theStore()
  if (kind === 'json') return rendition('json', snapshot.record)
  const { id, capturedAt } = snapshot
  const kept = await findRendition(store.reader, id, kind)
  const make = LATER[kind]
  if (kept !== null || make === undefined) return kept
  const read = async (other: string) => {
    const found = await readRendition(snapshot, other, render)
    if (found === null) throw new Error(`snapshot ${id} has no ${other}`)
    return found.bytes
  }
  const made = await make({ frozen: frozenOf(snapshot), capturedAt, render, read })
  await keepRendition(store, id, rendition(kind, made))
  // Two readers at once: both get what was kept first.
  return findRendition(store.writer, id, kind)
}

/** Every snapshot of the same view, the oldest first. */
export async function readSiblings({ viewKey }: StoredSnapshot) {
  return listOfView((await theStore()).reader, viewKey)
}
