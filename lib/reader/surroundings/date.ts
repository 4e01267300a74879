/** The words for a day or moment in the clause of a figure. */
import { DATE_WORDS, MONTHS } from '../lexicons/surroundings'
import { wordAt, type Token } from '../text/token'
import { clauseAround, type Range } from './clause'

const BEFORE = new Set(['on', 'late', 'early', 'by', 'since', 'last', 'as', 'of', 'until', 'this'])

export function dateOf(tokens: readonly Token[], first: number, last: number): Range | null {
  const clause = clauseAround(tokens, first, last)
  let best: Range | null = null
  for (let at = clause.first; at <= clause.last; at += 1) {
    if (!DATE_WORDS.has(wordAt(tokens, at))) continue
    if (
      wordAt(tokens, at) === 'may' &&
      !/^\d/u.test(wordAt(tokens, at - 1) + wordAt(tokens, at + 1))
    )
      continue
    const date = wholeDate(tokens, at)
    if (best === null || distance(date, first, last) < distance(best, first, last)) best = date
    at = date.last
  }
  return best
}

function wholeDate(tokens: readonly Token[], at: number): Range {
  let [from, to] = [at, at]
  const isMonth = MONTHS.has(wordAt(tokens, at))
  if (isMonth && /^\d{1,2}(?:st|nd|rd|th)?$/u.test(wordAt(tokens, from - 1))) from -= 1
  if (isMonth && /^\d{1,2}$/u.test(wordAt(tokens, to + 1))) to += 1
  if (isMonth && /^(?:19|20)\d\d$/u.test(wordAt(tokens, to + 1))) to += 1
  if (isMonth && wordAt(tokens, to + 1) === ',' && /^(?:19|20)\d\d$/u.test(wordAt(tokens, to + 2)))
    to += 2
  while (BEFORE.has(wordAt(tokens, from - 1))) from -= 1
  return { first: from, last: to }
}

const distance = (date: Range, first: number, last: number) =>
  date.first > last ? date.first - last : first - date.last
