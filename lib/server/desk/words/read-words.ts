/**
 * What a wording says, as a form offers it: each figure in it with its measure and its category, and the limits that its
 * words suggest. Quantities are read by the domain; what is counted, and of whom, is offered to be looked at.
 */
import type { Measure } from '@/lib/domain/measure'
import { SCOPE_WORDS } from '@/lib/domain/scope-suggestions'
import {
  AGES_AND_SEXES,
  CATEGORIES,
  ROLES,
  type Category,
  type SingleCategory,
} from '@/lib/domain/vocabulary'
import { isDoubtful } from '@/lib/domain/words/doubts'
import { numbersIn } from '@/lib/domain/words/numbers'
import type { WordedNumber } from '@/lib/domain/words/number'
import { CASES, HURT, MEASURE_WORDS } from '@/lib/domain/words/measure-words'
import { anyOf, listed } from '@/lib/domain/words/phrase'
import { quantityIn, type QuantityInWords } from '@/lib/domain/words/quantities'
import { scopesIn, type ScopeSuggestion } from '@/lib/domain/words/scope-words'
import { withBounds } from './bounds'
import { CATEGORY_WORDS } from './category-words'
import { hurtIn } from './hurt'

type Quantity = Pick<QuantityInWords, 'form' | 'value' | 'valueTo' | 'interval'>

export interface FigureReading extends Quantity {
  /** False when a person has to confirm it. */
  readonly certain: boolean
  /** The words that carry it: all of them for the first figure. */
  readonly words: string
  readonly measure: Measure | null
  /** Null where the words name no category. */
  readonly category: Category | null
  /** True where the words say that it is a part of the figure before it: "including two civilians". */
  readonly isPart: boolean
}

export interface WordsReading {
  /** The figure that the words begin with is first; the others are further figures, or other readings of the first. */
  readonly figures: readonly FigureReading[]
  /** Other numbers that the digits of the first figure may mean. */
  readonly otherwise: readonly number[]
  readonly scopes: readonly ScopeSuggestion[]
}

/** `kind` is that of the event, which decides what a word for people who are hurt means. */
export function readWords(words: string, kind: string): WordsReading {
  const counts = numbersIn(words).filter((number) => number.kind === 'count')
  const scopes = scopesIn(words, SCOPE_WORDS)
  const whole = quantityIn(words)
  const used = new Set([whole?.value, whole?.valueTo, whole?.interval?.low, whole?.interval?.high])
  const first = whole?.value === null ? undefined : counts.find(({ value }) => used.has(value))
  const others = counts.filter((count) => count !== first && !used.has(count.value))
  const figures = [
    ...(whole === null ? [] : [figureOf(words, whole, first, counts, kind, words)]),
    ...others.flatMap((count) => furtherFigure(words, count, counts, kind)),
  ]
  return { figures: withBounds(figures), otherwise: first?.otherwise ?? [], scopes }
}

const INCLUDES = new RegExp(
  anyOf(
    listed(`
      including, among them, among whom, of whom, of them, dont, parmi lesquels, y compris, entre ellos, incluidos, incluidas, darunter,
      بينهم, من بينهم, منهم, بما في ذلك, включая, в том числе`),
  ),
  'iu',
)

/** A further number of the words, read from the stretch between its neighbours. */
function furtherFigure(
  words: string,
  count: WordedNumber,
  counts: readonly WordedNumber[],
  kind: string,
): FigureReading[] {
  const at = counts.indexOf(count)
  const after = counts[at - 1]?.end ?? 0
  const end = counts[at + 1]?.start ?? words.length
  // "27 people, including two civilians": what stands before "including" is of the whole.
  const included = INCLUDES.exec(words.slice(after, count.start))?.index ?? 0
  const stretch = words.slice(after + included, end)
  const quantity = quantityIn(stretch)
  if (quantity?.value !== count.value) return []
  return [figureOf(words, quantity, count, counts, kind, trimmed(stretch))]
}

function figureOf(
  words: string,
  { form, value, valueTo, interval, certain }: QuantityInWords,
  count: WordedNumber | undefined,
  counts: readonly WordedNumber[],
  kind: string,
  carried: string,
): FigureReading {
  const measure = measureFor(words, count, counts)
  return {
    form,
    value,
    valueTo,
    interval,
    certain: certain && !isDoubtful(words),
    words: carried,
    measure: measure === null ? null : hurtIn(kind, measure),
    category: categoryFor(words, count, counts),
    isPart: isPartIn(words, count, counts),
  }
}

function isPartIn(
  words: string,
  count: WordedNumber | undefined,
  counts: readonly WordedNumber[],
): boolean {
  const before = count === undefined ? undefined : counts[counts.indexOf(count) - 1]
  if (count === undefined || before === undefined) return false
  return INCLUDES.test(words.slice(before.end, count.start))
}

const EDGES = /^[\s,;.:،؛-]+|[\s,;.:،؛-]+$/gu
const trimmed = (text: string) => text.replace(EDGES, '').replace(/^(?:and|et|und|y|и|و)\s+/iu, '')

