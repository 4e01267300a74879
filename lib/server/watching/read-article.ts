/** An article that a feed names: fetched, taken out of its page, and read. Nothing of it is recorded. */
import { loadTagger } from '@/lib/reader/text/tagger'
import { readingSteps } from '@/lib/reader/read'
import type { KnownActor } from '@/lib/reader/actors'
import type { FeedEntry } from '@/lib/feeds/articles/read-feed'
import type { WaitingArticle } from '@/lib/store/waiting'
import { inTurns } from '@/lib/turns'
import { textOfArticle } from '../articles/document'
import { fetchArticle } from '../articles/fetch-article'
import type { FetchRefusal } from '../fetching/refusal'

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
  const found = await fetchArticle(address)
  if (!found.ok) {
    const isLater = found.refusal !== null && isForNow(found.refusal)
    return { kind: isLater ? 'later' : 'no-article' }
  }
  const { article } = found
  const headline = article.title ?? title
  const text = textOfArticle({ ...article, title: headline })
  const date = dayOf(article.publishedAt) ?? dayOf(publishedAt)
  const { statements } = await inTurns(
    readingSteps(await loadTagger(), text, { publishedOn: date, actors }),
  )
  const figures = statements.reduce((sum, { claims }) => sum + claims.length, 0)
  const publisher = article.publisher ?? feedTitle
  return {
    kind: 'read',
    article: { text, title: headline, publisher, date, address: found.address, figures },
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
