/** What a reader's few words ask for: numbers and measures in any order, and words that name something or were said. */
import type { Measure } from '../measure'
import { foldText } from '../text'
import { FORM_PHRASES } from './form-phrases'
import { ASKING_WORDS, SMALL_WORDS } from './asking-words'
import { HURT, MEASURE_WORDS } from './measure-words'
import { plainNumbers } from './numbers'
import { plainText } from './plain-text'

export interface Question {
  /** The counts in it, each as it is most likely meant. */
  readonly numbers: readonly number[]
  readonly measures: readonly Measure[]
  /** The words that ask for them, folded. */
  readonly measureWords: readonly string[]
  /** The other words, folded, without small ones; each once, at most MAX_WORDS. */
  readonly words: readonly string[]
}

/** Each word of a question is looked for by itself. */
const MAX_WORDS = 8

const WORD = /[\p{L}\p{N}]+/gu

/** A text as words are looked for: folded, and without the Arabic article, which is written onto its noun. */
export function wordsIn(text: string): string[] {
  const words = foldText(plainText(text).text).match(WORD) ?? []
  return words.map((word) => word.replace(/^(?:وال|بال|ال|لل)(?=\p{L}{3})/u, ''))
}

/** Readers use one word for the injured and the wounded, and ask for casualties where sources count each kind. */
const ASKED_FOR: Partial<Readonly<Record<Measure, readonly Measure[]>>> = {
  injured: ['injured', 'wounded'],
  wounded: ['injured', 'wounded'],
  casualties: ['casualties', 'killed', 'injured', 'wounded'],
}

const MEASURES_BY_PHRASE = new Map<string, readonly Measure[]>()
for (const list of [MEASURE_WORDS, { injured: HURT }, ASKING_WORDS]) {
  for (const [key, phrases] of Object.entries(list)) {
    // The keys of the lists are measures.
    const measure = key as Measure
    for (const phrase of phrases.map((words) => wordsIn(words).join(' '))) {
      const before = MEASURES_BY_PHRASE.get(phrase) ?? []
      MEASURES_BY_PHRASE.set(phrase, [...before, ...(ASKED_FOR[measure] ?? [measure])])
    }
  }
}
const MAX_PHRASE = Math.max(
  ...[...MEASURES_BY_PHRASE.keys()].map((phrase) => phrase.split(' ').length),
)
const SMALL: ReadonlySet<string> = new Set(SMALL_WORDS.flatMap(wordsIn))
/** The words of "more than" and its like: they stand around a number and narrow nothing. */
const AROUND_NUMBERS: ReadonlySet<string> = new Set(
  FORM_PHRASES.flatMap(({ before, after }) => [...before, ...after]).flatMap(wordsIn),
)

export function questionIn(text: string): Question {
  const plain = plainText(text).text
  const counts = plainNumbers(plain).filter(({ kind }) => kind === 'count')
  // What is not a count, such as a year, is looked for as a word.
  const rest = counts.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    plain,
  )
  const { measures, measureWords, words } = measuresIn(wordsIn(rest))
  const initials = initialsIn(plain)
  const said = words.filter(
    (word) =>
      initials.has(word) || (!SMALL.has(word) && !(counts.length > 0 && AROUND_NUMBERS.has(word))),
  )
  const numbers = counts.map(({ value }) => value)
  return {
    numbers: [...new Set(numbers.filter(Number.isSafeInteger))],
    measures: [...new Set(measures)],
    measureWords,
    words: [...new Set(said)].slice(0, MAX_WORDS),
  }
}

/** "UN" and "WHO" are names where they stand among small letters, and small words where they do not. */
function initialsIn(text: string): ReadonlySet<string> {
  if (!/\p{Ll}/u.test(text) && /\s/u.test(text.trim())) return new Set()
  return new Set((text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).flatMap(wordsIn))
}

/** Takes the longest names of measures out of the words. */
function measuresIn(words: readonly string[]) {
  const measures: Measure[] = []
  const measureWords: string[] = []
  const left: string[] = []
  for (let at = 0; at < words.length;) {
    const [length, found] = measureAt(words, at)
    if (found === undefined) left.push(...words.slice(at, at + 1))
    else {
      measures.push(...found)
      measureWords.push(words.slice(at, at + length).join(' '))
    }
    at += length
  }
  return { measures, measureWords, words: left }
}

function measureAt(
  words: readonly string[],
  at: number,
): readonly [number, readonly Measure[] | undefined] {
  for (let length = MAX_PHRASE; length > 0; length -= 1) {
    const phrase = words.slice(at, at + length)
    const found = phrase.length < length ? undefined : MEASURES_BY_PHRASE.get(phrase.join(' '))
    if (found !== undefined) return [length, found]
  }
  return [1, undefined]
}
