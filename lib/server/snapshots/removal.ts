/** Removing a snapshot, and what its address answers from then on. */
import { setTimeout } from 'node:timers/promises'
import type { RemovalInput, RemovalRole } from '@/lib/domain/snapshot/removal'
import { SNAPSHOT_ID } from '@/lib/domain/snapshot/bytes'
import type { SnapshotRemoval } from '@/lib/answers/snapshot-shapes'
import { kept } from '@/lib/kept'
import type { Outcome } from '@/lib/store/outcome'
import { findRemoval, removeSnapshot, type StoredRemoval } from '@/lib/store/removals'
import { findSnapshot } from '@/lib/store/snapshots'
import type { Store } from '@/lib/store/store'
import { scrub } from '@/lib/store/scrub'
import { forgetRemoved } from '../removed'
import { addressOf } from './address'
import { dropFiles, folderIn } from './rendition-folder'
import { plainCitation } from './cite/plain-citation'
import { frozenOf } from './read'

export interface RemovedBy {
  readonly role: RemovalRole
  readonly name: string
}

/** `folder` is that of this installation's pictures: those of other machines go at their next upkeep. */
export async function removeStored(
  store: Store,
  id: string,
  { reason, note, erase }: RemovalInput,
  { role, name }: RemovedBy,
  folder: string,
): Promise<Outcome<StoredRemoval>> {
  const snapshot = SNAPSHOT_ID.test(id) ? await findSnapshot(store.writer, id) : null
  const before = await findRemoval(store.writer, id)
  const left = before ?? (snapshot && { ...snapshot, citation: plainCitation(frozenOf(snapshot)) })
  if (left === null) return { ok: false, kind: 'unknown' }
  const { digest, event, capturedAt, citation } = left
  const outcome = await removeSnapshot(store, {
    snapshot: id,
    digest,
    event,
    capturedAt,
    citation,
    reason,
    note: note === '' ? null : note,
    erased: erase,
    removedAt: new Date(store.now()).toISOString(),
    byRole: role,
    removedBy: name,
  })
  if (!outcome.ok) return outcome
  forgetRemoved(new Set([id]))
  // Drawn pages of it among much else: what is still wanted is soon made again.
  kept().clear()
  await dropFiles(folderIn(folder, 0), id)
  return { ok: true, created: outcome.created, value: outcome.removal }
}

/** After an erasure. In SQLite it takes a moment; in PostgreSQL it may take minutes. */
export async function scrubErased(store: Store): Promise<void> {
  try {
    let isDone = await scrub(store)
    for (let tries = 1; !isDone && tries < MAX_TRIES; tries += 1) {
      await setTimeout(RETRY_MS)
      isDone = await scrub(store)
    }
    if (!isDone) console.error(LEFT)
  } catch (error) {
    // A server that ends meanwhile does it when it starts again.
    if (!/destroyed/.test(String(error))) console.error(LEFT, error)
  }
}

/** A reader is usually gone by the second one; for a long one the server's upkeep comes back. */
const MAX_TRIES = 4
const RETRY_MS = 250

const LEFT =
  'Erased bytes may still be in the files of the database: the server tries again within ten minutes.'

/** For whoever asks: who removed it by role, not by name. */
export function presentRemoval(removal: StoredRemoval): SnapshotRemoval {
  const { snapshot: id, digest, reason, note, erased, removedAt, byRole, citation } = removal
  const { capturedAt } = removal
  const by = byRole
  return {
    id,
    digest,
    url: addressOf(id),
    citation,
    capturedAt,
    removedAt,
    by,
    reason,
    note,
    erased,
  }
}
