/** Whether a figure is about another, earlier event than the one that the article reports. */
import { EARLIER, MONTHS } from '../lexicons/surroundings'
import { wordAt, type Token } from '../text/token'
import { clauseAround } from './clause'

const YEAR = /^(?:1[5-9]|20)\d\d$/u
const BEFORE_YEAR = new Set("in since of during the from early late mid 's a deadly".split(' '))

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
    const earlier = EARLIER.at(tokens, at)
    // "Killed two days after the truce" is of now; "two weeks after a quake killed 8,000" is not.
    const isNow = wordAt(tokens, earlier?.last ?? -1) === 'after' && first < at
    if (earlier && !isNow && !isCompared(tokens, at, last) && !isStretch(tokens, at, earlier.last))
      return true
    // "The deadliest since February, when 44 died".
    if (word === 'since' && isWhen(tokens, at, first)) return true
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

/** "Twice as many as the year before" compares, and tells of this time. */
function isCompared(tokens: readonly Token[], at: number, last: number): boolean {
  if (['than', 'from', 'as', 'with'].includes(wordAt(tokens, at - 1))) return true
  return tokens.slice(last + 1, at).some(({ word }) => word === 'compared' || word === 'against')
}

/** "In the past 24 hours" is now. */
function isStretch(tokens: readonly Token[], at: number, last: number): boolean {
  if (wordAt(tokens, at) !== 'in' || wordAt(tokens, last) !== 'past') return false
  return tokens.slice(last + 1, last + 4).some(({ word }) => RECENT.has(word))
}

const RECENT = new Set(['hour', 'hours', 'day', 'days', 'week', '24', '48', '72'])

const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday'.split(' '),
)

function isWhen(tokens: readonly Token[], since: number, first: number): boolean {
  if (WEEKDAYS.has(wordAt(tokens, since + 1))) return false
  for (let at = since + 1; at <= Math.min(since + 5, first); at += 1) {
    if (wordAt(tokens, at) === ',' && wordAt(tokens, at + 1) === 'when') return at < first
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
