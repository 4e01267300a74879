/** An article in, suggested statements out: pure, offline and the same every time. Nothing is recorded by it. */
import { attributionOf, speakersOf, type Attribution } from './claimants/claimant'
import { figuresOf, type Figure } from './figures/figures'
import { quantityOf } from './quantity'
import type { Reading, SuggestedClaim, SuggestedStatement, Words } from './reading'
import { layoutOf } from './text/layout'
import { sentencesOf } from './text/sentences'
import { loadTagger, type Tagger } from './text/tagger'
import { stretchOf, type Sentence } from './text/token'

export async function readArticle(article: string): Promise<Reading> {
  return readWith(await loadTagger(), article)
}

export function readWith(tagger: Tagger, article: string): Reading {
  const { text, title, paragraphs } = layoutOf(article)
  const statements = paragraphs.flatMap((paragraph, index) =>
    sentencesOf(tagger, text, paragraph, index).flatMap((sentence) =>
      statementsOf(sentence, text, article),
    ),
  )
  return {
    language: 'en',
    notice: null,
    title: title && { ...title, text: article.slice(title.start, title.end) },
    statements,
  }
}

function statementsOf(sentence: Sentence, text: string, article: string): SuggestedStatement[] {
  const figures = figuresOf(sentence, text)
  if (figures.length === 0) return []
  const speakers = speakersOf(sentence)
  const groups = new Map<string, { attribution: Attribution; figures: Figure[] }>()
  for (const figure of figures) {
    const attribution = attributionOf(sentence, speakers, figure.amount.first, figure.amount.end)
    const key = attribution.claimant ? String(attribution.claimant.first) : ''
    const group = groups.get(key) ?? { attribution, figures: [] }
    group.figures.push(figure)
    groups.set(key, group)
  }
  const words = (span: { first: number; last: number }): Words => {
    const stretch = stretchOf(sentence.tokens, span.first, span.last)
    return { ...stretch, text: article.slice(stretch.start, stretch.end) }
  }
  return [...groups.values()].map(({ attribution: { claimant, cue, via }, figures }) => ({
    claimant: claimant && { ...words(claimant), actors: [] },
    cue: cue && words(cue),
    via: via.map(words),
    citing: [],
    claims: figures.map((figure) => claimOf(sentence, figure, figures, article)),
  }))
}

const MAX_SPAN = 240

function claimOf(
  sentence: Sentence,
  { amount, harm, partOf }: Figure,
  siblings: readonly Figure[],
  article: string,
): SuggestedClaim {
  const { tokens } = sentence
  const [first, last] = [Math.min(amount.first, harm.first), Math.max(amount.end, harm.last)]
  const whole = stretchOf(tokens, first, last)
  const own = stretchOf(tokens, amount.first, amount.end)
  const span = whole.end - whole.start <= MAX_SPAN ? whole : own
  const wholeAt = partOf === null ? -1 : siblings.findIndex((sibling) => sibling.amount === partOf)
  const term = stretchOf(tokens, harm.first, harm.last)
  return {
    measure: harm.measure,
    term: article.slice(term.start, term.end),
    quantity: quantityOf(amount, article.slice(own.start, own.end)),
    category: amount.category,
    people: amount.noun === '' ? null : amount.noun,
    group: null,
    scope: [],
    partOf: wholeAt < 0 ? null : wholeAt,
    place: null,
    date: null,
    span,
    sentence: { start: sentence.start, end: sentence.end },
    background: false,
    hypothetical: false,
    certain: amount.certain,
  }
}
