/** An article in, suggested statements out: pure, offline and the same every time. Nothing is recorded by it. */
import type { Reading, SuggestedStatement } from './reading'
import { statementsOf, type Story } from './statements'
import { layoutOf } from './text/layout'
import { sentencesOf } from './text/sentences'
import { loadTagger, type Tagger } from './text/tagger'

/** What is known of an article beside its text. */
export interface Context {
  /** The day on which it appeared, `2024-03-10`; it tells which years are past. */
  readonly publishedOn?: string | null
}

/** What holds more is a table and no article; it belongs to the imports. */
const MAX_CLAIMS = 1000
const TOO_MANY =
  'This text holds more than 1,000 figures and was read no further: a table is better imported.'

export async function readArticle(article: string, context: Context = {}): Promise<Reading> {
  return readWith(await loadTagger(), article, context)
}

export function readWith(tagger: Tagger, article: string, context: Context = {}): Reading {
  const { text, title, paragraphs } = layoutOf(article)
  const year = context.publishedOn ? Number(context.publishedOn.slice(0, 4)) : null
  const story: Story = { article, text, year, speakers: [] }
  const statements: SuggestedStatement[] = []
  let claims = 0
  for (const sentence of sentencesOf(tagger, text, paragraphs)) {
    const found = statementsOf(sentence, story)
    statements.push(...found)
    claims += found.reduce((sum, statement) => sum + statement.claims.length, 0)
    if (claims > MAX_CLAIMS) break
  }
  return {
    language: 'en',
    notice: claims > MAX_CLAIMS ? TOO_MANY : null,
    title: title && { ...title, text: article.slice(title.start, title.end) },
    statements,
  }
}
