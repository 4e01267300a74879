/** What an editor gives to be read: a text, a file or an address. It is kept, so that its page has an address of its own. */
import 'server-only'
import { randomBytes } from 'node:crypto'
import { insertReading, dropOldReadings, type ReadingDocument } from '@/lib/store/readings'
import type { Store } from '@/lib/store/store'
import {
  documentIn,
  MAX_FILE_BYTES,
  MAX_TEXT,
  textOfArticle,
  type DocumentReading,
  type DocumentRefusal,
} from '../../articles/document'
import type { Article } from '../../articles/article'
import { fetchArticle, type FetchFault } from '../../articles/fetch-article'
import { readBytes } from '../../http/body'
import { ProblemError } from '../../http/problem'
import type { BodyAct, Next } from '../../people/act'

export const READ = '/desk/read'
/** Fields beside the file, and the marks between them. */
const MAX_FORM_BYTES = MAX_FILE_BYTES + 1_500_000
const MAX_ADDRESS = 2000
/** What was begun and never recorded is kept so long. */
const KEPT_DAYS = 30
const DAY = 86_400_000

export async function keepArticleAct({ request, store, person }: BodyAct): Promise<Next> {
  const form = await formOf(request)
  if (form === null) return refused('too-large', {})
  const textAt = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, MAX_TEXT) : ''
  }
  const event = textAt('event')
  const address = textAt('address')
  const given = await givenIn(form, address)
  if (!given.ok) return refused(given.reason, { event, address })
  const { article } = given
  const orElse = (typed: string, found: string | null) => (typed === '' ? (found ?? '') : typed)
  const document = {
    event: event.slice(0, 200),
    title: orElse(textAt('title'), article.title ?? headline(article.body)).slice(0, 400),
    publisher: orElse(textAt('publisher'), article.publisher).slice(0, 200),
    address: (given.address ?? orElse(address, article.url)).slice(0, MAX_ADDRESS),
    publishedAt: orElse(textAt('publishedAt'), article.publishedAt).slice(0, 40),
  }
  const id = await keepReading(store, person.name, textOfArticle(article), document)
  return { to: `${READ}?article=${id}` }
}

type Given =
  | {
      readonly ok: true
      readonly article: Article
      /** The address that it was fetched from; null for what was sent. */
      readonly address: string | null
    }
  | { readonly ok: false; readonly reason: DocumentRefusal | FetchFault }

/** A file, else the text, else what is found at the address. */
async function givenIn(form: FormData, address: string): Promise<Given> {
  const file = form.get('file')
  if (file !== null && typeof file !== 'string' && file.size > 0) {
    return sent(await documentIn(file.name, new Uint8Array(await file.arrayBuffer())))
  }
  const text = pasted(form)
  if (text.trim() !== '' || address === '') {
    return sent(await documentIn('', new TextEncoder().encode(text)))
  }
  return fetchArticle(address)
}

const sent = (reading: DocumentReading): Given =>
  reading.ok ? { ...reading, address: null } : reading

/** Kept as it is read; gives the id of its page. */
export async function keepReading(
  store: Store,
  by: string,
  text: string,
  document: ReadingDocument,
): Promise<string> {
  const id = `r-${randomBytes(10).toString('hex')}`
  const now = store.now()
  await dropOldReadings(store.writer, new Date(now - KEPT_DAYS * DAY).toISOString())
  await insertReading(store.writer, {
    id,
    text,
    document,
    madeAt: new Date(now).toISOString(),
    madeBy: by,
  })
  return id
}

/** Null for a body that is larger than any that is read. */
async function formOf(request: Request): Promise<FormData | null> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/iu.test(type)) {
    throw new ProblemError(415, [], 'Send multipart/form-data')
  }
  try {
    const bytes = await readBytes(request, MAX_FORM_BYTES)
    const body = new Uint8Array(bytes)
    return await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch (error) {
    if (error instanceof ProblemError && error.status === 413) return null
    if (error instanceof ProblemError) throw error
    throw new ProblemError(400, [], 'The form does not parse')
  }
}

/** A form sends line breaks as two characters, which the offsets of no text would agree with. */
function pasted(form: FormData): string {
  const text = form.get('text')
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : ''
}

/** The first line of a text where it stands apart, as headlines do. */
function headline(body: string): string {
  return /^([^\n]{1,200})\n[ \t]*\n/u.exec(body)?.[1]?.trim() ?? ''
}

/** Back to the form, which says the reason, with what was typed of event and address. */
function refused(
  reason: DocumentRefusal | FetchFault,
  typed: { readonly event?: string; readonly address?: string },
): Next {
  const query = new URLSearchParams({ refused: reason })
  for (const [name, text = ''] of Object.entries(typed)) {
    if (text !== '') query.set(name, text.slice(0, MAX_ADDRESS))
  }
  return { to: `${READ}?${query.toString()}` }
}
