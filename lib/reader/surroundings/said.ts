/** Whether anybody says that a figure is so: a question, a denial and a rate say it of nothing that happened. */
import type { Figure } from '../figures/figure'
import { EVERY, NOT_SAID, NOT_SO } from '../lexicons/limits'
import { tagAt, wordAt, type Token } from '../text/token'
import { clauseAround } from './clause'

/** A rate stands close to its figure. */
const REACH = 7

export function isSaid(tokens: readonly Token[], { amount, harm }: Figure): boolean {
  if (isQuestion(tokens)) return false
  const first = Math.min(amount.first, harm.first)
  const last = Math.max(amount.end, harm.last)
  const clause = clauseAround(tokens, first, last)
  for (let at = clause.first; at < first; at += 1) {
    if (NOT_SAID.at(tokens, at) && !isOver(tokens, at, first)) return false
  }
  for (let at = last + 1; at <= clause.last; at += 1) {
    if (NOT_SO.at(tokens, at)) return false
    if (at > last + REACH || !EVERY.at(tokens, at)) continue
    // "The daily" is a newspaper.
    if (wordAt(tokens, at) === 'daily' && wordAt(tokens, at - 1) === 'the') continue
    // "Killed 30 in a day" and "a year ago" are no rates.
    const after = wordAt(tokens, at + 2)
    const isMoment = ['ago', 'after', 'earlier', 'later', 'before', 'of', 'when'].includes(after)
    if (!isMoment && !['in', 'over', 'within', 'half'].includes(wordAt(tokens, at - 1)))
      return false
  }
  return true
}

/** "Do you know of the 60 people killed?" says nothing itself. */
const isQuestion = (tokens: readonly Token[]) =>
  wordAt(tokens, tokens.length - 1) === '?' ||
  (wordAt(tokens, tokens.length - 2) === '?' && tagAt(tokens, tokens.length - 1) === 'PUNCT')

/** "Denied the charge, saying 30 had died": what stands after the comma is said again. */
function isOver(tokens: readonly Token[], at: number, first: number): boolean {
  for (let between = at; between < first; between += 1) {
    if (wordAt(tokens, between) === ',' && /ing$/u.test(wordAt(tokens, between + 1))) return true
  }
  return false
}
