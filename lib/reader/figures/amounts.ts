/** The amounts of a sentence: numbers as the domain reads them, words for amounts, and words for none. */
import { FORM_PHRASES, type Qualifier } from '@/lib/domain/words/form-phrases'
import { joinOf } from '@/lib/domain/words/range-words'
import type { WordedNumber } from '@/lib/domain/words/number'
import { numbersIn } from '@/lib/domain/words/numbers'
import type { Form } from '@/lib/domain/form'
import {
  NOT_A_COUNT_AFTER,
  NOT_A_COUNT_BEFORE,
  NO_AMOUNTS,
  PART_OF,
  VERBAL_AMOUNTS,
} from '../lexicons/amounts'
import { MONTHS } from '../lexicons/surroundings'
import { Phrases } from '../text/phrases'
import { tagAt, wordAt, type Sentence, type Token } from '../text/token'
import type { Amount } from './amount'
import { nounAfter } from './nouns'

const LATIN = /^[\p{Script=Latin}\p{P}\p{S} ]+$/u
const BEFORE = formPhrases(({ before }) => before)
const AFTER = formPhrases(({ after }) => after)

function formPhrases(side: (row: (typeof FORM_PHRASES)[number]) => readonly string[]) {
  return new Phrases<Qualifier>(
    FORM_PHRASES.flatMap((row) =>
      side(row)
        .filter((phrase) => LATIN.test(phrase))
        .map((phrase) => [phrase, row.form] as const),
    ),
  )
}

/** A number with the tokens it takes. */
interface Placed {
  readonly first: number
  readonly last: number
  readonly form: Form
  readonly value: number | null
  readonly valueTo: number | null
  readonly certain: boolean
}

export function amountsOf(sentence: Sentence, article: string): Amount[] {
  const { tokens } = sentence
  const placed = [
    ...numbers(sentence, article),
    ...ones(tokens),
    ...words(tokens, VERBAL_AMOUNTS, 'verbal'),
    ...words(tokens, NO_AMOUNTS, 'none'),
  ]
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .filter((one, index, all) =>
      all.slice(Math.max(0, index - 3), index).every(({ last }) => last < one.first),
    )
  const starts = new Set(placed.map(({ first }) => first))
  return placed.map((one) => amountOf(tokens, one, (at) => starts.has(at)))
}

function amountOf(
  tokens: readonly Token[],
  placed: Placed,
  isTaken: (at: number) => boolean,
): Amount {
  const { first: number, last: numberEnd } = placed
  const before =
    placed.form === 'none' || placed.form === 'verbal' ? null : qualifierBefore(tokens, number)
  const isPart = PART_OF.at(tokens, numberEnd + 1)
  const noun =
    placed.form === 'none'
      ? { ...nounAfter(tokens, numberEnd, isTaken), end: numberEnd }
      : nounAfter(tokens, (isPart?.last ?? numberEnd) + 1, isTaken)
  const after = before ? null : (AFTER.at(tokens, numberEnd + 1) ?? AFTER.at(tokens, noun.end + 1))
  const last = after && after.first === numberEnd + 1 ? after.last : numberEnd
  const rest =
    after && after.first === numberEnd + 1 ? nounAfter(tokens, after.last + 1, isTaken) : noun
  const form = placed.form === 'exact' ? (before?.form ?? after?.entry ?? 'exact') : placed.form
  return {
    first: before?.first ?? number,
    last,
    number,
    end: Math.max(last, rest.end, isPart?.last ?? 0, after?.last ?? 0),
    form: form === 'fewer-than' && placed.value === 0 ? 'exact' : form,
    value: placed.value,
    valueTo: placed.valueTo,
    certain: placed.certain,
    counts: isPart && rest.counts === 'unknown' ? 'people' : rest.counts,
    category: rest.category,
    noun: rest.noun,
    isPart: isPart !== null,
  }
}

