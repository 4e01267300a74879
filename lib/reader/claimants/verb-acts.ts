/** Acts of speech that a verb tells: "police said", "said the mayor", "the mayor said, adding that". */
import { BE, CLAUSE_STARTS } from '../lexicons/paths'
import { SPEECH, WEAK_VERBS } from '../lexicons/speech'
import { SPEAKER_NOUNS } from '../lexicons/speakers'
import { DATE_WORDS, PLACE_NOUNS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Tag, type Token } from '../text/token'
import { actOf, maySpeak, type Act } from './act'
import { nameFrom, type NounSpan } from './name'
import { subjectBefore } from './subject'

const QUOTES = new Set(['"', '”', '“', "''", '``', '»', '«'])
const ENDS = new Set(['.', ',', ';', '!', '?', ')', ''])

export function verbAct(
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
  // "The mayor visited the town and said": the verb is joined to the one before.
  const isJoined = before === 'and' && (!isWeak || wordAt(tokens, first + 1) === 'that')
  if (isJoined && !previous) return openingAct(tokens, first, last)
  if (previous && isJoined) {
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
  const isOpened = name.first > 0 && (opened === ',' || QUOTES.has(opened) || opened === '-')
  const end = isOpened ? tailOf(tokens, first, last + 1) : null
  const isTrailing = end !== null
  // "The attack, police said, killed 30": what is said goes on after the act.
  const next = end === null || wordAt(tokens, end) !== ',' ? '' : wordAt(tokens, end + 1)
  const goesOn = next !== '' && (end === last + 1 ? !CLAUSE_STARTS.has(next) : GOING_ON.has(next))
  return actOf(
    tokens,
    name,
    { first, last },
    { isAfter: isTrailing, isBefore: !isTrailing || goesOn },
  )
}

/** "Police said on Monday, with 23 bodies in a grave": after a day these words go on with what was said. */
const GOING_ON = new Set([
  'with',
  'and',
  'including',
  'bringing',
  'taking',
  'raising',
  'among',
  'most',
  'adding',
])

function sayingAct(tokens: readonly Token[], first: number, last: number): Act | null {
  const name = subjectBefore(tokens, first)
  if (!name || !maySpeak(tokens, name, true)) return null
  return actOf(tokens, name, { first, last }, { isAfter: false, isBefore: true })
}

const COUNTING = new Set(['registered', 'recorded', 'counted', 'records', 'counts', 'shows'])

/** "The governor toured the town and said": whoever opens the sentence speaks. */
function openingAct(tokens: readonly Token[], first: number, last: number): Act | null {
  const name = nameFrom(tokens, 0)
  if (!name || name.last >= first - 1 || !maySpeak(tokens, name, true)) return null
  return actOf(tokens, name, { first, last }, { isAfter: false, isBefore: true })
}

export function isPlace(tokens: readonly Token[], { last }: NounSpan): boolean {
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

/** The end of the clause after the verb, where a day or an addressee alone stands before it: "said on Telegram.", "told Reuters,". */
export function tailOf(tokens: readonly Token[], verb: number, from: number): number | null {
  const isTold = /^t(?:old|ells?)$/u.test(wordAt(tokens, verb))
  if (!isTold && OBJECTS.has(tagAt(tokens, from)) && !isMoment(wordAt(tokens, from))) return null
  for (let at = from; at < from + 12; at += 1) {
    const word = wordAt(tokens, at)
    if (ENDS.has(word) || QUOTES.has(word)) return at
    if (word === 'that' || tagAt(tokens, at) === 'VERB' || tagAt(tokens, at) === 'AUX') return null
  }
  return null
}

const isMoment = (word: string) =>
  DATE_WORDS.has(word) || ['late', 'early', 'last', 'this', 'earlier', 'later'].includes(word)

/** Right after a verb of speech these begin what is said. */
const OBJECTS = new Set<Tag>(['NUM', 'DET', 'NOUN', 'ADJ', 'PRON', 'PROPN'])
