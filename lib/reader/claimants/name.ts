/** A noun phrase as the name of somebody who speaks: the one that ends at a place, and the one that begins there. */
import { CARRIER_NOUNS, PRONOUNS, SPEAKER_NOUNS } from '../lexicons/speakers'
import { PLACE_NOUNS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Token } from '../text/token'

export interface NounSpan {
  readonly first: number
  readonly last: number
}

export const INNER = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'PART', 'X'])
/** Words of an office that look like verbs: "the acting governor". */
const OFFICE_WORDS = new Set([
  'acting',
  'managing',
  'ruling',
  'governing',
  'leading',
  'supervising',
])
/** Prepositions by which a name goes on: "a spokesman for the ministry", "police in the city of Herat". */
export const LINKS = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'with',
  'on',
  'outside',
  'near',
  'inside',
  'by',
])
export const DAYS = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'morning',
  'evening',
  'afternoon',
  'night',
  'late',
  'early',
  'week',
  'month',
  'today',
  'yesterday',
  'on',
])
/** "Police there", "officials here": where they are is no part of the name. */
export const HERE = new Set(['there', 'here'])
/** Words that begin another clause, and end a name. The health organisation is written in capitals. */
const ENDING = new Set(['that', 'as', 'which', 'who', 'what'])
const MAX_NAME = 22

/** The noun phrase whose last token is at `end`. */
export function nameEndingAt(tokens: readonly Token[], end: number): NounSpan | null {
  if (end < 0 || !isNameEnd(tokens, end)) return null
  // "In an interview on Sunday he said".
  if (PRONOUNS.has(wordAt(tokens, end))) return { first: end, last: end }
  let first = end
  for (let at = end - 1; at >= Math.max(0, end - MAX_NAME); at -= 1) {
    const tag = tagAt(tokens, at)
    const word = wordAt(tokens, at)
    if (ENDING.has(word) && tokens[at]?.text !== 'WHO') break
    // "MARAN - A security source": a dateline is no part of a name.
    if (word === '-' || word === '--') break
    const isJoin =
      (word === 'and' || word === '&') &&
      isNameEnd(tokens, at - 1) &&
      isShortName(tokens, at + 1, end)
    const isLink =
      LINKS.has(word) &&
      ((isNameEnd(tokens, at - 1) && tagAt(tokens, at - 1) !== 'PRON') ||
        isParticiple(tokens, at - 1))
    if (
      !INNER.has(tag) &&
      !OFFICE_WORDS.has(word) &&
      !isParticiple(tokens, at) &&
      !word.includes('-') &&
      word !== "'s" &&
      word !== "'" &&
      word !== '.' &&
      !isJoin &&
      !isLink
    )
      break
    if (tag === 'PRON' && !['his', 'her', 'its', 'their', 'our'].includes(word)) break
    if (word === '.' && !/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) break
    first = at
  }
  while (first < end && ['and', '.', "'s", "'", ','].includes(wordAt(tokens, first))) first += 1
  return { first, last: end }
}

/** "A spokeswoman for a group battling the junta", "an officer briefed on the raid": the name goes on before the participle. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  if (!['NOUN', 'PROPN'].includes(tagAt(tokens, at - 1))) return false
  return (
    tagAt(tokens, at) === 'VERB' &&
    (/ing$/u.test(wordAt(tokens, at)) || PARTICIPLES.has(wordAt(tokens, at)))
  )
}

const PARTICIPLES = new Set([
  'briefed',
  'based',
  'involved',
  'backed',
  'allied',
  'aligned',
  'affiliated',
  'linked',
])

function isShortName(tokens: readonly Token[], from: number, end: number): boolean {
  return end - from < 8 && tokens.length > 0
}

const AFTER_THE = [CARRIER_NOUNS, PLACE_NOUNS]

function isNameEnd(tokens: readonly Token[], at: number): boolean {
  const tag = tagAt(tokens, at)
  return (
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'PRON' ||
    tag === 'ADJ' ||
    tag === 'X' ||
    wordAt(tokens, at) === "'s" ||
    SPEAKER_NOUNS.has(wordAt(tokens, at)) ||
    // "The daily" and "the north" may be tagged as adverbs.
    (wordAt(tokens, at - 1) === 'the' && AFTER_THE.some((nouns) => nouns.has(wordAt(tokens, at))))
  )
}

/** "Figures from the ministry show": verbs that look like nouns. */
const SHOWING = new Set(['show', 'shows', 'suggest', 'suggests', 'indicate', 'indicates'])

/** The name that begins at `from`: after "according to", or after a verb that stands before its subject. */
export function nameFrom(tokens: readonly Token[], from: number): NounSpan | null {
  let last = -1
  for (let at = from; at < Math.min(tokens.length, from + MAX_NAME); at += 1) {
    const tag = tagAt(tokens, at)
    const word = wordAt(tokens, at)
    const isJoin =
      (word === 'and' || word === '&') &&
      last >= 0 &&
      INNER.has(tagAt(tokens, at + 1)) &&
      !['PRON', 'NUM'].includes(tagAt(tokens, at + 1))
    const isLink =
      (LINKS.has(word) || word === 'to') &&
      last >= 0 &&
      word !== 'to' &&
      !DAYS.has(wordAt(tokens, at + 1)) &&
      !/^\d/u.test(wordAt(tokens, at + 1))
    if (last >= 0 && (SHOWING.has(word) || HERE.has(word))) break
    if (last >= 0 && OFFICE_WORDS.has(word) && INNER.has(tagAt(tokens, at + 1))) continue
    if (word === "'s" || word === "'" || isJoin || isLink) continue
    if (
      word === '.' &&
      /^\p{Lu}\p{L}{0,3}$/u.test(tokens[at - 1]?.text ?? '') &&
      tagAt(tokens, at + 1) === 'PROPN'
    )
      continue
    const isName =
      tokens[at]?.text === 'WHO' ||
      (last < 0 && (SPEAKER_NOUNS.has(word) || CARRIER_NOUNS.has(word)))
    if (!isName && (!INNER.has(tag) || ENDING.has(word) || DAYS.has(word))) break
    if (tag === 'PRON' && last < 0 && ['he', 'she', 'they', 'it', 'them', 'him'].includes(word))
      return { first: at, last: at }
    if (tag !== 'DET' && tag !== 'ADJ') last = at
    else if (tag === 'ADJ') last = Math.max(last, at)
  }
  if (last < from) return null
  return { first: from, last }
}
