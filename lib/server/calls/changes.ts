/** The calls about the ledger: as JSON, and as feeds. */
import { z } from 'zod'
import { changesPage } from '@/lib/answers/page-shapes'
import { atomFeed, jsonFeed, type FeedContext } from '@/lib/files/feed'
import { LOCALES } from '@/lib/format/locale'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { formatNews, newsOf } from '@/lib/sentences/news'
import { changeParameters } from '@/lib/url/changes'
import { ProblemError } from '../http/problem'
import { changesQuery } from '../http/query'
import { etagOf, notModified, readHeaders, readResponse } from '../http/read'
import { route } from '../http/route'
import { originOf } from '../origin'
import { readChanges } from '../reading/changes'
import { readEvent } from '../reading/events'
import { readLedger } from '../reading/ledger'
import { readNews } from '../reading/news'
import { readActors } from '../reading/sources'
import { readStoreTurn } from '../revision'

export const changes = route({
  GET: {
    summary: 'What was recorded, the latest first',
    query: changesQuery,
    answer: { description: 'Changes', name: 'ChangesPage', schema: changesPage },
    handle: async (asked, query) =>
      readResponse(asked, await readStoreTurn(), [query], () => readChanges(query)),
  },
})

const newsQuery = changeParameters
  .pick({ event: true, claimant: true, since: true })
  .extend({ lang: z.enum(LOCALES).optional() })
/** More news than these are counted and not told. */
const MAX_NEWS = 50
const MAX_LINES = 3

/** `GET /changes/news.json`: what came since a page was made, in sentences, for the script of that page. */
export const changesNews = route({
  GET: {
    query: newsQuery,
    handle: async (asked, { lang = DEFAULT_LOCALE, ...query }) =>
      readResponse(asked, await readStoreTurn(), [query, lang], async () => {
        const words = wordsIn(lang)
        const entries = await readNews(query, MAX_NEWS, lang)
        const lines = entries.flatMap((entry) => {
          const news = newsOf(entry, words)
          if (news === null) return []
          const line = formatNews(news, words)
          const isNamed = query.event === undefined && news.event !== null
          return [isNamed ? words.t('news.in-event', { event: news.event.title, line }) : line]
        })
        const more = lines.length - MAX_LINES
        const rest = more > 0 ? [words.t('news.more', { count: more })] : []
        return { lines: [...lines.slice(0, MAX_LINES), ...rest] }
      }),
  },
})

/** How many changes a feed holds; the ledger itself has them all. */
const MAX_ENTRIES = 50

/** The ledger as a feed, of everything or of one event. */
const feed = (
  contentType: string,
  write: (entries: Parameters<typeof atomFeed>[0], context: FeedContext) => string,
) =>
  route({
    GET: {
      query: changeParameters,
      handle: async (asked, choice) => {
        const { event: id, claimant } = choice
        const base = originOf(asked.request.headers)
        const etag = etagOf([asked.url.pathname, await readStoreTurn(), choice, base])
        const same = notModified(asked, etag)
        if (same !== null) return same
        const event = id === undefined ? null : await readEvent(id)
        if (id !== undefined && event === null) throw new ProblemError(404)
        const who = claimant === undefined ? null : (await readActors([claimant]))[claimant]
        if (who === undefined) throw new ProblemError(404)
        const { entries } = await readLedger({ ...choice, limit: MAX_ENTRIES })
        const of = [event?.title, who?.name].filter((name) => name !== undefined)
        const context = { choice, of, base, words: wordsIn(DEFAULT_LOCALE) }
        return new Response(write(entries, context), {
          headers: { ...readHeaders(etag), 'Content-Type': `${contentType}; charset=utf-8` },
        })
      },
    },
  })

export const changesAtom = feed('application/atom+xml', atomFeed)
export const changesJson = feed('application/feed+json', (entries, context) =>
  JSON.stringify(jsonFeed(entries, context)),
)
