/** The calls about the whole house: health, the ledger, the document, and every path that is none. */
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { originOf } from '../origin'
import { readActors, readChanges, readEvent, readHealth, readLedger, readStoreTurn } from '../reads'
import { mayRead, requireReader } from './access'
import { atomFeed, jsonFeed, type FeedContext } from './feed'
import { openApiDocument } from './openapi'
import { ProblemError } from './problem'
import { changesQuery, readQuery } from './query'
import { etagOf, jsonResponse, notModified, readHeaders, readResponse } from './read'
import { route, type Asked } from './route'
import { unavailable } from './unavailable'

export const health = route({
  GET: async (asked) => {
    const { claims, ...state } = await readHealth()
    const isOk = state.status === 'ok'
    const { headers } = state.status === 'ok' ? { headers: {} } : unavailable(state.status)
    // How much there is, is told to readers alone. A store in trouble may not know whose key it is.
    const answer = isOk && (await mayRead(asked)) ? { ...state, claims } : state
    return jsonResponse(answer, { 'Cache-Control': 'no-store', ...headers }, isOk ? 200 : 503)
  },
})

export const changes = route({
  GET: async (asked) => {
    await requireReader(asked)
    const query = readQuery(changesQuery, asked.url)
    return readResponse(asked, await readStoreTurn(), [query], () => readChanges(query))
  },
})

export const openApi = route({
  GET: async (asked) => readResponse(asked, 0, [], async () => openApiDocument()),
})

/** How many changes a feed holds; the ledger itself has them all. */
const ENTRIES = 50

/** The ledger as a feed, of everything or of one event. */
const feed = (
  contentType: string,
  write: (entries: Parameters<typeof atomFeed>[0], context: FeedContext) => string,
) =>
  route({
    GET: async (asked: Asked) => {
      await requireReader(asked)
      const { cursor: _, limit: __, ...choice } = readQuery(changesQuery, asked.url)
      const { event: id, claimant } = choice
      const base = originOf(asked.request.headers)
      const etag = etagOf([asked.url.pathname, await readStoreTurn(), choice, base])
      const same = notModified(asked, etag)
      if (same !== null) return same
      const event = id === undefined ? null : await readEvent(id)
      if (id !== undefined && event === null) throw new ProblemError(404)
      const who = claimant === undefined ? null : (await readActors([claimant]))[claimant]
      if (who === undefined) throw new ProblemError(404)
      const { entries } = await readLedger({ ...choice, limit: ENTRIES })
      const of = [event?.title, who?.name].filter((name) => name !== undefined)
      const context = { choice, of, base, words: wordsIn(DEFAULT_LOCALE) }
      return new Response(write(entries, context), {
        headers: { ...readHeaders(etag), 'Content-Type': `${contentType}; charset=utf-8` },
      })
    },
  })

export const changesAtom = feed('application/atom+xml', atomFeed)
export const changesJson = feed('application/feed+json', (entries, context) =>
  JSON.stringify(jsonFeed(entries, context)),
)

const notFound = async () => {
  throw new ProblemError(404)
}

export const nothing = route({ GET: notFound, POST: notFound })
