/** `POST /api/v1/suggestions`: the statements that an article seems to make. Nothing is recorded by it. */
import { RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { suggestionsShape, type SuggestionsAnswer } from '@/lib/answers/suggestion-shapes'
import { processWide } from '@/lib/process-wide'
import { readingSteps } from '@/lib/reader/read'
import { loadTagger } from '@/lib/reader/text/tagger'
import type { Store } from '@/lib/store/store'
import { inTurns } from '@/lib/turns'
import { articleIn, type Article } from '../articles/article'
import { MAX_TEXT, textOfArticle } from '../articles/document'
import { limiter, type Limiter } from '../http/limit'
import { ProblemError } from '../http/problem'
import { jsonResponse } from '../http/read'
import { route } from '../http/route'
import { theConfig, theStore } from '../open'
import { readKnownActors } from '../reading/known-actors'

const MAX_A_MINUTE = 60

const input = z
  .strictObject({
    text: z.string().max(MAX_TEXT).optional().meta({ description: 'The article as plain text' }),
    html: z.string().optional().meta({ description: 'The page that holds the article' }),
    publishedOn: z.iso
      .date()
      .nullable()
      .default(null)
      .meta({ description: 'The day of the article, which tells earlier events from its own' }),
  })
  .superRefine(({ text, html }, context) => {
    if ((text === undefined) !== (html === undefined)) return
    context.addIssue({ code: 'custom', path: ['text'], message: 'give either text or html' })
  })

export const suggestions = route({
  POST: {
    summary: 'Suggest the statements of an article',
    body: { name: 'SuggestionsInput', schema: input },
    answer: { description: 'Suggestions', name: 'Suggestions', schema: suggestionsShape },
    status: 200,
    refusals: { 409: null, 422: 'No article was found in the page' },
    handle: async (_, { text, html, publishedOn }, by) => {
      await takeShare(by)
      const article = html === undefined ? null : await articleOf(html)
      const read = article === null ? (text ?? '') : textOfArticle(article)
      const actors = await readKnownActors()
      const day = publishedOn ?? dayOf(article)
      const reading = await inTurns(
        readingSteps(await loadTagger(), read, { publishedOn: day, actors }),
      )
      const answer = {
        ...reading,
        text: article === null ? null : read,
        article: article && pageOf(article),
      } satisfies DeepReadonly<SuggestionsAnswer>
      return jsonResponse(answer, { 'Cache-Control': 'no-store' }, 200)
    },
  },
})

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

async function articleOf(html: string): Promise<Article> {
  const extraction = await articleIn(html)
  if (extraction.ok) return extraction.article
  throw new ProblemError(422, [{ path: ['html'], message: REASONS[extraction.reason] }])
}

const REASONS = {
  'no-article': 'no article was found in this page: send its text',
  'too-long': 'the page took too long to be read: send the text of the article',
  'too-deep': 'the page has too many elements within each other: send the text of the article',
}

function pageOf({ title, byline, publisher, publishedAt, url }: Article) {
  return { title, byline, publisher, publishedAt, url }
}

const dayOf = (article: Article | null) =>
  /^\d{4}-\d{2}-\d{2}/u.exec(article?.publishedAt ?? '')?.[0] ?? null

const limits = processWide<WeakMap<Store, Limiter>>('suggestion-limits')

async function takeShare(by: string): Promise<void> {
  if (!theConfig().hasRateLimit) return
  const store = await theStore()
  const known = (limits.value ??= new WeakMap())
  const limit = known.get(store) ?? limiter(store, 'suggestions', MAX_A_MINUTE)
  known.set(store, limit)
  try {
    await limit.consume(by)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new ProblemError(429, [], `At most ${MAX_A_MINUTE} a minute: try again in ${seconds} s`, {
      'Retry-After': String(seconds),
    })
  }
}
