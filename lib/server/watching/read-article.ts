/** An article that a feed names: fetched, taken out of its page, and read. Nothing of it is recorded. */
import { loadTagger } from '@/lib/reader/text/tagger'
import { readingSteps } from '@/lib/reader/read'
import type { KnownActor } from '@/lib/reader/actors'
import type { FeedEntry } from '@/lib/feeds/articles/read-feed'
import type { WaitingArticle } from '@/lib/store/waiting'
import { inTurns } from '@/lib/turns'
import { articleIn } from '../articles/article'
import { decodeText } from '../fetching/decode'
import { fetchGuarded } from '../fetching/fetch'
import type { FetchRefusal } from '../fetching/refusal'
import { fetchSetting } from '../fetching/setting'
import { ARTICLE_LIMITS } from './fetch-limits'

/** A book is no article. */
const MAX_TEXT = 200_000

export type ArticleOutcome =
  | { readonly kind: 'read'; readonly article: WaitingArticle }
  /** It is not tried again. */
  | { readonly kind: 'no-article' }
  /** It may be there another time. */
  | { readonly kind: 'later' }

export interface ArticleContext {
  /** The title of the feed, where the page does not say who publishes it. */
  readonly feedTitle: string | null
  readonly actors: readonly KnownActor[]
}

export async function readArticleAt(
  { address, title, publishedAt }: FeedEntry,
  { feedTitle, actors }: ArticleContext,
): Promise<ArticleOutcome> {
  const answer = await fetchGuarded(address, ARTICLE_LIMITS, fetchSetting())
  if (answer.kind === 'unchanged') throw new Error('a first fetch is never unchanged')
  if (answer.kind === 'refused') return { kind: isForNow(answer.refusal) ? 'later' : 'no-article' }
  const found = await articleIn(decodeText(answer))
  if (!found.ok) return { kind: 'no-article' }
  const { article } = found
  const headline = article.title ?? title
  const whole = headline === null ? article.body : `${headline}\n\n${article.body}`
  const text = whole.slice(0, MAX_TEXT)
  const date = dayOf(article.publishedAt) ?? dayOf(publishedAt)
  const { statements } = await inTurns(
    readingSteps(await loadTagger(), text, { publishedOn: date, actors }),
  )
  const figures = statements.reduce((sum, { claims }) => sum + claims.length, 0)
  const publisher = article.publisher ?? feedTitle
  return {
    kind: 'read',
    article: { text, title: headline, publisher, date, address: answer.address, figures },
  }
}

function isForNow(refusal: FetchRefusal): boolean {
  switch (refusal.code) {
    case 'status':
      return refusal.status >= 500 || refusal.status === 429
    case 'no-such-host':
    case 'unreachable':
    case 'too-slow':
    case 'broken-answer':
      return true
    case 'not-an-address':
    case 'scheme':
    case 'credentials':
    case 'private-address':
    case 'unsafe-redirect':
    case 'too-many-redirects':
    case 'media-type':
    case 'too-large':
      return false
    default:
      return refusal satisfies never
  }
}

const dayOf = (moment: string | null) => /^\d{4}-\d{2}-\d{2}/u.exec(moment ?? '')?.[0] ?? null
