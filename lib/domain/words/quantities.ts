/** The quantity that a short wording says: form, number and interval; null where nothing may be recorded from it. */
import { changeOf } from './change'
import { estimateIn } from './estimate'
import {
  FEAR,
  FORM_PHRASES,
  LEFT_OPEN,
  OUTLOOK,
  VERBAL,
  type FormInWords,
  type Qualifier,
} from './form-phrases'
import { noneAt } from './none'
import { isFormula } from './formula'
import type { WordedNumber } from './number'
import { plainNumbers } from './numbers'
import { anyOf, anywhere } from './phrase'
import { plainText } from './plain-text'
import { rangeIn } from './range-words'

export interface QuantityInWords {
  readonly form: FormInWords
  readonly value: number | null
  readonly valueTo: number | null
  /** The source's own interval of an `estimate`; the level in per cent, or null when it is not said. */
  readonly interval: {
    readonly low: number
    readonly high: number
    readonly level: number | null
  } | null
  /** False when a person has to confirm the reading. */
  readonly certain: boolean
  /** Further counts in the words, which this quantity leaves out: 15 for "2 fatalities, 15 injuries". */
  readonly others: readonly number[]
}

const NO_NUMBER = { value: null, valueTo: null, interval: null, certain: true }

const OUTLOOKS = anywhere([...OUTLOOK, ...FEAR])
const OPEN_VERBS = anywhere(LEFT_OPEN)
const VERBAL_WORD = new RegExp(`(?<!\\b(?:as|at|how|so) )${anyOf(VERBAL)}`, 'giu')
export function quantityIn(wording: string): QuantityInWords | null {
  const { text } = plainText(wording)
  if (isFormula(text) || OUTLOOKS.test(text)) return null
  const numbers = plainNumbers(text)
  const counts = numbers.filter(({ kind }) => kind === 'count')
  const [first] = counts
  if (first && changeOf(text, first) === 'change') return null
  const firstAt = first?.start ?? Infinity
  const values = counts.map(({ value }) => value)

  const none = noneAt(text)
  if (none < firstAt) return { ...NO_NUMBER, form: 'none', value: 0, others: values }
  const verbal = verbalAt(text, numbers)
  if (verbal < firstAt) return { ...NO_NUMBER, form: 'verbal', others: values }
  if (!first) return null

  const reading = estimateIn(text, numbers) ?? rangeIn(text, counts) ?? single(text, first)
  if (reading === 'impossible' || !isSound(reading)) return null
  const used = [reading.value, reading.valueTo, reading.interval?.low, reading.interval?.high]
  return {
    ...reading,
    certain: reading.certain && !OPEN_VERBS.test(text),
    others: values.filter((value) => !used.includes(value)),
  }
}

type Reading = Omit<QuantityInWords, 'others'>

/** The place of the first word for an amount without a number; "thousands" within a number is none. */
function verbalAt(text: string, numbers: readonly WordedNumber[]): number {
  for (const { index } of text.matchAll(VERBAL_WORD)) {
    if (numbers.every(({ start, end }) => index < start || index >= end)) return index
  }
  return Infinity
}

/** Whole numbers that can be kept exactly; "nearly" nothing or "fewer than 0" say nothing. */
function isSound({ form, value, valueTo, interval }: Reading): boolean {
  if (form === 'nearly' && (value ?? 0) < 2) return false
  if (form === 'fewer-than' && value === 0) return false
  return [value, valueTo, interval?.low, interval?.high].every(
    (number) => number === null || number === undefined || Number.isSafeInteger(number),
  )
}

const BEFORE = FORM_PHRASES.map(({ form, before }) => ({
  form,
  // "a total of at least 12" and "at least a total of 12" say the same.
  pattern: new RegExp(
    `${anyOf(before)}[ \u00a0]*(?:(?:the|los|las|le|les|a total of|as many as|all of)[ \u00a0]+)?$`,
    'iu',
  ),
}))
/** "27 killed and more than 200 wounded": the "more" belongs to the next number. */
const OF_THE_NEXT = `[ \u00a0]*(?:\\d|${anyOf(['than', 'de', "d'", 'als', 'que', 'чем', 'من'])})`
const AFTER = FORM_PHRASES.filter(({ after }) => after.length > 0).map(({ form, after }) => ({
  form,
  pattern: new RegExp(
    `^(?:[ \u00a0]*[\\p{L}\\p{M}]+){0,2}?[ \u00a0]*${anyOf(after)}(?!${OF_THE_NEXT})`,
    'iu',
  ),
}))

/** The number after these words is the whole of which a part is meant. */
const PART_OF =
  /(?:half|halves|thirds?|quarters?|fifths?|tenths?|majority|%|per ?cent) of (?:the |all |its |their |these |some )*$/iu

function single(text: string, number: WordedNumber): Reading | 'impossible' {
  const before = text.slice(0, number.start)
  if (number.keepsFraction || PART_OF.test(before)) return 'impossible'
  const qualifier = qualifierOf(before, text.slice(number.end))
  const { value, certain } = number
  const reading = { value, valueTo: null, interval: null }
  if (qualifier) return { ...reading, form: qualifier.form, certain: certain && qualifier.certain }
  if (number.about || number.rounded) return { ...reading, form: 'about', certain }
  if (value === 0) return { ...reading, form: 'none', certain }
  return { ...reading, form: 'exact', certain }
}

/** The form that the words around a number give it. Two of them ("more than about") are to be confirmed, the outer one holds. */
function qualifierOf(
  before: string,
  after: string,
): { readonly form: Qualifier; readonly certain: boolean } | null {
  const near = longestOf(BEFORE, before)
  if (near) {
    const outer = longestOf(BEFORE, before.slice(0, near.index).trimEnd())
    return outer ? { form: outer.form, certain: false } : { form: near.form, certain: true }
  }
  const following = longestOf(AFTER, after)
  return following && { form: following.form, certain: true }
}

function longestOf(
  patterns: readonly { readonly form: Qualifier; readonly pattern: RegExp }[],
  text: string,
) {
  let longest: { form: Qualifier; index: number; length: number } | null = null
  for (const { form, pattern } of patterns) {
    const match = pattern.exec(text)
    if (match && match[0].length > (longest?.length ?? 0)) {
      longest = { form, index: match.index, length: match[0].length }
    }
  }
  return longest
}
