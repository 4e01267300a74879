/** The statements of a sentence: its figures under who claims them, with what earlier sentences say of a pronoun. */
import { actorsFor } from './actors'
import {
  attributionOf,
  NOBODY,
  openingSpeaker,
  speakersOf,
  type Attribution,
} from './claimants/claimant'
import { antecedentOf, speakerOf } from './claimants/pronouns'
import type { NounSpan } from './claimants/name'
import { claimOf } from './claim'
import type { Story } from './story'
import { figuresOf, laterPartsOf, type Figure } from './figures/figures'
import { PRONOUNS } from './lexicons/speakers'
import type { SuggestedClaimant, SuggestedStatement, Words } from './reading'
import { isSaid } from './surroundings/said'
import { isBackground } from './surroundings/background'
import { placesOf } from './surroundings/place'
import { stretchOf, wordAt, type Sentence } from './text/token'

export function statementsOf(sentence: Sentence, story: Story): SuggestedStatement[] {
  const speakers = speakersOf(sentence)
  const figures = figuresOf(sentence, story.text, story.last?.claims.at(-1)?.measure ?? null)
  if (figures.length === 0) continueLast(sentence, story)
  const names = speakers.acts.map(({ name }) => name)
  const places = figures.length === 0 ? [] : placesOf(sentence.tokens, names)
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
  const words = wordsIn(sentence, story)
  const statements = [...groups.values()].map(({ attribution, figures }) => ({
    claimant: attribution.claimant && claimantOf(words(attribution.claimant), story),
    cue: attribution.cue && words(attribution.cue),
    via: attribution.via.map((span) => referentOf(words(span), story)),
    citing: attribution.citing.map((span) => referentOf(words(span), story)),
    claims: figures.map((figure) => claimOf(sentence, figure, figures, places, story)),
  }))
  const told = statements.at(-1)
  if (told) story.last = { claims: told.claims, paragraph: sentence.paragraph }
  const opening = speakers.acts.length === 0 ? openingSpeaker(sentence.tokens) : null
  if (opening) story.speakers.push(speakerOf(words(opening)))
  for (const { name, isPronoun, isRelay } of speakers.acts) {
    if (!isPronoun && !isRelay) story.speakers.push(speakerOf(words(name)))
  }
  return statements
}

/** "Twelve of them were children": a part of what was told last, under the same claimant. */
function continueLast(sentence: Sentence, story: Story): void {
  const { last } = story
  const whole = last?.claims.findIndex(({ partOf }) => partOf === null) ?? -1
  const claim = last?.claims[whole]
  if (!last || !claim || sentence.paragraph > last.paragraph + 1) return
  for (const figure of laterPartsOf(sentence, story.text, claim.measure, claim.term)) {
    last.claims.push({
      ...claimOf(sentence, figure, [], [], story),
      partOf: whole,
      place: claim.place,
    })
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