/** "Said that one person was killed": after "that" the domain takes "one" for a pronoun, which before a noun it is not. */
function ones(tokens: readonly Token[]): Placed[] {
  return tokens.flatMap(({ word }, at): Placed[] => {
    if (word !== 'one' || wordAt(tokens, at - 1) !== 'that') return []
    if (nounAfter(tokens, at + 1, () => false).counts !== 'people') return []
    return [{ first: at, last: at, form: 'exact', value: 1, valueTo: null, certain: true }]
  })
}

/** Words that may stand between the qualifier and the number: "at least another 12", "more than a further 12". */
const LOOSE = new Set([
  'another',
  'a',
  'further',
  'the',
  'additional',
  'record',
  'total',
  'of',
  'an',
  'estimated',
  'other',
])

function qualifierBefore(
  tokens: readonly Token[],
  number: number,
): { first: number; form: Qualifier } | null {
  for (let at = number - 1; at >= Math.max(0, number - 4); at -= 1) {
    const found = BEFORE.endingAt(tokens, at, 6)
    if (found) return { first: found.first, form: found.entry }
    if (!LOOSE.has(wordAt(tokens, at))) return null
  }
  return null
}

function words(
  tokens: readonly Token[],
  phrases: Phrases<true>,
  form: 'verbal' | 'none',
): Placed[] {
  return phrases
    .in(tokens)
    .filter(({ first, last }) => !(form === 'verbal' && isDegree(tokens, first, last)))
    .map(({ first, last }) => ({
      first,
      last,
      form,
      value: form === 'none' ? 0 : null,
      valueTo: null,
      certain: true,
    }))
}

/** "As many as 30" and "how many" tell of no amount; nor do "many of the wounded" or "several times". */
function isDegree(tokens: readonly Token[], first: number, last: number): boolean {
  const before = wordAt(tokens, first - 1)
  const isPlain = ['many', 'few', 'several', 'numerous'].includes(wordAt(tokens, last))
  if (isPlain && ['as', 'how', 'so', 'too', 'not', 'very', 'the', 'that'].includes(before))
    return true
  return /^\d/u.test(wordAt(tokens, last + 1)) || tagAt(tokens, last + 1) === 'NUM'
}

function numbers({ tokens, start, end }: Sentence, article: string): Placed[] {
  const text = article.slice(start, end)
  const found = numbersNear(text)
  const placed: Placed[] = []
  for (let index = 0; index < found.length; index += 1) {
    const number = found[index]
    const next = found[index + 1]
    if (!number || !isCount(number, text) || number.keepsFraction) continue
    const isRange =
      next?.kind === 'count' &&
      next.value > number.value &&
      joinOf(text, number, next) !== 'none' &&
      !isOr(text, number, next)
    const place = tokensOf(tokens, start + number.start, start + (isRange ? next.end : number.end))
    const written = isRange ? article.slice(start + number.start, start + next.end) : number.text
    if (!place || isNoCount(tokens, place, number, written)) continue
    placed.push({
      ...place,
      form: isRange ? 'range' : 'exact',
      value: number.value,
      valueTo: isRange ? next.value : null,
      certain: number.certain && (!isRange || next.certain),
    })
    if (isRange) index += 1
  }
  return placed.filter(
    ({ value, form }) => form === 'none' || (value !== null && Number.isSafeInteger(value)),
  )
}

/** So many characters around a number are enough to tell what it is. */
const AROUND = 48
const NUMBER_LIKE =
  /[\p{Nd}½¼¾]|(?<![\p{L}])(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|lakh|crore|quarter)(?![\p{L}])/giu

