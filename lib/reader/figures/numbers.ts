/** The numbers of a sentence that may be counts of people, in tokens. */
import type { Form } from '@/lib/domain/form'
import type { WordedNumber } from '@/lib/domain/words/number'
import { numbersIn } from '@/lib/domain/words/numbers'
import { joinOf } from '@/lib/domain/words/range-words'
import { NOT_A_COUNT_AFTER, NOT_A_COUNT_BEFORE, PART_OF } from '../lexicons/amounts'
import { HARM_WORDS } from '../lexicons/harm'
import { PEOPLE } from '../lexicons/people'
import { MONTHS } from '../lexicons/surroundings'
import { tagAt, wordAt, type Sentence, type Token } from '../text/token'
import { nounAfter } from './nouns'

/** A number with the tokens it takes. */
export interface Placed {
  readonly first: number
  readonly last: number
  readonly form: Form
  readonly value: number | null
  readonly valueTo: number | null
  readonly certain: boolean
}

export function numbers({ tokens, start, end }: Sentence, article: string): Placed[] {
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
      !isOr(text, number, next) &&
      !isStep(text, number.start)
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

/** "Went up from 377 to 700" is a step, and no range. */
const STEP =
  /(?:up|down|rose|risen|rises|rising|went|gone|grew|grown|increased|increasing|climbed|jumped|soared|fell|fallen|dropped|revised|raised|lowered|corrected|changed|toll) (?:\p{L}+ )?from (?:about |around |some |at least )?$/iu

const isStep = (text: string, start: number) =>
  STEP.test(text.slice(Math.max(0, start - 40), start))

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

/** Before the noun for one person: "the driver". */
const ONE_PERSON = new Set(['the', 'a', 'an', 'his', 'her', 'their'])

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
  // "Svitlana Onofryichuk, 55, who", "the driver, 41, was": an age after whose it is.
  const isNamed = /^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')
  const isAfterName =
    before === ',' &&
    ['PROPN', 'NOUN'].includes(tagAt(tokens, first - 2)) &&
    (isNamed || (after === ',' && ONE_PERSON.has(wordAt(tokens, first - 3))))
  if (
    isAfterName &&
    !PART_OF.at(tokens, last + 1) &&
    first === last &&
    number.value < 110 &&
    /^(?:[,.;)-]|and|of|was|were|who)$/u.test(after || '.')
  )
    return true
  if (before === '(' && after === ')' && number.value < 110) return true
  // "Children under five", "people over 65": an age, and nobody's number.
  const isAge = AGES.has(before) && number.value < 110 && !isFollowedByPeople(tokens, last)
  if (isAge && PEOPLE.has(wordAt(tokens, first - 2))) return true
  // "Nine, not six": a number that is denied. "Not one" is none.
  if (before === 'not' && number.value !== 1) return true
  // "Between 26 and 30 January".
  const isDayTo = ['and', 'to', '-'].includes(after) && MONTHS.has(wordAt(tokens, last + 3))
  if (isDayTo && number.value <= 31 && tagAt(tokens, last + 2) === 'NUM') return true
  // "29 Dec 89", "on April 25".
  if (MONTHS.has(before) && !isFollowedByPeople(tokens, last)) return true
  // A year that stands alone.
  if (/^(?:1[89]|20)\d\d$/u.test(number.text) && !isFollowedByPeople(tokens, last)) return true
  return number.value === 1 && number.reading === 'words' && isPronoun(tokens, first, after)
}

const AGES = new Set(['under', 'over', 'above', 'below'])

function isFollowedByPeople(tokens: readonly Token[], last: number): boolean {
  return nounAfter(tokens, last + 1, () => false).counts === 'people'
}

const OTHERS = new Set(
  'earlier previous similar second third first last such that which new deadly deadlier worse bigger'.split(
    ' ',
  ),
)

const isNumber = (tokens: readonly Token[], at: number) =>
  [at, at + 1, at + 2].some(
    (near) => tagAt(tokens, near) === 'NUM' && wordAt(tokens, near - 1) !== ',',
  ) && !['and', ',', 'or'].includes(wordAt(tokens, at))

/** "One" is a figure before a noun for people or "of them": "one person was killed", never "one of its main rivals". */
function isPronoun(tokens: readonly Token[], at: number, after: string): boolean {
  // "An earlier one killed 42", "a week after one killed 42": a blast, and nobody killed.
  if (OTHERS.has(wordAt(tokens, at - 1))) return true
  if (HARM_WORDS.at(tokens, at + 1)?.entry.role === 'done' && isNumber(tokens, at + 2)) return true
  if (wordAt(tokens, at - 1) === 'no' || wordAt(tokens, at - 1) === 'any') return true
  if (wordAt(tokens, at - 1) === 'the' || wordAt(tokens, at - 1) === 'this') return true
  if (after === 'of') return PART_OF.at(tokens, at + 1) === null
  return false
}
