/** Numbers in words: "two hundred and seven", "deux mille", "سبعة وعشرون". */
import { NUMBER_LANGUAGES, type NumberLanguage } from './number-words'
import { DUAL_NOUNS } from './dual-nouns'
import { anyOf } from './phrase'

export interface SpeltNumber {
  readonly value: number
  readonly start: number
  readonly end: number
  /** "one" may be a pronoun, and some words stand for other things too. */
  readonly certain: boolean
}

const DUAL = new RegExp(anyOf(DUAL_NOUNS.flatMap((noun) => [noun, `و${noun}`])), 'gu')

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** True when only one space or hyphen stands before it, so that it can go on with the number. */
  readonly follows: boolean
}

/** Multipliers that are a number without another before them. */
const ALONE = new Set(['cent', 'mille', 'ألف', 'مئة', 'مائة', 'مليون'])
const PRONOUN_BEFORE =
  /\b(?:no|not|any|every|each|this|that|the|another|which|per|pour)[ \u00a0-]*$/iu
const PRONOUN_AFTER = /^[ \u00a0]*(?:of|who|another|by|day)(?![\p{L}\p{M}])/iu

/** Every number in words, in the order of the text. */
export function speltNumbers(text: string): SpeltNumber[] {
  return [...numberWords(text), ...duals(text)]
}

/** "قتيلان" is two killed, without a word for two; "قتيلان اثنان" and "٢ قتيلين" say it twice. */
function duals(text: string): SpeltNumber[] {
  return [...text.matchAll(DUAL)].map(({ index, 0: word }) => {
    const start = word.startsWith('و') ? index + 1 : index
    return { value: 2, start, end: index + word.length, certain: true }
  })
}

function numberWords(text: string): SpeltNumber[] {
  const words = wordsOf(text)
  const found: SpeltNumber[] = []
  let index = 0
  while (index < words.length) {
    const read = longest(words, index)
    const first = words[index]
    const last = read && words[read.next - 1]
    if (read && first && last) {
      const isPronoun = isArticleLike(first.text) && read.next === index + 1
      if (!(isPronoun && PRONOUN_BEFORE.test(text.slice(0, first.start)))) {
        const isOne = isPronoun && PRONOUN_AFTER.test(text.slice(last.end))
        found.push({ value: read.value, start: first.start, end: last.end, certain: !isOne })
      }
      index = read.next
    } else index += 1
  }
  return found
}

function isArticleLike(word: string): boolean {
  return word === 'one' || word === 'cent'
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = -1
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const between = end < 0 ? '' : text.slice(end, match.index)
    words.push({
      text: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      follows: /^[ \u00a0-]$/u.test(between),
    })
    end = match.index + match[0].length
  }
  return words
}

interface Reading {
  readonly value: number
  readonly next: number
}

function longest(words: readonly Word[], index: number): Reading | null {
  let best: Reading | null = null
  for (const language of NUMBER_LANGUAGES) {
    const read = readNumber(words, index, language)
    if (read && (best === null || read.next > best.next)) best = read
  }
  return best
}

/** What a word does in a number of this language. */
type Role =
  | { readonly kind: 'number'; readonly value: number; readonly joined: boolean }
  | { readonly kind: 'multiplier'; readonly value: number; readonly joined: boolean }
  | { readonly kind: 'join' }
  | { readonly kind: 'other' }

function roleOf(word: string, { numbers, multipliers, joins }: NumberLanguage): Role {
  const prefix = joins.includes('و') && word.startsWith('و') && word.length > 2
  for (const [text, joined] of [
    [word, false] as const,
    [prefix ? word.slice(1) : '', true] as const,
  ]) {
    if (Object.hasOwn(numbers, text)) {
      return { kind: 'number', value: numbers[text] ?? 0, joined }
    }
    if (Object.hasOwn(multipliers, text)) {
      return { kind: 'multiplier', value: multipliers[text] ?? 1, joined }
    }
  }
  return joins.includes(word) ? { kind: 'join' } : { kind: 'other' }
}

/** "un" is an article, but in "vingt et un" it is a number. */
function joinedRole(word: Word | undefined, role: Role, { joinedNumbers }: NumberLanguage): Role {
  const value = word?.follows ? joinedNumbers?.[word.text] : undefined
  return value === undefined ? role : { kind: 'number', value, joined: true }
}

function readNumber(
  words: readonly Word[],
  index: number,
  language: NumberLanguage,
): Reading | null {
  const role = (at: number): Role => {
    const word = words[at]
    return word && (at === index || word.follows) ? roleOf(word.text, language) : { kind: 'other' }
  }
  const first = words[index]
  if (!first) return null
  const opening = role(index)
  const hasArticle = language.articles.includes(first.text) && role(index + 1).kind === 'multiplier'
  const isAlone = opening.kind === 'multiplier' && !opening.joined && ALONE.has(first.text)
  if (!hasArticle && !isAlone && (opening.kind !== 'number' || opening.joined)) return null

  let next = hasArticle ? index + 1 : index
  let total = 0
  let current: number | null = hasArticle ? 1 : null
  let ceiling = Infinity
  let complete: Reading | null = null
  for (;;) {
    const isJoin = role(next).kind === 'join'
    const at = isJoin ? next + 1 : next
    const part = isJoin ? joinedRole(words[at], role(at), language) : role(at)
    if (part.kind === 'other' || part.kind === 'join') break
    const joined = isJoin || part.joined
    if (part.kind === 'number') {
      if (joined && startsAnother(role, at, current, ceiling)) break
      if (language.name === 'fr' && current === 4 && part.value === 20) current = 60
      else if (current !== null && !fits(current, part.value, joined, language)) break
      if (current === null && next > index && part.value >= ceiling) break
      current = (current ?? 0) + part.value
    } else if (part.value < 1000) {
      if (current !== null && (joined || current >= 100)) {
        if (!joined) break
        current += part.value
      } else current = (current ?? 1) * part.value
    } else {
      if (part.value >= ceiling) return complete
      total += (current ?? 1) * part.value
      current = null
      ceiling = part.value
      complete = { value: total, next: at + 1 }
    }
    next = at + 1
  }
  return { value: total + (current ?? 0), next }
}

/** True when what follows an "and" is a second number of the same size: "one hundred and two hundred". */
function startsAnother(
  role: (at: number) => Role,
  at: number,
  current: number | null,
  ceiling: number,
): boolean {
  let ahead = at
  while (role(ahead).kind === 'number') ahead += 1
  const after = role(ahead)
  if (after.kind !== 'multiplier') return false
  return after.value >= ceiling || (after.value === 100 && current !== null && current >= 100)
}

/** True when a number may go on with a smaller one: "twenty-one", "hundred and seven", "soixante-dix", "سبعة وعشرون". */
function fits(current: number, added: number, joined: boolean, language: NumberLanguage): boolean {
  if (added === 0) return false
  if (current >= 100 && current % 100 === 0) return added < 100
  const tens = current % 100
  switch (language.name) {
    case 'en':
      return !joined && tens >= 20 && tens % 10 === 0 && added < 10
    case 'fr':
      if (tens === 60 || tens === 80) return added < 20
      return tens >= 20 && tens % 10 === 0 && added < 10
    case 'ar':
      return joined && tens > 0 && tens < 10 && added >= 20 && added % 10 === 0
    default:
      return language.name satisfies never
  }
}
