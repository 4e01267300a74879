/** An article in, suggested statements out: pure, offline and the same every time. Nothing is recorded by it. */
import type { Reading } from './reading'
import { statementsOf, type Story } from './statements'
import { layoutOf } from './text/layout'
import { sentencesOf } from './text/sentences'
import { loadTagger, type Tagger } from './text/tagger'

/** What is known of an article beside its text. */
export interface Context {
  /** The day on which it appeared, `2024-03-10`; it tells which years are past. */
  readonly publishedOn?: string | null
}

export async function readArticle(article: string, context: Context = {}): Promise<Reading> {
  return readWith(await loadTagger(), article, context)
}

export function readWith(tagger: Tagger, article: string, context: Context = {}): Reading {
  const { text, title, paragraphs } = layoutOf(article)
  const year = context.publishedOn ? Number(context.publishedOn.slice(0, 4)) : null
  const story: Story = { article, text, year, speakers: [] }
  const statements = paragraphs.flatMap((paragraph, index) =>
    sentencesOf(tagger, text, paragraph, index).flatMap((sentence) =>
      statementsOf(sentence, story),
    ),
  )
  return {
    language: 'en',
    notice: null,
    title: title && { ...title, text: article.slice(title.start, title.end) },
    statements,
  }
}
