/** How the files of a snapshot came about: beside it, not part of it, and never hashed. */
import { LAYOUT_VERSION } from '@/lib/layout/snapshot'
import { renditionDigests, type StoredSnapshot } from '@/lib/store/snapshots'
import { theStore } from '../open'
import { VERSION } from '../reading/health'
import { FONTS_VERSION } from './looks'

/** Written once, when the snapshot is made. */
export function envelopeOf(url: string): string {
  return JSON.stringify({ version: VERSION, layout: LAYOUT_VERSION, fonts: FONTS_VERSION, url })
}

/** With the digests of the files that were made so far: their list only grows. */
export async function readEnvelope(snapshot: StoredSnapshot): Promise<object> {
  const { id, digest, capturedAt, envelope } = snapshot
  const renditions = await renditionDigests((await theStore()).reader, id)
  const made = JSON.parse(envelope) as object // as envelopeOf wrote it
  return { id, digest, capturedAt, ...made, renditions: { json: digest, ...renditions } }
}