interface MeasureMatch {
  readonly measure: Measure | 'hurt'
  readonly start: number
  readonly end: number
}

const MEASURES = [
  ...Object.entries(MEASURE_WORDS),
  ['hurt', HURT] as const,
  ['ill', CASES] as const,
].map(([measure, words]) => ({
  // The keys of the list are measures.
  measure: measure as Measure | 'hurt',
  pattern: new RegExp(anyOf(words), 'giu'),
}))

function measuresIn(text: string): MeasureMatch[] {
  const found = MEASURES.flatMap(({ measure, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      measure,
      start: index,
      end: index + word.length,
    })),
  )
  const isWithin = (one: MeasureMatch, other: MeasureMatch) =>
    other !== one &&
    other.start <= one.start &&
    other.end >= one.end &&
    other.end - other.start > one.end - one.start
  return found
    .filter((one) => !found.some((other) => isWithin(one, other)))
    .toSorted((a, b) => a.start - b.start)
}

/** Between a verb or a heading and its number stand at most some words, and nothing that begins another figure. */
const LEADS = /^[^\p{N},;.()،؛]{0,40}$/u
const JOINS = new RegExp(anyOf(listed('and, et, und, y, и, و, but, while')), 'iu')

/** The measure of a number: that of the word that leads to it, else the next one after it, else the last before it. */
function measureFor(
  words: string,
  count: WordedNumber | undefined,
  counts: readonly WordedNumber[],
): Measure | 'hurt' | null {
  const found = measuresIn(words)
  const [only] = found
  if (count === undefined || only === undefined) return only?.measure ?? null
  const before = found.findLast(({ end }) => end <= count.start)
  const between = before === undefined ? null : words.slice(before.end, count.start)
  const leads = between !== null && LEADS.test(between) && !JOINS.test(between)
  const isPassive = before !== undefined && counts.some(({ end }) => end <= before.start)
  const after = found.find(({ start }) => start >= count.end)
  // "27 killed, 200 wounded" is read forwards, and "killed 27 and wounded 200" from the verb.
  if (
    before !== undefined &&
    leads &&
    !(isPassive && after !== undefined && between.includes(','))
  ) {
    return before.measure
  }
  return (after ?? before)?.measure ?? null
}

/** Words after which a phrase says by whom, where or when, and no longer who the people were. */
const STOPS = new RegExp(
  `[,;.:()،؛]|${anyOf(
    listed(`
      by, in, at, from, when, during, after, with, including, among them, among whom, most of them, as, near, who, were, was, have, had,
      par, dans, à, lors, dont, y compris, por, en, incluidos, entre ellos, durch, von, darunter, bei, من قبل, على يد, بينهم, بينها, منهم, في,
      от, в, при, включая, в том числе, и, and, et, und, y`),
  )}`,
  'iu',
)

function categoryFor(
  words: string,
  count: WordedNumber | undefined,
  counts: readonly WordedNumber[],
): Category | null {
  if (count === undefined) return categoryIn(untilStop(words, true))
  const next = counts[counts.indexOf(count) + 1]
  return (
    categoryIn(untilStop(words.slice(count.end, next?.start ?? words.length), true)) ??
    categoryIn(/([\p{L}\p{M} '-]{0,40})[:=]\s*$/u.exec(words.slice(0, count.start))?.[1] ?? '')
  )
}

/** The phrase that says who the people are: it ends at a measure, unless one leads it ("3 injured police officers"). */
function untilStop(text: string, mayLead: boolean): string {
  const stop = STOPS.exec(text)?.index ?? text.length
  const [first] = measuresIn(text.slice(0, stop))
  if (first === undefined) return text.slice(0, stop)
  const isLeading = mayLead && text.slice(0, first.start).trim() === ''
  return isLeading ? untilStop(text.slice(first.end), false) : text.slice(0, first.start)
}

const CATEGORY_PATTERNS = Object.entries(CATEGORY_WORDS).map(([category, words]) => ({
  // The keys of the list are single categories.
  category: category as SingleCategory,
  pattern: new RegExp(anyOf(words), 'iu'),
}))

function categoryIn(phrase: string): Category | null {
  const found = CATEGORY_PATTERNS.filter(({ pattern }) => pattern.test(phrase))
    .map(({ category }) => category)
    // "Prisoners of war" are found as prisoners too, and "police" in no other.
    .filter((category, _, all) => category !== 'prisoners' || !all.includes('prisoners-of-war'))
  const roles = found.filter((one) => isOneOf(ROLES, one))
  const ages = found.filter((one) => isOneOf(AGES_AND_SEXES, one))
  if (roles.length > 1 || ages.length > 1) return null
  const joined = [...roles, ...ages].join('.')
  return CATEGORIES.find((one) => one === joined) ?? null
}

const isOneOf = (list: readonly string[], one: string) => list.includes(one)