/** The numbers of a sentence as the domain reads them. It is asked only about what stands around something like a number. */
function numbersNear(text: string): WordedNumber[] {
  const windows: { from: number; to: number }[] = []
  for (const { index, 0: word } of text.matchAll(NUMBER_LIKE)) {
    if (
      /^an?$/iu.test(word) &&
      !/^an? (?:hundred|thousand|million|billion|dozen|quarter|half|lakh|crore|score)/iu.test(
        text.slice(index, index + 12),
      )
    )
      continue
    const [from, to] = [Math.max(0, index - AROUND), Math.min(text.length, index + AROUND)]
    const last = windows.at(-1)
    if (last && from <= last.to) last.to = to
    else windows.push({ from, to })
  }
  return windows.flatMap(({ from, to }) => {
    const start = from === 0 ? 0 : from + Math.max(0, text.slice(from, to).search(/\s/u))
    const cut = text.slice(to).search(/\s|$/u)
    return numbersIn(text.slice(start, to + Math.min(cut, AROUND))).map((number) => ({
      ...number,
      start: number.start + start,
      end: number.end + start,
    }))
  })
}

/** "148 people in a day-long siege" has no rate: a rate is told with "a day" alone, or with "per". */
function isCount({ kind, end }: WordedNumber, text: string): boolean {
  if (kind !== 'rate') return kind === 'count'
  return /^[ \u00a0](?:\p{L}+[ \u00a0]){0,2}(?:in|over|within|during|on) a /iu.test(
    text.slice(end, end + 60),
  )
}

function isOr(text: string, a: WordedNumber, b: WordedNumber): boolean {
  return joinOf(text, a, b) === 'doubtful'
}

function tokensOf(
  tokens: readonly Token[],
  start: number,
  end: number,
): { first: number; last: number } | null {
  const first = tokens.findIndex((token) => token.end > start)
  let last = first
  while (last >= 0 && (tokens[last + 1]?.start ?? Infinity) < end) last += 1
  return first < 0 ? null : { first, last }
}

/** Ages, ordinals within words, names and amounts of other things; the domain has told dates, shares and rates already. */
function isNoCount(
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  number: WordedNumber,
  stretch: string,
): boolean {
  const [before, after] = [wordAt(tokens, first - 1), wordAt(tokens, last + 1)]
  const written = tokens[first]?.text ?? ''
  // A word that goes on after its number, such as "4-year-old" or "2,000-strong", is no count.
  const whole = tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('').length
  if (whole > stretch.replaceAll(/\s/gu, '').length + 1 && /\p{L}/u.test(written)) return true
  if (NOT_A_COUNT_AFTER.has(after) || NOT_A_COUNT_BEFORE.has(before)) return true
  // "Svitlana Onofryichuk, 55, who": an age after a name.
  const isAfterName =
    before === ',' &&
    ['PROPN', 'NOUN'].includes(tagAt(tokens, first - 2)) &&
    /^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')
  if (
    isAfterName &&
    first === last &&
    number.value < 110 &&
    /^(?:[,.;)-]|and|of|was|were|who)$/u.test(after || '.')
  )
    return true
  if (before === '(' && after === ')' && number.value < 110) return true
  // "29 Dec 89", "on April 25".
  if (MONTHS.has(before) && !isFollowedByPeople(tokens, last)) return true
  // A year that stands alone.
  if (/^(?:1[89]|20)\d\d$/u.test(number.text) && !isFollowedByPeople(tokens, last)) return true
  return number.value === 1 && number.reading === 'words' && isPronoun(tokens, first, after)
}

function isFollowedByPeople(tokens: readonly Token[], last: number): boolean {
  return nounAfter(tokens, last + 1, () => false).counts === 'people'
}

/** "One" is a figure before a noun for people or "of them": "one person was killed", never "one of its main rivals". */
function isPronoun(tokens: readonly Token[], at: number, after: string): boolean {
  if (wordAt(tokens, at - 1) === 'no' || wordAt(tokens, at - 1) === 'any') return true
  if (wordAt(tokens, at - 1) === 'the' || wordAt(tokens, at - 1) === 'this') return true
  if (after === 'of') return PART_OF.at(tokens, at + 1) === null
  return false
}
