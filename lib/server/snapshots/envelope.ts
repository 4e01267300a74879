/** How the files of a snapshot came about: beside it, not part of it, and never hashed. */
import { LAYOUT_VERSION } from '@/lib/charts/sheet/sheet'
import { readNewest } from '@/lib/store/in-snapshot'
import { listDigests, renditionDigests, type RenditionDigest } from '@/lib/store/renditions'
import type { StoredSnapshot } from '@/lib/store/snapshots'
import { theStore } from '../open'
import { VERSION } from '../reading/health'
import { FONTS_VERSION } from './picture/looks'

/** Written once, when the snapshot is made. */
export function envelopeOf(url: string): string {
  return JSON.stringify({ version: VERSION, layout: LAYOUT_VERSION, fonts: FONTS_VERSION, url })
}

/**
 * With the digest of every file that was made so far, as it was first made: their list only grows. `made` has
 * every digest of a picture or archive, with the versions that made it: later ones may make other bytes of it.
 */
export async function readEnvelope(snapshot: StoredSnapshot): Promise<object> {
  const { id, digest, capturedAt, envelope } = snapshot
  const store = await theStore()
  const kept = await readNewest(store, (db) => renditionDigests(db, id))
  const digests = await readNewest(store, (db) => listDigests(db, id))
  const made: Record<string, Omit<RenditionDigest, 'kind'>[]> = {}
  for (const { kind, ...one } of digests) (made[kind] ??= []).push(one)
  const first = Object.entries(made).map(([kind, [one]]) => [kind, one?.digest])
  const renditions = { json: digest, ...Object.fromEntries(first), ...kept }
  const versions = JSON.parse(envelope) as object // as envelopeOf wrote it
  return { id, digest, capturedAt, ...versions, renditions, made }
}
