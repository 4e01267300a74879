/** A form with one file, as browsers send it: read as it comes, so that no file is ever whole in memory. */
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { refuseEarlyEnd } from './body'
import { ProblemError } from './problem'

interface UploadedFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** The fields of the form that stand before the file. */
  readonly fields: Readonly<Record<string, string>>
}

const LIMITS = { files: 1, fields: 10, fieldSize: 1_000, headerPairs: 20, parts: 12 }

/** Gives what was made of the file; null where the form has none. What is not read of it is passed over. */
export async function readUpload<T>(
  request: Request,
  take: (file: UploadedFile) => Promise<T>,
): Promise<T | null> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type) || request.body === null) {
    throw new ProblemError(415, [], 'Send multipart/form-data')
  }
  const fields: Record<string, string> = {}
  const taken: { work: Promise<T>; stream: BusboyFileStream }[] = []
  const parser = openParser(type)
  parser.on('field', (name, value) => (fields[name] = value))
  parser.on('file', (_, stream, name = '') => {
    const work = take({ name: name.slice(0, 200), bytes: passing(stream), fields })
    // The form is read to its end, whatever becomes of the file: browsers hear an answer only then.
    work.catch(() => undefined).finally(() => stream.resume())
    taken.push({ work, stream })
  })
  try {
    // The stream of the web and that of Node.js are one class with two names of types.
    await pipeline(Readable.fromWeb(request.body as NodeStream<Uint8Array>), parser)
  } catch (error) {
    for (const { stream, work } of taken) {
      stream.destroy(error instanceof Error ? error : new Error('the form ended early'))
      await work.catch(() => undefined)
    }
    return refuseEarlyEnd()
  }
  return (await taken[0]?.work) ?? null
}

function openParser(type: string) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  } catch {
    throw new ProblemError(415, [], 'Send multipart/form-data')
  }
}

/** Leaves the stream open where its reader has enough. */
async function* passing(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const piece of stream.iterator({ destroyOnReturn: false })) yield piece
}
