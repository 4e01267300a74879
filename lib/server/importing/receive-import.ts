/** Takes in the file of an import piece by piece, and lets the work on it begin once it is there. */
import { randomBytes } from 'node:crypto'
import { dropJob, insertJob, queueJob } from '@/lib/store/jobs'
import { putPiece } from '@/lib/store/job-files'
import type { Store } from '@/lib/store/store'
import type { ImportOptions } from './options'
import { IMPORT, NOTHING_YET } from './progress'

/** Bytes that are kept together. */
const PIECE_BYTES = 524_288

export type Received =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly kind: 'too-large' | 'empty' }

export async function receiveImport(
  store: Store,
  by: string,
  options: ImportOptions,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Received> {
  const id = `i-${randomBytes(12).toString('hex')}`
  await insertJob(store.writer, {
    id,
    kind: IMPORT,
    state: 'receiving',
    createdAt: new Date(store.now()).toISOString(),
    createdBy: by,
    input: options,
    progress: NOTHING_YET,
  })
  try {
    const size = await keepPieces(store, id, bytes, maxBytes)
    if (size > 0 && size <= maxBytes) {
      await queueJob(store.writer, id)
      return { ok: true, id }
    }
    await dropJob(store.writer, id)
    return { ok: false, kind: size === 0 ? 'empty' : 'too-large' }
  } catch (error) {
    await dropJob(store.writer, id).catch(() => undefined)
    throw error
  }
}

/** Gives how many bytes there were, or more than are allowed where the rest was not read. */
async function keepPieces(
  { writer }: Store,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<number> {
  let [size, piece, gathered]: [number, number, Uint8Array[]] = [0, 0, []]
  const keep = async () => {
    if (gathered.length === 0) return
    await putPiece(writer, id, piece, Buffer.concat(gathered))
    piece += 1
    gathered = []
  }
  let waiting = 0
  for await (const some of bytes) {
    size += some.byteLength
    if (size > maxBytes) return size
    gathered.push(some)
    waiting += some.byteLength
    if (waiting < PIECE_BYTES) continue
    waiting = 0
    await keep()
  }
  await keep()
  return size
}
