/** Takes the text out of what was sent, in a thread that is ended where it takes too long or too much memory. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

/** Refusals that are known before anything is read belong to whoever calls. */
export const EXTRACT_REFUSALS = [
  'no-article',
  'too-long',
  'too-much-memory',
  'too-many-pages',
  'too-much-text',
  'no-text',
  'locked',
  'bomb',
  'damaged',
] as const
export type ExtractRefusal = (typeof EXTRACT_REFUSALS)[number]

const article = z.object({
  body: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
})
export type Article = z.infer<typeof article>

const answer = z.union([article, z.object({ refusal: z.enum(EXTRACT_REFUSALS) })])

export type Extraction =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: ExtractRefusal }

export type Sent =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array; readonly maxText: number }

const WORKER = join(process.cwd(), 'lib', 'server', 'articles', 'worker.mjs')
/** What the libraries may hold as objects. */
const MAX_MEGABYTES = 256
/** What the process may grow by meanwhile: bytes that are unpacked count there, and among no objects. */
const MAX_GROWTH = 700_000_000
const LOOK_EVERY = 50

export async function extract(sent: Sent, deadline: number): Promise<Extraction> {
  const worker = new Worker(WORKER, {
    workerData: sent,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    stdout: true,
    stderr: true,
  })
  try {
    return await answerOf(worker, deadline, sent.kind === 'html' ? 'no-article' : 'damaged')
  } finally {
    await worker.terminate()
  }
}

/** `failed` is said of what breaks the libraries, or takes all memory of the thread. */
function answerOf(worker: Worker, deadline: number, failed: ExtractRefusal): Promise<Extraction> {
  const before = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const settle = (extraction: Extraction) => {
      clearTimeout(timer)
      clearInterval(looks)
      resolve(extraction)
    }
    const refuse = (reason: ExtractRefusal) => () => settle({ ok: false, reason })
    const timer = setTimeout(refuse('too-long'), deadline)
    const looks = setInterval(() => {
      if (process.memoryUsage.rss() - before > MAX_GROWTH) refuse('too-much-memory')()
    }, LOOK_EVERY)
    worker.once('message', (message: unknown) => {
      const said = answer.safeParse(message)
      if (!said.success) refuse(failed)()
      else if ('refusal' in said.data) refuse(said.data.refusal)()
      else settle({ ok: true, article: said.data })
    })
    worker.once('error', refuse(failed))
    worker.once('exit', refuse(failed))
  })
}
