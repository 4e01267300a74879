/** Reading a snapshot: its record as it was hashed, and its files, which are made when they are not there. */
import { bytesOf, readRecord, SNAPSHOT_ID } from '@/lib/domain/snapshot/bytes'
import { readNewest } from '@/lib/store/in-snapshot'
import { findRendition, keepRendition, rendition, type Rendition } from '@/lib/store/renditions'
import { findSnapshot, listOfView, type StoredSnapshot } from '@/lib/store/snapshots'
import { theStore } from '../open'
import type { Frozen } from './frozen'
import type { Renderer } from './renderer'
import { addressOf } from './address'
import { readLarge } from './large'
import { LARGE } from './rendition-folder'
import { LATER } from './renditions'
import { madeOnce } from './single-flight'

export async function readStored(
  id: string,
): Promise<(StoredSnapshot & { readonly isRemoved: boolean }) | null> {
  if (!SNAPSHOT_ID.test(id)) return null
  return readNewest(await theStore(), (db) => findSnapshot(db, id))
}

/** Throws when the stored bytes are not those of a record: that would be a damaged store. */
export function frozenOf({ id, digest, record: text }: StoredSnapshot): Frozen {
  const read = readRecord(bytesOf(text))
  if (!read.ok) throw new Error(`the record of snapshot ${id} cannot be read`)
  return { id, digest, url: addressOf(id), record: read.record }
}

/**
 * The same under the address that was printed when the snapshot was made, which is in its SVG too: what is
 * made again is made of the same words, also after the installation has moved.
 */
function capturedOf(snapshot: StoredSnapshot): Frozen {
  const { url } = JSON.parse(snapshot.envelope) as { url: string } // as envelopeOf wrote it
  return { ...frozenOf(snapshot), url }
}

export interface ServedRendition extends Rendition {
  /** Whether the store keeps its bytes for good: then nobody will ever be served others. */
  readonly isForGood: boolean
}

/** One that is not there is made once for all who wait for it; not begun when nobody does any more. */
export async function readRendition(
  snapshot: StoredSnapshot,
  kind: string,
  render: Renderer,
  isWaiting: () => boolean = () => true,
): Promise<ServedRendition | null> {
  const store = await theStore()
  const { id, capturedAt } = snapshot
  if (kind === 'json') return { ...rendition('json', snapshot.record), isForGood: true }
  const kept = await readNewest(store, (db) => findRendition(db, id, kind))
  if (kept !== null) return { ...kept, isForGood: true }
  // The address names the kind, and every object has a "constructor".
  const make = Object.hasOwn(LATER, kind) ? LATER[kind] : undefined
  if (make === undefined) return null
  return madeOnce(`${id}.${kind}`, isWaiting, async (isWanted) => {
    const read = async (other: string) => {
      const found = await readRendition(snapshot, other, render, isWanted)
      if (found === null) throw new Error(`snapshot ${id} has no ${other}`)
      return found.bytes
    }
    const makeIt = async () =>
      rendition(
        kind,
        await make({ frozen: capturedOf(snapshot), capturedAt, render, read, isWanted }),
      )
    if (LARGE.includes(kind)) return { ...(await readLarge(id, kind, makeIt)), isForGood: false }
    await keepRendition(store, id, await makeIt())
    // Two servers at once: both readers get what was kept first.
    const first = await readNewest(store, (db) => findRendition(db, id, kind))
    return first === null ? null : { ...first, isForGood: true }
  })
}

/** Every snapshot of the same view, the oldest first. */
export async function readSiblings({ viewKey }: StoredSnapshot) {
  return readNewest(await theStore(), (db) => listOfView(db, viewKey))
}
