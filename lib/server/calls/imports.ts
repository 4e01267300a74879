/** The calls about imports: a file is sent, and worked on by itself; its address tells how far that is. */
import { z } from 'zod'
import { importShape } from '@/lib/answers/import-shapes'
import { refusalsOf } from '@/lib/domain/refusal'
import { refuseEarlyEnd } from '../http/body'
import type { ApiRequest } from '../http/call'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { wakeJobs } from '../importing/jobs'
import { importOptions, type ImportOptions } from '../importing/options'
import { readImport } from '../importing/present-import'
import { receiveImport } from '../importing/receive-import'
import { theStore } from '../open'
import { isEventKnown } from '../reading/events'

export const MAX_UPLOAD_BYTES = 50_000_000

const ENVELOPE = { name: 'ImportEnvelope', schema: z.object({ job: importShape }) }
const NO_STORE = { 'Cache-Control': 'no-store' }

export const imports = route({
  POST: {
    summary: 'Import a file of figures, sent as it is',
    query: importOptions,
    sent: ['text/csv', 'application/octet-stream'],
    maxBytes: MAX_UPLOAD_BYTES,
    status: 202,
    answer: { description: 'Taken in: the work on it goes on by itself', ...ENVELOPE },
    refusals: { 409: null, 415: null },
    handle: async (asked, _, by) => {
      const options = optionsOf(asked)
      await knownEvent(options)
      const received = await receiveImport(
        await theStore(),
        by,
        options,
        bytesOf(asked),
        MAX_UPLOAD_BYTES,
      )
      if (!received.ok) throw bodyRefusal(received.kind)
      const job = await readImport(received.id)
      wakeJobs()
      const headers = { ...NO_STORE, Location: `/api/v1/imports/${received.id}` }
      return jsonResponse({ job }, headers, 202)
    },
  },
})

/** Its id is as good as a key: nobody can guess it, and who knows it may read. */
export const importJob = route({
  GET: {
    summary: 'How far an import is, and what became of its rows',
    answer: { description: 'The import', ...ENVELOPE },
    handle: async ({ id }) => {
      const job = await readImport(id)
      if (job === null) throw new ProblemError(404)
      return jsonResponse({ job }, NO_STORE)
    },
  },
})

/** Every parameter counts for a write: one that is not known is refused. */
function optionsOf({ url }: ApiRequest): ImportOptions {
  const { searchParams } = url
  const twice = [...new Set(searchParams.keys())].find(
    (name) => searchParams.getAll(name).length > 1,
  )
  if (twice !== undefined) throw new ProblemError(400, [{ path: [twice], message: 'given twice' }])
  const given = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''))
  const parsed = importOptions.safeParse(given)
  if (parsed.success) return parsed.data
  throw new ProblemError(400, refusalsOf(parsed.error))
}

async function knownEvent({ event }: ImportOptions): Promise<void> {
  if (event === undefined || (await isEventKnown(event, null))) return
  throw new ProblemError(422, [{ path: ['event'], message: `no event has the id ${event}` }])
}

async function* bytesOf({ request }: ApiRequest): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_UPLOAD_BYTES) {
    throw bodyRefusal('too-large')
  }
  const reader = request.body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(refuseEarlyEnd)
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function bodyRefusal(kind: 'too-large' | 'empty'): ProblemError {
  const message =
    kind === 'empty' ? 'The body is empty' : `A file has at most ${MAX_UPLOAD_BYTES / 1e6} MB`
  return new ProblemError(kind === 'empty' ? 400 : 413, [{ path: [], message }], message)
}
