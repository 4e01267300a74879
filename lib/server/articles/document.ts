/** A file with an article in it: which kind it is by its own bytes, and its text. */
import { encodingOf } from '@/lib/feeds/text/encoding'
import { articleIn, type Article } from './article'
import { extract, type ExtractRefusal } from './extract'

/** Next.js hands on the first ten megabytes of what passes its proxy (`proxyClientMaxBodySize`). */
export const MAX_FILE_BYTES = 8_000_000
/** A page or a text of more bytes is no article. */
const MAX_PAGE_BYTES = 5_000_000
/** A book is no article; the reader takes a second for a million characters. */
export const MAX_TEXT = 200_000
/** A long report in PDF is many pages. */
const DEADLINE = 20_000

export type DocumentRefusal = ExtractRefusal | 'too-deep' | 'too-large' | 'unknown-kind' | 'empty'

export type DocumentReading =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: DocumentRefusal }

type Kind = 'pdf' | 'docx' | 'html' | 'text' | 'locked' | 'unknown-kind'

/** `charset` is the encoding that a server named. */
export async function documentIn(
  name: string,
  bytes: Uint8Array,
  charset: string | null = null,
  deadline?: number,
): Promise<DocumentReading> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'too-large' }
  const kind = kindOf(name, bytes)
  switch (kind) {
    case 'locked':
    case 'unknown-kind':
      return { ok: false, reason: kind }
    case 'pdf':
    case 'docx':
      return extract({ kind, bytes, maxText: MAX_TEXT }, deadline ?? DEADLINE)
    case 'html':
    case 'text': {
      if (bytes.length > MAX_PAGE_BYTES) return { ok: false, reason: 'too-large' }
      const text = await decoded(bytes, charset)
      if (text === null) return { ok: false, reason: 'unknown-kind' }
      return kind === 'html' ? limited(await articleIn(text, deadline)) : plain(text)
    }
    default:
      return kind satisfies never
  }
}

const MARKS = {
  pdf: Buffer.from('%PDF-'),
  zip: Buffer.from('PK\u0003\u0004'),
  /** Files of Word that are locked with a password, or of Word before 2007. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
}

/** What a file is called counts only between a page and plain text. */
function kindOf(name: string, bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 1024))
  if (head.includes(MARKS.pdf)) return 'pdf'
  if (startsWith(head, MARKS.zip)) return 'docx'
  if (startsWith(head, MARKS.compound)) return 'locked'
  const isPage =
    /\.x?html?$/iu.test(name) || /^\s*(?:<!doctype html|<html)/iu.test(head.toString('latin1'))
  if (isPage) return 'html'
  const isBinary = head.includes(0) && !isWideText(head)
  return isBinary ? 'unknown-kind' : 'text'
}

const startsWith = (bytes: Buffer, mark: Buffer) => bytes.subarray(0, mark.length).equals(mark)

/** UTF-16 begins with a mark of its own. */
const isWideText = ([first, second]: Buffer) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function plain(text: string): DocumentReading {
  const body = text.replaceAll('\r\n', '\n').trim()
  if (body === '') return { ok: false, reason: 'empty' }
  const unsaid = { title: null, byline: null, publisher: null, publishedAt: null, url: null }
  return limited({ ok: true, article: { body, ...unsaid } })
}

function limited(reading: DocumentReading): DocumentReading {
  if (!reading.ok || reading.article.body.length <= MAX_TEXT) return reading
  return { ok: false, reason: 'too-much-text' }
}

/** Null where nobody can tell its encoding. What a server or a page says of that counts only where it is no UTF-8. */
async function decoded(bytes: Uint8Array, charset: string | null): Promise<string | null> {
  try {
    const guessed = await encodingOf(once(bytes))
    const [, declared] = CHARSET.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1')) ?? []
    const encoding = guessed === 'utf-8' ? guessed : (charset ?? declared ?? guessed)
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The text that is read: the title is its headline, which the reader leaves out as such. */
export function textOfArticle({ title, body }: Article): string {
  const text = title === null || body.startsWith(title) ? body : `${title}\n\n${body}`
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text
}
