/** The article of a web page: its text without menus and advertisements, and what the page says of itself. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

/** A page that takes longer was made to. */
const DEADLINE = 5_000
const MAX_MEGABYTES = 192
/** Tags within tags, of which no page that people read has so many. */
const MAX_DEPTH = 500

const extracted = z.object({
  body: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
})
export type Article = z.infer<typeof extracted>

type Extraction =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: 'no-article' | 'too-long' | 'too-deep' }

const WORKER = join(process.cwd(), 'lib', 'server', 'articles', 'worker.mjs')

export async function articleIn(html: string, deadline = DEADLINE): Promise<Extraction> {
  if (isTooDeep(html)) return { ok: false, reason: 'too-deep' }
  const worker = new Worker(WORKER, {
    workerData: { html },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    stdout: true,
    stderr: true,
  })
  try {
    return await answerOf(worker, deadline)
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, deadline: number): Promise<Extraction> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, reason: 'too-long' }), deadline)
    const settle = (extraction: Extraction) => {
      clearTimeout(timer)
      resolve(extraction)
    }
    worker.once('message', (message: unknown) => {
      const article = extracted.safeParse(message)
      settle(
        article.success ? { ok: true, article: article.data } : { ok: false, reason: 'no-article' },
      )
    })
    // A page that breaks the libraries, or takes all memory, is no article to us.
    worker.once('error', () => settle({ ok: false, reason: 'no-article' }))
    worker.once('exit', () => settle({ ok: false, reason: 'no-article' }))
  })
}

/** Elements that have no end. */
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|tr|th|dd|dt|option)$/iu

function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/giu)) {
    if (VOID.test(name)) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}
