/** The noun phrase before or after a verb of speech: who says it. */
import { SPEAKER_NOUNS } from '../lexicons/speakers'
import { tagAt, wordAt, type Token } from '../text/token'

export interface NounSpan {
  readonly first: number
  readonly last: number
}

const INNER = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'PART', 'X'])
/** Prepositions by which a name goes on: "a spokesman for the ministry", "police in the city of Herat". */
const LINKS = new Set([
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
const AUXILIARIES = new Set([
  'has',
  'have',
  'had',
  'also',
  'later',
  'earlier',
  'meanwhile',
  'now',
  'then',
  'however',
  'previously',
  'yesterday',
  'today',
  'is',
  'was',
  'are',
  'were',
  'be',
  'been',
  'did',
  'just',
  'separately',
  'already',
  'since',
  'immediately',
  'initially',
  'would',
  'could',
  'will',
  'not',
  "n't",
])
const DAYS = new Set([
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
/** Words that begin another clause, and end a name. The health organisation is written in capitals. */
const ENDING = new Set(['that', 'as', 'which', 'who', 'what'])
const MAX_NAME = 22

/** The subject that ends before the verb at `verb`; null when none stands there. */
export function subjectBefore(tokens: readonly Token[], verb: number): NounSpan | null {
  let at = verb - 1
  while (
    at >= 0 &&
    (AUXILIARIES.has(wordAt(tokens, at)) ||
      tagAt(tokens, at) === 'ADV' ||
      tagAt(tokens, at) === 'AUX')
  )
    at -= 1
  // "The ministry on Monday said".
  let day = at
  while (day >= 0 && DAYS.has(wordAt(tokens, day))) day -= 1
  if (
    (day < at && day >= 0 && wordAt(tokens, day + 1) === 'on') ||
    (day < at && DAYS.has(wordAt(tokens, at)) && tagAt(tokens, day) === 'NOUN')
  )
    at = day
  if (at < 0) return null
  const word = wordAt(tokens, at)
  if (word === ',' || word === ')' || word === '-') return beforeApposition(tokens, at)
  if (word === 'who' || word === 'which') {
    const end = wordAt(tokens, at - 1) === ',' ? at - 2 : at - 1
    return nameEndingAt(tokens, end)
  }
  const name = nameEndingAt(tokens, at)
  return name && { ...name, first: nameBefore(tokens, name.first) }
}

/** "J.R. Roe, the official in charge said": the office has no comma after it, and the name stands before. */
function nameBefore(tokens: readonly Token[], first: number): number {
  if (wordAt(tokens, first - 1) !== ',' || tagAt(tokens, first) !== 'DET') return first
  let at = first - 1
  while (tagAt(tokens, at - 1) === 'PROPN' && first - at < 6) at -= 1
  const opens = at === 0 || isQuoteEnd(tokens, at - 1) || isQuoteEnd(tokens, at - 2)
  return opens && first - 1 - at > 1 ? at : first
}

function isQuoteEnd(tokens: readonly Token[], at: number): boolean {
  return ['"', '”', "'", '’', "''"].includes(tokens[at]?.text ?? '')
}

/** "The Aleppo Media Centre, based in the city, said": what stands between commas says more of the name. */
function beforeApposition(tokens: readonly Token[], close: number): NounSpan | null {
  const mark = wordAt(tokens, close)
  const open = mark === ')' ? '(' : mark
  for (let at = close - 1; at >= Math.max(0, close - 30); at -= 1) {
    const word = wordAt(tokens, at)
    if (word === '"' || word === '”' || word === '“') return null
    // "The head of the chiefdom (Upper Norland, West)": a comma in brackets opens nothing.
    if (mark !== ')' && word === ')') at = openingOf(tokens, at)
    if (wordAt(tokens, at) !== open) continue
    const name = nameEndingAt(tokens, at - 1)
    if (!name) return isQuoteEnd(tokens, at - 1) ? { first: at + 1, last: close - 1 } : null
    // "In Kabul, police, ..." has its name after the first comma; a name is no place after a preposition.
    if (tagAt(tokens, name.first - 1) === 'ADP' && name.first > 0) return null
    if (!isShortTitle(tokens, at + 1, close - 1)) return name
    return { first: name.first, last: mark === ')' ? close : close - 1 }
  }
  return null
}

/** The bracket that opens what this one closes; the place itself where none does. */
function openingOf(tokens: readonly Token[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 12); at -= 1) {
    if (wordAt(tokens, at) === '(') return at
  }
  return close
}

/** "The ministry's spokeswoman, Lena Orr": a name or an office belongs to the claimant, "based in the city" does not. */
function isShortTitle(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 7 || to < from) return false
  const words = tokens.slice(from, to + 1)
  return (
    words.every(({ tag, word }) => INNER.has(tag) || LINKS.has(word)) &&
    words.some(({ tag }) => tag === 'PROPN' || tag === 'NOUN') &&
    !['which', 'who', 'whose', 'that'].includes(words[0]?.word ?? '') &&
    words[0]?.tag !== 'NUM' &&
    !LINKS.has(words[0]?.word ?? '')
  )
}

/** The noun phrase whose last token is at `end`. */
function nameEndingAt(tokens: readonly Token[], end: number): NounSpan | null {
  if (end < 0 || !isNameEnd(tokens, end)) return null
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
    const isLink = LINKS.has(word) && isNameEnd(tokens, at - 1) && tagAt(tokens, at - 1) !== 'PRON'
    if (
      !INNER.has(tag) &&
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

function isShortName(tokens: readonly Token[], from: number, end: number): boolean {
  return end - from < 8 && tokens.length > 0
}

function isNameEnd(tokens: readonly Token[], at: number): boolean {
  const tag = tagAt(tokens, at)
  return (
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'PRON' ||
    tag === 'ADJ' ||
    tag === 'X' ||
    wordAt(tokens, at) === "'s" ||
    SPEAKER_NOUNS.has(wordAt(tokens, at))
  )
}

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
    if (word === "'s" || word === "'" || isJoin || isLink) continue
    if (
      word === '.' &&
      /^\p{Lu}\p{L}{0,3}$/u.test(tokens[at - 1]?.text ?? '') &&
      tagAt(tokens, at + 1) === 'PROPN'
    )
      continue
    const isName = tokens[at]?.text === 'WHO' || (last < 0 && SPEAKER_NOUNS.has(word))
    if (!isName && (!INNER.has(tag) || ENDING.has(word) || DAYS.has(word))) break
    if (tag === 'PRON' && last < 0 && ['he', 'she', 'they', 'it', 'them', 'him'].includes(word))
      return { first: at, last: at }
    if (tag !== 'DET' && tag !== 'ADJ') last = at
    else if (tag === 'ADJ') last = Math.max(last, at)
  }
  if (last < from) return null
  return { first: from, last }
}
