/** Whether a figure is only feared, planned or possible. */
import type { Amount } from '../figures/amount'
import type { Harm } from '../figures/harms'
import { CLAUSE_STARTS } from '../lexicons/paths'
import { POSSIBLE } from '../lexicons/surroundings'
import { tagAt, wordAt, type Token } from '../text/token'

/** So many words before the figure may say that it is only possible. */
const REACH = 9
/** "Forced to flee" and "had to leave" did happen. */
const REAL = new Set([
  'forced',
  'forcing',
  'made',
  'compelled',
  'obliged',
  'causing',
  'caused',
  'led',
  'leading',
  'prompted',
  'prompting',
  'managed',
  'able',
  'continued',
  'began',
])

export function isHypothetical(tokens: readonly Token[], amount: Amount, harm: Harm): boolean {
  if (harm.role !== 'toll' && isInfinitive(tokens, harm)) return true
  const from = Math.min(amount.first, harm.first)
  const to = Math.max(amount.first, harm.first)
  for (let at = to - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const word = wordAt(tokens, at)
    if (
      at < from &&
      (CLAUSE_STARTS.has(word) || word === ',' || word === '"' || word === '”') &&
      word !== 'if'
    )
      return false
    const found = POSSIBLE.at(tokens, at)
    if (!found) continue
    if (isQuoted(tokens, at, word) || (at > 0 && isInName(tokens[at]))) continue
    // "Fears that 30 were killed" may stand at some distance; a modal stands by its verb.
    // "Should investigate the killing of 18": what was done is not in doubt.
    if (
      harm.role === 'of' &&
      wordAt(tokens, harm.first - 1) === 'the' &&
      found.last < harm.first - 2
    )
      continue
    const isNoun = ['fear', 'fears', 'feared', 'fearing', 'risk', 'if'].includes(word)
    if (isNoun || found.last >= harm.first - 5 || (harm.role === 'toll' && at > harm.first))
      return true
  }
  return false
}

/** "May" is a month, "will" a testament: only a modal counts. */
function isQuoted(tokens: readonly Token[], at: number, word: string): boolean {
  if (word === 'may') return tagAt(tokens, at) !== 'AUX' && tagAt(tokens, at) !== 'VERB'
  if (word === 'will') return tagAt(tokens, at) === 'NOUN'
  return false
}

/** "The Office of Risk Management" fears nothing. */
function isInName(token: Token | undefined): boolean {
  return (
    token !== undefined && /^(?:risks?|fears?)$/u.test(token.word) && /^\p{Lu}/u.test(token.text)
  )
}

/** "To displace 30,000 people", but not "forced 30,000 to flee". */
function isInfinitive(tokens: readonly Token[], harm: Harm): boolean {
  if (harm.role !== 'doing' || wordAt(tokens, harm.first - 1) !== 'to') return false
  for (let at = harm.first - 2; at >= Math.max(0, harm.first - 6); at -= 1) {
    if (REAL.has(wordAt(tokens, at))) return false
  }
  return !/ing$/u.test(wordAt(tokens, harm.first))
}
