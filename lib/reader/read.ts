/** An article in, suggested statements out: pure, offline and the same every time. Nothing is recorded by it. */
import { namedActors, type KnownActor } from './actors'
import { languageOf } from './language'
import type { Notice, Reading, SuggestedStatement } from './reading'
import { statementsOf } from './statements'
import type { Story } from './story'
import { layoutOf } from './text/layout'
import { sentencesOf } from './text/sentences'
import { loadTagger, type Tagger } from './text/tagger'

/** What is known of an article beside its text. */
export interface Context {
  /** The day on which it appeared, `2024-03-10`; it tells which years are past. */
  readonly publishedOn?: string | null
  /** Actors of the record, of whom claimants may be one. */
  readonly actors?: readonly KnownActor[]
}

/** What holds more is a table and no article; it belongs to the imports. */
const MAX_CLAIMS = 1000
const TOO_MANY: Notice = {
  code: 'too-many-figures',
  message:
    'This text holds more than 1,000 figures and was read no further: a table is better imported.',
}

export async function readArticle(article: string, context: Context = {}): Promise<Reading> {
  return readWith(await loadTagger(), article, context)
}

export function readWith(tagger: Tagger, article: string, context: Context = {}): Reading {
  const steps = readingSteps(tagger, article, context)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same, stopping after every sentence, so that a server may do something else meanwhile. */
export function* readingSteps(
  tagger: Tagger,
  article: string,
  context: Context,
): Generator<void, Reading, void> {
  const language = languageOf(article)
  if (language !== 'en') {
    return { language, notice: otherLanguage(language), title: null, statements: [] }
  }
  const { text, title, paragraphs } = layoutOf(article)
  const year = context.publishedOn ? Number(context.publishedOn.slice(0, 4)) : null
  const actors = namedActors(context.actors ?? [])
  const story: Story = { article, text, year, actors, speakers: [], last: null }
  const statements: SuggestedStatement[] = []
  let claims = 0
  for (const sentence of sentencesOf(tagger, text, paragraphs)) {
    const found = statementsOf(sentence, story)
    statements.push(...found)
    claims += found.reduce((sum, statement) => sum + statement.claims.length, 0)
    if (claims > MAX_CLAIMS) break
    yield
  }
  return {
    language,
    notice: claims > MAX_CLAIMS ? TOO_MANY : null,
    title: title && { ...title, text: article.slice(title.start, title.end) },
    statements,
  }
}

function otherLanguage(language: string): Notice {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  return {
    code: 'other-language',
    message: `This text seems to be in ${name}. English is read so far: mark the figures by hand.`,
  }
}
