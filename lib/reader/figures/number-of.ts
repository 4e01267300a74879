/** "The number of sailors killed", "the number of police deaths": a toll that names its people within. */
import type { Category } from '@/lib/domain/vocabulary'
import { PEOPLE } from '../lexicons/people'
import { CLAUSE_STARTS, MOVING_FORMS, RISING } from '../lexicons/paths'
import { tagAt, wordAt, type Token } from '../text/token'
import type { Harm } from './harms'

/** So many words may stand between "number of" and what befell the people. */
const REACH = 6

/** The harms of a sentence, with those that "number of" opens made tolls. */
export function withNumbersOf(tokens: readonly Token[], harms: readonly Harm[]): Harm[] {
  return harms.map((harm) => {
    if (!['done', 'state', 'count'].includes(harm.role) || harm.isPerfect) return harm
    if (harm.role === 'count' && rises(tokens, harm)) return { ...harm, role: 'toll' }
    const first = numberOfBefore(tokens, harm.first)
    if (first === null) return harm
    const category = categoryOf(tokens, first + 2, harm.first)
    return { ...harm, role: 'toll', first, category }
  })
}

/** "Deaths at sea this year approaching 2,000", "arrests rose to 300": no number before, and one to which they rise. */
function rises(tokens: readonly Token[], { first, last }: Harm): boolean {
  if (/s$/u.test(wordAt(tokens, last)) === false) return false
  if (tokens.slice(Math.max(0, first - 4), first).some(({ tag }) => tag === 'NUM')) return false
  for (let at = last + 1; at <= last + REACH + 2; at += 1) {
    const word = wordAt(tokens, at)
    if (word === ',' || CLAUSE_STARTS.has(word)) return false
    const isTo = ['to', 'at', 'past', 'above'].includes(wordAt(tokens, at + 1))
    if (RISING.has(word)) return isNumber(tokens, at + 1) || (isTo && isNumber(tokens, at + 2))
    if (MOVING_FORMS.has(word)) return isNumber(tokens, at + 1)
  }
  return false
}

const isNumber = (tokens: readonly Token[], at: number) =>
  tokens.slice(at, at + 4).some(({ tag, word }) => tag === 'NUM' || /^\d/u.test(word))

/** The place of the "number of" that governs this harm; null when there is none. */
function numberOfBefore(tokens: readonly Token[], harm: number): number | null {
  for (let at = harm - 1; at > Math.max(0, harm - REACH); at -= 1) {
    const word = wordAt(tokens, at)
    if (word === 'of' && wordAt(tokens, at - 1) === 'number') {
      return isCounted(tokens, at - 1) ? null : at - 1
    }
    const isVerb =
      (tagAt(tokens, at) === 'VERB' && !BELIEVED.has(word)) || tagAt(tokens, at) === 'NUM'
    if (CLAUSE_STARTS.has(word) || word === ',' || isVerb) return null
  }
  return null
}

/** "The number of people feared dead". */
const BELIEVED = new Set([
  'feared',
  'presumed',
  'believed',
  'known',
  'confirmed',
  'reported',
  'left',
])

/** "Rose to 17 the number of miners killed" tells its number before; "a number of" and "a large number of" tell none. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at)
  return before.some(({ word, tag }) => tag === 'NUM' || word === 'a' || word === 'any')
}

function categoryOf(tokens: readonly Token[], from: number, to: number): Category {
  for (let at = to - 1; at >= from; at -= 1) {
    const category = PEOPLE.get(wordAt(tokens, at))
    if (category !== undefined) return category
  }
  return 'all'
}
