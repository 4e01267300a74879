/** Takes in a file piece by piece, and lets the work on it begin once it is there, or keeps it for an editor. */
import { randomBytes } from 'node:crypto'
import { dropJob, insertJob, queueJob, setProgress } from '@/lib/store/jobs'
import { putPiece } from '@/lib/store/job-files'
import { keepFile } from '@/lib/store/kept-files'
import type { Store } from '@/lib/store/store'
import { formatOf } from './file-format'
import { FILE, type FileProgress } from './import-file'
import type { ImportOptions } from './options'
import { IMPORT, NOTHING_YET } from './progress'

/** Bytes that are kept together. */
const PIECE_BYTES = 524_288
/** Bytes by which a format is known. */
const HEAD_BYTES = 16_384

export type Received =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly kind: 'too-large' | 'empty' }

export function receiveImport(
  store: Store,
  by: string,
  options: ImportOptions,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Received> {
  const job = { id: newId('i'), kind: IMPORT, input: options, progress: NOTHING_YET }
  return receive(store, { ...job, by }, bytes, maxBytes, ({ id }) => queueJob(store.writer, id))
}

/** A file of the desk: nothing is done with it but what an editor says. */
export function receiveFile(
  store: Store,
  by: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Received> {
  const job = { id: newId('f'), kind: FILE, input: { name }, progress: {} }
  return receive(store, { ...job, by }, bytes, maxBytes, async ({ id, size, head }) => {
    const progress: FileProgress = {
      bytes: size,
      options: { format: formatOf(name, head) },
      look: null,
      typed: null,
      faults: [],
      mapping: null,
      names: [],
    }
    await setProgress(store.writer, id, progress)
    await keepFile(store.writer, id)
  })
}

/** Nobody can guess it: 96 random bits. */
function newId(kind: 'i' | 'f'): string {
  return `${kind}-${randomBytes(12).toString('hex')}`
}

interface Receipt {
  readonly id: string
  readonly size: number
  readonly head: Uint8Array
}

async function receive(
  store: Store,
  {
    by,
    ...job
  }: {
    readonly id: string
    readonly kind: string
    readonly by: string
    readonly input: object
    readonly progress: object
  },
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  settle: (receipt: Receipt) => Promise<void>,
): Promise<Received> {
  const { id } = job
  const createdAt = new Date(store.now()).toISOString()
  await insertJob(store.writer, { ...job, state: 'receiving', createdAt, createdBy: by })
  try {
    const { size, head } = await keepPieces(store, id, bytes, maxBytes)
    if (size > 0 && size <= maxBytes) {
      await settle({ id, size, head })
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
): Promise<Omit<Receipt, 'id'>> {
  let [size, piece, gathered]: [number, number, Uint8Array[]] = [0, 0, []]
  let head: Uint8Array = new Uint8Array()
  const keep = async () => {
    if (gathered.length === 0) return
    await putPiece(writer, id, piece, Buffer.concat(gathered))
    piece += 1
    gathered = []
  }
  let waiting = 0
  for await (const some of bytes) {
    size += some.byteLength
    if (size > maxBytes) return { size, head }
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, some.subarray(0, HEAD_BYTES)])
    gathered.push(some)
    waiting += some.byteLength
    if (waiting < PIECE_BYTES) continue
    waiting = 0
    await keep()
  }
  await keep()
  return { size, head }
}
