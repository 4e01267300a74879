/** The amounts of a sentence: numbers, words for amounts and words for none, each with its form and its noun. */
import { FORM_PHRASES, type Qualifier } from '@/lib/domain/words/form-phrases'
import { MORE_FORMS, NO_AMOUNTS, PART_OF, VERBAL_AMOUNTS } from '../lexicons/amounts'
import { HARM_WORDS } from '../lexicons/harm'
import { Phrases } from '../text/phrases'
import { tagAt, wordAt, type Sentence, type Token } from '../text/token'
import type { Amount } from './amount'
import { nounAfter } from './nouns'
import { numbers, type Placed } from './numbers'

const LATIN = /^[\p{Script=Latin}\p{P}\p{S} ]+$/u
const BEFORE = formPhrases(({ before }) => before, MORE_FORMS)
const AFTER = formPhrases(({ after }) => after, [])

function formPhrases(
  side: (row: (typeof FORM_PHRASES)[number]) => readonly string[],
  more: readonly (readonly [phrase: string, form: Qualifier])[],
) {
  const rows = FORM_PHRASES.flatMap((row) =>
    side(row)
      .filter((phrase) => LATIN.test(phrase))
      .map((phrase) => [phrase, row.form] as const),
  )
  return new Phrases<Qualifier>(rows.concat(more))
}

export function amountsOf(sentence: Sentence, article: string): Amount[] {
  const { tokens } = sentence
  const placed = [
    ...numbers(sentence, article),
    ...ones(tokens),
    ...words(tokens, VERBAL_AMOUNTS, 'verbal'),
    ...words(tokens, NO_AMOUNTS, 'none'),
    ...nones(tokens),
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
  // "Killed between 1,200 and 2,400".
  const isBetween = placed.form === 'range' && wordAt(tokens, number - 1) === 'between'
  const isPart = PART_OF.at(tokens, numberEnd + 1)
  const noun =
    placed.form === 'none'
      ? {
          ...nounAfter(tokens, wordAt(tokens, number) === 'no' ? number + 1 : numberEnd, isTaken),
          end: numberEnd,
        }
      : nounAfter(tokens, (isPart?.last ?? numberEnd) + 1, isTaken)
  const after = before ? null : (afterAt(tokens, numberEnd + 1) ?? afterAt(tokens, noun.end + 1))
  const last = after && after.first === numberEnd + 1 ? after.last : numberEnd
  const rest =
    after && after.first === numberEnd + 1 ? nounAfter(tokens, after.last + 1, isTaken) : noun
  const form = placed.form === 'exact' ? (before?.form ?? after?.entry ?? 'exact') : placed.form
  return {
    first: before?.first ?? (isBetween ? number - 1 : number),
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

/** "1,280 deaths and more than 2,600 injured": "more" belongs to the next number. */
function afterAt(tokens: readonly Token[], at: number) {
  const found = AFTER.at(tokens, at)
  return found && wordAt(tokens, found.last + 1) === 'than' ? null : found
}

/** "Said that one person was killed": after "that" the domain takes "one" for a pronoun, which before a noun it is not. */
function ones(tokens: readonly Token[]): Placed[] {
  return tokens.flatMap(({ word }, at): Placed[] => {
    if (word !== 'one' || wordAt(tokens, at - 1) !== 'that') return []
    const isCount = HARM_WORDS.at(tokens, at + 1)?.entry.role === 'count'
    if (!isCount && nounAfter(tokens, at + 1, () => false).counts !== 'people') return []
    return [{ first: at, last: at, form: 'exact', value: 1, valueTo: null, certain: true }]
  })
}

/** "No police officers": none of any people. */
function nones(tokens: readonly Token[]): Placed[] {
  return tokens.flatMap(({ word }, at): Placed[] => {
    if (word !== 'no') return []
    const noun = nounAfter(tokens, at + 1, () => false)
    if (noun.counts !== 'people' || noun.end > at + 3 || !/s$|men$|people$|ren$/u.test(noun.noun))
      return []
    return [{ first: at, last: noun.end, form: 'none', value: 0, valueTo: null, certain: true }]
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
