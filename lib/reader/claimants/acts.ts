/** Acts of speech in a sentence: who speaks, by which word, and on which side of it stands what is said. */
import { BE, CLAUSE_STARTS } from '../lexicons/paths'
import { ACCORDING_TO, SPEECH, WEAK_VERBS } from '../lexicons/speech'
import { NO_SPEAKERS, PRONOUNS, RELAYS, SPEAKER_NOUNS } from '../lexicons/speakers'
import { DATE_WORDS, PLACE_NOUNS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Tag, type Token } from '../text/token'
import { quotedSpeaker } from './quoted'
import { nameFrom, type NounSpan } from './name'
import { subjectBefore } from './subject'

export interface Act {
  readonly name: NounSpan
  /** The verb or preposition. */
  readonly cue: NounSpan
  /** What is said stands before the act, as in "30 were killed, police said". */
  readonly isAfter: boolean
  /** What is said stands after it, as in "police said 30 were killed". */
  readonly isBefore: boolean
  readonly isRelay: boolean
  readonly isPronoun: boolean
  /** "Citing police": the source of another who speaks. */
  readonly isCiting: boolean
}

const CITING = new Set(['citing', 'quoting'])

const QUOTES = new Set(['"', '”', '“', "''", '``', '»', '«'])
const ENDS = new Set(['.', ',', ';', '!', '?', ')', ''])

export function actsOf(tokens: readonly Token[]): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const preposition = ACCORDING_TO.at(tokens, at)
    if (preposition) {
      const act = prepositionAct(tokens, preposition.first, preposition.last)
      if (act) acts.push(act)
      at = preposition.last
      continue
    }
    const quoted = quotedAct(tokens, at)
    if (quoted) {
      acts.push(quoted)
      at = quoted.cue.last
      continue
    }
    const verb = SPEECH.at(tokens, at)
    if (!verb || isOfLives(tokens, at)) continue
    const act = verbAct(tokens, verb.first, verb.last, acts.at(-1) ?? null)
    if (act) acts.push(act)
    at = verb.last
  }
  return acts
}

/** "The daily quoted officials as saying", "the minister was quoted as saying". */
function quotedAct(tokens: readonly Token[], at: number): Act | null {
  const quoted = quotedSpeaker(tokens, at)
  if (!quoted || !maySpeak(tokens, quoted.name, false)) return null
  const isAfter = endsSoon(tokens, quoted.cue.last, quoted.cue.last + 1)
  const sides = { isAfter, isBefore: !isAfter }
  return { ...actOf(tokens, quoted.name, quoted.cue, sides), isCiting: true }
}

/** "The storm has claimed 17 lives" is no speech. */
function isOfLives(tokens: readonly Token[], at: number): boolean {
  if (!/^claim/u.test(wordAt(tokens, at))) return false
  return tokens.slice(at + 1, at + 8).some(({ word }) => word === 'lives' || word === 'life')
}

function prepositionAct(tokens: readonly Token[], first: number, last: number): Act | null {
  const name = nameFrom(tokens, last + 1)
  if (!name || !maySpeak(tokens, name, true)) return null
  const opens = first === 0 || (first <= 2 && tagAt(tokens, 0) !== 'NUM')
  // "The agency, citing police, put the toll at 39": what is cited goes on after the name.
  const goesOn = wordAt(tokens, name.last + 1) === ','
  return {
    ...actOf(tokens, name, { first, last }, { isAfter: !opens, isBefore: opens || goesOn }),
    isCiting: CITING.has(wordAt(tokens, first)),
  }
}

function verbAct(
  tokens: readonly Token[],
  first: number,
  last: number,
  previous: Act | null,
): Act | null {
  const before = wordAt(tokens, first - 1)
  const isWeak = WEAK_VERBS.has(wordAt(tokens, first))
  // "Rescuers found 30 bodies" is no speech; "the inquiry found that 30 had died" is.
  if (/^finds?$|^found$/u.test(wordAt(tokens, first)) && wordAt(tokens, last + 1) !== 'that')
    return null
  // "..., said Kyiv resident Svitlana Onofryichuk": the verb stands before its subject.
  if (
    (before === ',' || QUOTES.has(before) || before === ')') &&
    !isWeak &&
    !/ing$/u.test(wordAt(tokens, first))
  ) {
    const name = nameFrom(tokens, last + 1)
    const isInverted = name && !subjectBefore(tokens, first) && maySpeak(tokens, name, false)
    if (name && (isInverted || (QUOTES.has(before) && maySpeak(tokens, name, true)))) {
      return actOf(tokens, name, { first, last }, { isAfter: true, isBefore: false })
    }
  }
  if (/ing$/u.test(wordAt(tokens, first))) {
    // "Despite earlier reports suggesting five had died": who says so stands right before.
    if (SPEAKER_NOUNS.has(before) || BE.has(before)) return sayingAct(tokens, first, last)
    // "..., Webb said, adding that": he who spoke before goes on.
    if (!previous || (before !== ',' && before !== 'and')) return null
    return { ...previous, cue: { first, last }, isAfter: false, isBefore: true }
  }
  if (
    tagAt(tokens, first) === 'NOUN' &&
    isWeak &&
    tagAt(tokens, first - 1) !== 'NOUN' &&
    tagAt(tokens, first - 1) !== 'PROPN' &&
    tagAt(tokens, first - 1) !== 'PRON'
  )
    return null
  if (previous && before === 'and' && wordAt(tokens, first + 1) === 'that') {
    return { ...previous, cue: { first, last }, isAfter: false, isBefore: true }
  }
  // "Preliminary reports indicate": a noun before the verb that counts.
  if (isWeak && (SPEECH.at(tokens, last + 1) || tagAt(tokens, last + 1) === 'AUX')) return null
  const name = subjectBefore(tokens, first)
  if (!name || !maySpeak(tokens, name, isWeak)) return null
  // "The prefecture registered 51 victims": a place where people died says nothing.
  if (COUNTING.has(wordAt(tokens, first)) && isPlace(tokens, name)) return null
  // "have been reported killed": nobody is named.
  if (isPassive(tokens, name.last + 1, first)) return null
  const opened = wordAt(tokens, name.first - 1)
  const isTrailing =
    name.first > 0 &&
    (opened === ',' || QUOTES.has(opened) || opened === '-') &&
    endsSoon(tokens, first, last + 1)
  // "The attack, police said, killed 30": what is said goes on after the act.
  const goesOn =
    isTrailing && wordAt(tokens, last + 1) === ',' && !CLAUSE_STARTS.has(wordAt(tokens, last + 2))
  return actOf(
    tokens,
    name,
    { first, last },
    { isAfter: isTrailing, isBefore: !isTrailing || goesOn },
  )
}

