/** A watched feed: its new articles are fetched and read, and those with figures wait for an editor. */
import { readFeed, type FeedEntry } from '@/lib/feeds/articles/read-feed'
import { digestOf } from '@/lib/store/ids'
import { readNewest } from '@/lib/store/in-snapshot'
import type { Store } from '@/lib/store/store'
import { knownWaiting, putWaiting, type WaitingArticle } from '@/lib/store/waiting'
import type { Watch } from '@/lib/store/watches'
import { decodeText } from '../fetching/decode'
import { fetchGuarded, type Fetched } from '../fetching/fetch'
import { fetchSetting } from '../fetching/setting'
import { readKnownActors } from '../reading/known-actors'
import { FEED_LIMITS } from './fetch-limits'
import type { WatchOutcome } from './fetch-outcome'
import { readArticleAt } from './read-article'

/** Articles of one fetch, the first of the feed: the others are for the next. */
const MAX_ARTICLES = 20
/** After so long the rest waits for the next fetch, since the lease has an end; in ms. */
const MAX_READING = 90_000

export async function fetchFeed(store: Store, watch: Watch): Promise<WatchOutcome> {
  const answer = await fetchGuarded(watch.url, FEED_LIMITS, fetchSetting(), watch)
  switch (answer.kind) {
    case 'unchanged':
      return answer
    case 'refused':
      return { kind: 'fault', fault: answer.refusal }
    case 'fetched':
      return takeFeed(store, watch, answer)
    default:
      return answer satisfies never
  }
}

async function takeFeed(
  store: Store,
  { id: watch, digest: before }: Pick<Watch, 'id' | 'digest'>,
  fetched: Fetched,
): Promise<WatchOutcome> {
  const digest = digestOf(fetched.body)
  if (digest === before) return { kind: 'unchanged' }
  const feed = readFeed(decodeText(fetched))
  if (feed === null) return { kind: 'fault', fault: { code: 'no-feed' } }
  const entries = await newEntries(store, feed.entries, fetched.address)
  const context = {
    feedTitle: feed.title,
    actors: entries.length === 0 ? [] : await readKnownActors(),
  }
  const end = performance.now() + MAX_READING
  let isComplete = entries.length <= MAX_ARTICLES
  for (const entry of entries.slice(0, MAX_ARTICLES)) {
    const outcome =
      performance.now() > end ? ({ kind: 'later' } as const) : await readArticleAt(entry, context)
    if (outcome.kind === 'later') isComplete = false
    else await keepArticle(store, watch, entry, outcome.kind === 'read' ? outcome.article : null)
  }
  const { etag, lastModified } = fetched
  // What is left is not in the next answer where the server is asked for what is new alone.
  const came = isComplete
    ? { etag, lastModified, digest, job: null }
    : { etag: null, lastModified: null, digest: null, job: null }
  return { kind: 'came', came }
}

const idOf = (address: string) => `a-${digestOf(address).slice(0, 24)}`

/** With addresses that are whole, each once, without those that were read before. */
async function newEntries(
  store: Store,
  entries: readonly FeedEntry[],
  base: string,
): Promise<FeedEntry[]> {
  const whole = new Map(
    entries
      .filter(({ address }) => URL.canParse(address, base))
      .map((entry) => ({ ...entry, address: new URL(entry.address, base).href }))
      .map((entry) => [idOf(entry.address), entry] as const),
  )
  const known = await readNewest(store, (db) => knownWaiting(db, [...whole.keys()]))
  return [...whole].filter(([id]) => !known.has(id)).map(([, entry]) => entry)
}

/** An article without figures is kept as seen, and waits for nobody. */
async function keepArticle(
  store: Store,
  watch: string,
  { address, title }: FeedEntry,
  article: WaitingArticle | null,
): Promise<void> {
  const at = new Date(store.now()).toISOString()
  const seen = { text: '', title, publisher: null, date: null, address, figures: 0 }
  const isForNobody = article === null || article.figures === 0
  const content: WaitingArticle = isForNobody ? seen : article
  const item = { id: idOf(address), kind: 'article', watch, at, content } as const
  await putWaiting(store.writer, item, isForNobody)
}
