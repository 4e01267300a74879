/** The calls about imports: a file is sent, and worked on by itself; its address tells how far that is. */
import { z } from 'zod'
import { importShape } from '@/lib/answers/import-shapes'
import { refusalsOf } from '@/lib/domain/refusal'
import { csvPages } from '@/lib/files/csv'
import { readBody, refuseEarlyEnd } from '../http/body'
import type { ApiRequest } from '../http/call'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { wakeJobs } from '../importing/jobs'
import { importOptions, type ImportOptions } from '../importing/options'
import { readImport, readImports } from '../importing/present-import'
import { receiveImport } from '../importing/receive-import'
import { rowPages } from '../importing/row-pages'
import { askWithdrawal, withdrawalInput, type WithdrawalInput } from '../importing/withdrawal'
import { theStore } from '../open'
import { isEventKnown } from '../reading/events'

const MAX_UPLOAD_BYTES = 50_000_000

/** Imports that a list has. */
const MAX_IMPORTS = 100

const ENVELOPE = { name: 'ImportEnvelope', schema: z.object({ job: importShape }) }
const NO_STORE = { 'Cache-Control': 'no-store' }

export const imports = route({
  GET: {
    access: 'writers',
    summary: 'The newest imports, without their rows',
    answer: {
      description: 'Imports',
      name: 'Imports',
      schema: z.object({ imports: z.array(importShape) }),
    },
    handle: async () => jsonResponse({ imports: await readImports(MAX_IMPORTS) }, NO_STORE),
  },
  POST: {
    summary: 'Import a file of figures, sent as it is',
    query: importOptions,
    sent: [
      'text/csv',
      'application/json',
      'application/x-ndjson',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/octet-stream',
    ],
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

/** All rows that were refused or held, with the reasons: once corrected, the file is imported as it is. */
export const importRowsCsv = route({
  GET: {
    summary: 'The rows of an import that were refused or held, to be corrected and sent again',
    answer: { description: 'Its columns, after the reasons', type: 'text/csv', schema: z.string() },
    handle: async ({ id }) => {
      const pages = await rowPages(await theStore(), id)
      if (pages === null) throw new ProblemError(404)
      return new Response(csvPages(pages), {
        headers: {
          ...NO_STORE,
          'Content-Type': 'text/csv; charset=utf-8; header=present',
          'Content-Disposition': `attachment; filename="${id}-rows.csv"`,
        },
      })
    },
  },
})

export const importWithdrawal = route({
  POST: {
    summary: 'Withdraw everything that an import recorded, or undo that',
    optional: { name: 'ImportWithdrawalInput', schema: withdrawalInput },
    status: 202,
    answer: { description: 'Begun: the work on it goes on by itself', ...ENVELOPE },
    refusals: {
      200: { description: 'The same was asked before', ...ENVELOPE },
      409: 'It is at work still, or was never withdrawn',
    },
    handle: async (asked, _, by) => {
      const input = await withdrawalOf(asked)
      const outcome = await askWithdrawal(await theStore(), by, asked.id, input)
      if (!outcome.ok) throw withdrawalRefusal(outcome.kind)
      const job = await readImport(asked.id)
      wakeJobs()
      return jsonResponse({ job }, NO_STORE, outcome.created ? 202 : 200)
    },
  },
})

/** A body that is left out withdraws without a note. */
async function withdrawalOf(asked: ApiRequest): Promise<WithdrawalInput> {
  const isEmpty = asked.request.body === null || asked.request.headers.get('Content-Length') === '0'
  return isEmpty ? withdrawalInput.parse({}) : readBody(asked, withdrawalInput)
}

function withdrawalRefusal(kind: 'unknown' | 'at-work' | 'never-withdrawn'): ProblemError {
  switch (kind) {
    case 'unknown':
      return new ProblemError(404)
    case 'at-work':
      return new ProblemError(409, [], 'The work on it goes on: ask again when that is done')
    case 'never-withdrawn':
      return new ProblemError(409, [], 'It was never withdrawn')
    default:
      return kind satisfies never
  }
}

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