function actOf(
  tokens: readonly Token[],
  name: NounSpan,
  cue: NounSpan,
  sides: { isAfter: boolean; isBefore: boolean },
): Act {
  const text = tokens
    .slice(name.first, name.last + 1)
    .map(({ word }) => word)
    .join(' ')
    .replace(/^the /u, '')
  const isRelay =
    [...RELAYS].some(
      (relay) =>
        text === relay ||
        text.endsWith(` ${relay}`) ||
        text.startsWith(`${relay} 's`) ||
        text.startsWith(`${relay} news`),
    ) && !/state|police|ministry/u.test(text)
  return { name, cue, ...sides, isRelay, isPronoun: PRONOUNS.has(text), isCiting: false }
}

function sayingAct(tokens: readonly Token[], first: number, last: number): Act | null {
  const name = subjectBefore(tokens, first)
  if (!name || !maySpeak(tokens, name, true)) return null
  return actOf(tokens, name, { first, last }, { isAfter: false, isBefore: true })
}

const COUNTING = new Set(['registered', 'recorded', 'counted', 'records', 'counts', 'shows'])

function isPlace(tokens: readonly Token[], { last }: NounSpan): boolean {
  return PLACE_NOUNS.has(wordAt(tokens, last)) && !SPEAKER_NOUNS.has(wordAt(tokens, last))
}

/** The auxiliaries right before the verb; what stands in an apposition is no part of it. */
function isPassive(tokens: readonly Token[], from: number, verb: number): boolean {
  for (let at = verb - 1; at >= from; at -= 1) {
    if (BE.has(wordAt(tokens, at))) return true
    if (tagAt(tokens, at) !== 'ADV' && tagAt(tokens, at) !== 'AUX') return false
  }
  return false
}

/** True when the clause ends after the verb, but for a day or an addressee: "said on Telegram.", "told Reuters,". */
function endsSoon(tokens: readonly Token[], verb: number, from: number): boolean {
  const isTold = /^t(?:old|ells?)$/u.test(wordAt(tokens, verb))
  if (!isTold && OBJECTS.has(tagAt(tokens, from)) && !isMoment(wordAt(tokens, from))) return false
  for (let at = from; at < from + 12; at += 1) {
    const word = wordAt(tokens, at)
    if (ENDS.has(word) || QUOTES.has(word)) return true
    if (word === 'that' || tagAt(tokens, at) === 'VERB' || tagAt(tokens, at) === 'AUX') return false
  }
  return false
}

const isMoment = (word: string) =>
  DATE_WORDS.has(word) || ['late', 'early', 'last', 'this', 'earlier', 'later'].includes(word)

/** Right after a verb of speech these begin what is said. */
const OBJECTS = new Set<Tag>(['NUM', 'DET', 'NOUN', 'ADJ', 'PRON', 'PROPN'])

/** Names, and nouns for those who speak. A verb that need not be speech wants one of these to be sure. */
function maySpeak(tokens: readonly Token[], name: NounSpan, isWeak: boolean): boolean {
  const all = tokens.slice(name.first, name.last + 1)
  // "The network, a group tracking the war": what stands before the comma speaks.
  const comma = all.findIndex(({ word }) => word === ',')
  const words = comma > 0 ? all.slice(0, comma) : all
  const last = words.at(-1)
  if (!last || words[0]?.word === 'no') return false
  if (last.text === 'WHO') return true
  if (NO_SPEAKERS.has(last.word) || NO_SPEAKERS.has(words.map(({ word }) => word).join(' ')))
    return false
  if (PRONOUNS.has(last.word)) return true
  if (words.some(({ word }) => SPEAKER_NOUNS.has(word))) return true
  if (words.some(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text))) return true
  return !isWeak && last.tag === 'NOUN'
}
