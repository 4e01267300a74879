/** "Sustained various degrees of injuries", "suffered burns": people before the verb were hurt. */
import { tagAt, wordAt, type Token } from '../text/token'
import type { Harm } from './harms'

const VERBS = new Set(
  'sustained sustain sustaining suffered suffer suffering received receive receiving escaped had have has'.split(
    ' ',
  ),
)
const HURTS = new Set(['injuries', 'injury', 'wounds', 'burns', 'fractures', 'lacerations'])
/** So many words may stand between the verb and the hurt: "serious but not fatal". */
const REACH = 5

/** The harms of a sentence with these added, in the order in which they stand. */
export function withSustained(tokens: readonly Token[], harms: readonly Harm[]): Harm[] {
  const found: Harm[] = []
  for (let first = 0; first < tokens.length; first += 1) {
    const harm = sustainedAt(tokens, first)
    if (harm) found.push(harm)
  }
  if (found.length === 0) return [...harms]
  const others = harms.filter(
    (harm) => !found.some(({ first, last }) => harm.first <= last && harm.last >= first),
  )
  return [...others, ...found].sort((a, b) => a.first - b.first)
}

function sustainedAt(tokens: readonly Token[], first: number): Harm | null {
  if (!VERBS.has(wordAt(tokens, first))) return null
  for (let at = first + 1; at <= first + REACH; at += 1) {
    const word = wordAt(tokens, at)
    if ([',', '.', ';', 'no', 'their'].includes(word) || tagAt(tokens, at) === 'NUM') return null
    if (!HURTS.has(word)) continue
    const measure = word === 'wounds' ? 'wounded' : 'injured'
    return { measure, role: 'state', first, last: at, isPassive: false, isPerfect: false }
  }
  return null
}
