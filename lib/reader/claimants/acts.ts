/** Acts of speech in a sentence: who speaks, by which word, and on which side of it stands what is said. */
import { BE, CLAUSE_STARTS } from '../lexicons/paths'
import { ACCORDING_TO, CITING, COUNT_BY, QUOTED_BY, SPEECH, WEAK_VERBS } from '../lexicons/speech'
import { PEOPLE } from '../lexicons/people'
import { SPEAKER_NOUNS } from '../lexicons/speakers'
import { DATE_WORDS, PLACE_NOUNS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Tag, type Token } from '../text/token'
import { actOf, isLed, maySpeak, type Act } from './act'
import { isCarrier } from './citing'
import { quotedSpeaker } from './quoted'
import { nameFrom, type NounSpan } from './name'
import { subjectBefore } from './subject'

const QUOTES = new Set(['"', '”', '“', "''", '``', '»', '«'])
const ENDS = new Set(['.', ',', ';', '!', '?', ')', ''])

export function actsOf(tokens: readonly Token[]): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const quoted = quotedActs(tokens, at)
    if (quoted.length > 0) {
      acts.push(...quoted)
      at = quoted.at(-1)?.cue.last ?? at
      continue
    }
    const preposition = CITING.at(tokens, at) ?? ACCORDING_TO.at(tokens, at)
    if (preposition) {
      const act = prepositionAct(tokens, preposition.first, preposition.last)
      if (act) joinAct(acts, act)
      at = act?.kind === 'citing' ? act.name.last : preposition.last
      continue
    }
    const verb = SPEECH.at(tokens, at)
    if (!verb || isOfLives(tokens, at)) continue
    const act = verbAct(tokens, verb.first, verb.last, acts.at(-1) ?? null)
    const goesOn = acts.length > 0 && wordAt(tokens, at - 1) === 'and'
    if (act) pushVerb(acts, act)
    const mayCite = CITES.has(wordAt(tokens, verb.last)) && (act !== null || goesOn)
    const cited = mayCite ? citedAct(tokens, verb) : null
    if (cited) acts.push(cited)
    at = cited?.name.last ?? verb.last
  }
  return acts
}

/** "The daily quoted officials as saying", "the minister was quoted as saying". */
function quotedActs(tokens: readonly Token[], at: number): Act[] {
  const quoted = quotedSpeaker(tokens, at)
  if (!quoted || !maySpeak(tokens, quoted.name, false)) return []
  const { name, cue, relay } = quoted
  const isAfter = endsSoon(tokens, cue.last, cue.last + 1)
  const sides = { isAfter, isBefore: !isAfter }
  const speaker: Act = { ...actOf(tokens, name, cue, sides), kind: 'quoted' }
  const carrier = relay && actOf(tokens, relay, { first: at, last: at }, sides)
  if (!carrier || !(maySpeak(tokens, carrier.name, true) || isCarrier(tokens, carrier)))
    return [speaker]
  return [{ ...carrier, isRelay: true }, speaker]
}

const CITES = new Set(['cited', 'cites', 'quoted', 'quotes'])

/** "The mayor, who cited police", "the ministry cites hospitals". */
function citedAct(tokens: readonly Token[], verb: NounSpan): Act | null {
  const name = nameFrom(tokens, verb.last + 1)
  if (!name || !mayBeCited(tokens, name)) return null
  const act = actOf(tokens, name, verb, { isAfter: true, isBefore: true })
  return { ...act, kind: 'citing' }
}

/** Whoever may speak, and people of any kind: "citing fishermen". A firm may be "based on the island". */
function mayBeCited(tokens: readonly Token[], name: NounSpan): boolean {
  if (isPlace(tokens, name) && !isLed(tokens, name)) return false
  return maySpeak(tokens, name, true) || PEOPLE.has(wordAt(tokens, name.last))
}

/** "Figures from the ministry show": the ministry was found before the verb, and speaks by it. */
function pushVerb(acts: Act[], act: Act): void {
  const last = acts.at(-1)
  const isOne =
    last?.kind === 'speech' &&
    last.name.first > act.name.first &&
    last.name.last === act.name.last &&
    last.cue.first === act.name.first
  if (isOne) acts.pop()
  acts.push(isOne ? { ...act, name: last.name } : act)
}

/** "According to figures from the Red Crescent" has one speaker, whom the second preposition names. */
function joinAct(acts: Act[], act: Act): void {
  const outer = acts.at(-1)
  const isInner =
    outer?.kind === 'speech' &&
    act.kind === 'speech' &&
    outer.name.first === outer.cue.last + 1 &&
    act.cue.first > outer.cue.last &&
    act.cue.first <= outer.name.last + 1
  if (!isInner || act.isRelay) return void acts.push(act)
  acts.pop()
  const { isAfter, isBefore, cue } = outer
  acts.push({ ...act, cue: { first: cue.first, last: act.cue.last }, isAfter, isBefore })
}

/** "The storm has claimed 17 lives" is no speech. */
function isOfLives(tokens: readonly Token[], at: number): boolean {
  if (!/^claim/u.test(wordAt(tokens, at))) return false
  return tokens.slice(at + 1, at + 8).some(({ word }) => word === 'lives' || word === 'life')
}

function prepositionAct(tokens: readonly Token[], first: number, last: number): Act | null {
  const isCited = CITING.at(tokens, first) !== null
  const name = isCited ? sourceFrom(tokens, last + 1) : nameFrom(tokens, last + 1)
  if (!name) return null
  const isSure = [QUOTED_BY, COUNT_BY].some((phrases) => phrases.at(tokens, first))
  const isWeak = wordAt(tokens, first) !== 'according' && !isSure
  if (!(isCited ? mayBeCited(tokens, name) : maySpeak(tokens, name, isWeak))) return null
  const opens = first === 0 || (first <= 2 && tagAt(tokens, 0) !== 'NUM')
  // "The agency, citing police, put the toll at 39": what is cited goes on after the name.
  const goesOn = wordAt(tokens, name.last + 1) === ','
  const sides = { isAfter: !opens, isBefore: opens || goesOn }
  const act = actOf(tokens, name, { first, last }, sides)
  if (isCited) return { ...act, kind: 'citing' }
  // "A doctor quoted by the agency": whoever quotes passes on, and whoever counts does not.
  if (QUOTED_BY.at(tokens, first)) return { ...act, isRelay: true, isBefore: true }
  return COUNT_BY.at(tokens, first) ? { ...act, isRelay: false } : act
}

/** "Citing figures from the ministry": the source is the ministry. */
function sourceFrom(tokens: readonly Token[], from: number): NounSpan | null {
  const name = nameFrom(tokens, from)
  if (!name) return null
  for (let at = name.first; at <= name.last + 1; at += 1) {
    const inner = ACCORDING_TO.at(tokens, at)
    if (inner && !QUOTED_BY.at(tokens, at)) return nameFrom(tokens, inner.last + 1) ?? name
  }
  return name
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
