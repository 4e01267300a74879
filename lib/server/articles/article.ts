/** The article of a web page: its text without menus and advertisements, and what the page says of itself. */
import { extract, type Article } from './extract'

export type { Article } from './extract'

/** A page that takes longer was made to. */
const DEADLINE = 5_000
/** Tags within tags, of which no page that people read has so many. */
const MAX_DEPTH = 500

type PageExtraction =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: 'no-article' | 'too-long' | 'too-deep' }

export async function articleIn(html: string, deadline = DEADLINE): Promise<PageExtraction> {
  if (isTooDeep(html)) return { ok: false, reason: 'too-deep' }
  const extraction = await extract({ kind: 'html', html }, deadline)
  if (extraction.ok) return extraction
  return { ok: false, reason: extraction.reason === 'too-long' ? 'too-long' : 'no-article' }
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
