/** The statements of a sentence: its figures under who claims them, with what earlier sentences say of a pronoun. */
import { actorsFor } from './actors'
import {
  asidesOf,
  attributionOf,
  NOBODY,
  openingSpeaker,
  speakersOf,
  type Attribution,
  type Speakers,
} from './claimants/claimant'
import { antecedentOf, speakerOf } from './claimants/pronouns'
import type { NounSpan } from './claimants/name'
import { claimOf } from './claim'
import type { Story } from './story'
import type { Figure } from './figures/figure'
import { figuresOf } from './figures/figures'
import { laterPartsOf } from './figures/parts'
import { PRONOUNS } from './lexicons/speakers'
import type { SuggestedClaim, SuggestedClaimant, SuggestedStatement, Words } from './reading'
import { isSaid } from './surroundings/said'
import { isBackground } from './surroundings/background'
import { placesOf } from './surroundings/place'
import { stretchOf, wordAt, type Sentence } from './text/token'

export function statementsOf(sentence: Sentence, story: Story): SuggestedStatement[] {
  const speakers = speakersOf(sentence)
  const figures = figuresOf(sentence, story.text, story.last?.claims.at(-1)?.measure ?? null)
  const statements =
    figures.length === 0
      ? laterStatements(sentence, speakers, story)
      : ownStatements(sentence, speakers, figures, story)
  const told = statements.at(-1)
  if (told) story.last = { claims: told.claims, paragraph: sentence.paragraph }
  const words = wordsIn(sentence, story)
  const opening = speakers.acts.length === 0 ? openingSpeaker(sentence.tokens) : null
  if (opening) story.speakers.push(speakerOf(words(opening)))
  for (const { name, isPronoun, isRelay } of speakers.acts) {
    if (!isPronoun && !isRelay) story.speakers.push(speakerOf(words(name)))
  }
  return statements
}

interface Statement extends SuggestedStatement {
  readonly claims: SuggestedClaim[]
}

function ownStatements(
  sentence: Sentence,
  speakers: Speakers,
  figures: readonly Figure[],
  story: Story,
): Statement[] {
  const places = placesOf(sentence.tokens, asidesOf(sentence.tokens, speakers))
  const groups = new Map<string, { attribution: Attribution; figures: Figure[] }>()
  for (const figure of figures.filter((figure) => isSaid(sentence.tokens, figure))) {
    const { amount, harm } = figure
    const isAside =
      isRelative(sentence, figure) &&
      isBackground(sentence.tokens, amount.first, harm.last, story.year)
    const attribution = isAside
      ? NOBODY
      : attributionOf(sentence, speakers, amount.first, amount.end)
    const key = attribution.claimant ? String(attribution.claimant.first) : ''
    const group = groups.get(key) ?? { attribution, figures: [] }
    group.figures.push(figure)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ attribution, figures: own }) => ({
    ...saidBy(attribution, sentence, story),
    claims: own.map((figure) =>
      claimOf(sentence, figure, { siblings: own, figures, places }, story),
    ),
  }))
}

/**
 * "Twelve of them were children": a part of what was told last, under the same claimant; under its own, and on its own, where
 * somebody else says it.
 */
function laterStatements(sentence: Sentence, speakers: Speakers, story: Story): Statement[] {
  const { last } = story
  const whole = last?.claims.findIndex(({ partOf }) => partOf === null) ?? -1
  const claim = last?.claims[whole]
  if (!last || !claim || sentence.paragraph > last.paragraph + 1) return []
  return laterPartsOf(sentence, story.text, claim.measure, claim.term).flatMap((figure) => {
    const part = claimOf(sentence, figure, { siblings: [], figures: [], places: [] }, story)
    const { first, end } = figure.amount
    const attribution = attributionOf(sentence, speakers, first, end)
    const placed = { ...part, place: claim.place }
    if (attribution.claimant) {
      return [{ ...saidBy(attribution, sentence, story), claims: [placed] }]
    }
    last.claims.push({ ...placed, partOf: whole })
    return []
  })
}

function saidBy(
  { claimant, cue, via, citing }: Attribution,
  sentence: Sentence,
  story: Story,
): Omit<SuggestedStatement, 'claims'> {
  const words = wordsIn(sentence, story)
  const namesOf = (spans: readonly NounSpan[]) =>
    spans.map((span) => referentOf(words(span), story))
  return {
    claimant: claimant && claimantOf(words(claimant), story),
    cue: cue && words(cue),
    via: namesOf(via),
    citing: namesOf(citing),
  }
}

function wordsIn({ tokens }: Sentence, { article }: Story) {
  return ({ first, last }: NounSpan): Words => {
    const stretch = stretchOf(tokens, first, last)
    return { ...stretch, text: article.slice(stretch.start, stretch.end) }
  }
}

function claimantOf(words: Words, story: Story): SuggestedClaimant {
  const named = referentOf(words, story)
  return { ...named, actors: actorsFor(named.text, story.actors) }
}

/** "They" is shown as those who spoke before, in the words that named them. */
function referentOf(words: Words, { speakers }: Story): Words {
  if (!PRONOUNS.has(words.text.toLowerCase())) return words
  const speaker = antecedentOf(words.text, speakers)
  return speaker ? { start: speaker.start, end: speaker.end, text: speaker.text } : words
}

/** ", where fighters killed 148 students in April": an aside that the article adds itself. */
function isRelative({ tokens }: Sentence, { amount, harm }: Figure): boolean {
  const from = Math.min(amount.first, harm.first)
  for (let at = from; at >= Math.max(1, from - 8); at -= 1) {
    const isOpening = ['where', 'which', 'when', 'whose'].includes(wordAt(tokens, at))
    if (isOpening) return wordAt(tokens, at - 1) === ','
    if (wordAt(tokens, at) === ',' && at < from - 1) return false
  }
  return false
}
