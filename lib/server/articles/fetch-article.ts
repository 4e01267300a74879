/** The article at an address, fetched as everything is that an editor names (docs/fetching.md). */
import { fetchGuarded, type FetchLimits } from '../fetching/fetch'
import type { FetchRefusal } from '../fetching/refusal'
import { fetchSetting } from '../fetching/setting'
import type { Article } from './article'
import { documentIn, MAX_FILE_BYTES, type DocumentRefusal } from './document'

/** Why nothing was fetched, apart from what is no article. */
export type FetchFault = `fetch-${FetchRefusal['code']}`

const LIMITS: FetchLimits = {
  maxBytes: MAX_FILE_BYTES,
  types: [
    'text/html',
    'application/xhtml+xml',
    'text/plain',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    '',
  ],
  deadline: 20_000,
  idle: 8_000,
}

export async function fetchArticle(address: string): Promise<
  | { readonly ok: true; readonly article: Article; readonly address: string }
  | {
      readonly ok: false
      readonly reason: DocumentRefusal | FetchFault
      /** Null where it was fetched, and is no article. */
      readonly refusal: FetchRefusal | null
    }
> {
  const answer = await fetchGuarded(address, LIMITS, fetchSetting())
  switch (answer.kind) {
    case 'refused':
      return { ok: false, reason: `fetch-${answer.refusal.code}`, refusal: answer.refusal }
    case 'unchanged':
      throw new Error('nothing was asked about an earlier answer')
    case 'fetched': {
      const isPage = /html/u.test(answer.type)
      const reading = await documentIn(isPage ? 'page.html' : '', answer.body, answer.charset)
      if (!reading.ok) return { ...reading, refusal: null }
      return { ...reading, address: reading.article.url ?? answer.address }
    }
    default:
      return answer satisfies never
  }
}
