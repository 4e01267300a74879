/** Whether a figure is about another, earlier event than the one that the article reports. */
import { EARLIER, MONTHS } from '../lexicons/surroundings'
import { wordAt, type Token } from '../text/token'
import { clauseAround } from './clause'

const YEAR = /^(?:1[5-9]|20)\d\d$/u
const BEFORE_YEAR = new Set(['in', 'since', 'of', 'during', 'the', 'from', 'early', 'late', 'mid'])

/** `year` is that of the article; null when it is not known. */
export function isBackground(
  tokens: readonly Token[],
  first: number,
  last: number,
  year: number | null,
): boolean {
  const clause = clauseAround(tokens, first, last)
  for (let at = clause.first; at <= clause.last; at += 1) {
    const word = wordAt(tokens, at)
    if (EARLIER.at(tokens, at)) return true
    if (YEAR.test(word) && isEarlierYear(Number(word), year) && isYear(tokens, at, year))
      return true
    // "In April", said without a day, is not this week.
    if (
      MONTHS.has(word) &&
      wordAt(tokens, at - 1) === 'in' &&
      /^\p{Lu}/u.test(tokens[at]?.text ?? '')
    )
      return true
    if (/^\d+-(?:year|month)$/u.test(word) && ['war', 'conflict'].includes(wordAt(tokens, at + 1)))
      return true
  }
  return false
}

function isYear(tokens: readonly Token[], at: number, year: number | null): boolean {
  const before = wordAt(tokens, at - 1)
  if (BEFORE_YEAR.has(before)) return true
  // Without the year of the article, a whole date may be that of the event itself.
  return year !== null && (MONTHS.has(before) || before === ',' || /^\d{1,2}$/u.test(before))
}

const isEarlierYear = (said: number, year: number | null) => year === null || said < year
