/** The noun phrase before a verb of speech: who says it. */
import { CITING, QUOTED_BY } from '../lexicons/sources'
import { tagAt, wordAt, type Token } from '../text/token'
import { DAYS, HERE, INNER, LINKS, nameEndingAt, type NounSpan } from './name'

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
/** The subject that ends before the verb at `verb`; null when none stands there. */
export function subjectBefore(tokens: readonly Token[], verb: number): NounSpan | null {
  let at = verb - 1
  while (
    at >= 0 &&
    (AUXILIARIES.has(wordAt(tokens, at)) ||
      (tagAt(tokens, at) === 'ADV' && wordAt(tokens, at - 1) !== 'the') ||
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
  if (HERE.has(wordAt(tokens, at))) at -= 1
  if (at < 0) return null
  const word = wordAt(tokens, at)
  if (word === ',' || word === ')' || word === '-') return beforeApposition(tokens, at)
  if ((word === 'who' && tokens[at]?.text !== 'WHO') || word === 'which') {
    const end = wordAt(tokens, at - 1) === ',' ? at - 2 : at - 1
    return nameEndingAt(tokens, end)
  }
  const name = nameEndingAt(tokens, at)
  if (!name) return null
  // "A doctor quoted by the agency said": the doctor says it.
  const quoted = QUOTED_BY.at(tokens, name.first - 2)
  const spoken = quoted && nameEndingAt(tokens, quoted.first - 1)
  return spoken ?? { ...name, first: nameBefore(tokens, name.first) }
}

/** "J.R. Roe, the official in charge said": the office has no comma after it, and the name stands before. */
function nameBefore(tokens: readonly Token[], first: number): number {
  if (wordAt(tokens, first - 1) !== ',' || tagAt(tokens, first) !== 'DET') return first
  let at = first - 1
  while (tagAt(tokens, at - 1) === 'PROPN' && first - at < 6) at -= 1
  const opens = at === 0 || isQuoteEnd(tokens, at - 1) || wordAt(tokens, at - 1) === ','
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
    const end = wordAt(tokens, at - 1) === ')' ? openingOf(tokens, at - 1) - 1 : at - 1
    const name = nameEndingAt(tokens, end)
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
  if (to - from > 7 || to < from || CITING.at(tokens, from)) return false
  const words = tokens.slice(from, to + 1)
  return (
    words.every(({ tag, word }) => INNER.has(tag) || LINKS.has(word)) &&
    words.some(({ tag }) => tag === 'PROPN' || tag === 'NOUN') &&
    !['which', 'who', 'whose', 'that'].includes(words[0]?.word ?? '') &&
    words[0]?.tag !== 'NUM' &&
    !LINKS.has(words[0]?.word ?? '')
  )
}
