/** Sources within sources: a newspaper that cites police carries what they say, a ministry that cites hospitals says it itself. */
import { CARRIER_NOUNS, CARRYING_WORDS } from '../lexicons/speakers'
import { COUNT_BY } from '../lexicons/sources'
import { tagAt, wordAt, type Token } from '../text/token'
import type { Act } from './act'
import { LINKS } from './name'

/** The speaker whose name stands nearest before what is cited; in "citing police, the mayor said" the first after it. */
export function citerOf(act: Act, acts: readonly Act[]): Act | null {
  const others = acts.filter(({ name }) => name.first !== act.name.first)
  const before = others.filter(({ name }) => name.last < act.cue.first)
  const nearest = before.toSorted((a, b) => a.name.last - b.name.last).at(-1)
  return nearest ?? others.find(({ name }) => name.first > act.name.last) ?? null
}

/** Whether a speaker only carries what others say. "It" may be a newspaper, and a name that "reported" mostly is one. */
export function isCarrier(tokens: readonly Token[], { name, cue, isRelay }: Act): boolean {
  if (isRelay || wordAt(tokens, name.first) === 'it') return true
  // "A tally by the Herald" is its own.
  if (COUNT_BY.endingAt(tokens, cue.last)) return false
  const words = tokens.slice(name.first, name.last + 1).map(({ word }) => word)
  if (/^(?:the )?(?:state )?(?:radio|tv|channel) |news agency/u.test(words.join(' '))) return true
  let end = name.first
  while (end < name.last && !LINKS.has(wordAt(tokens, end + 1)) && wordAt(tokens, end + 1) !== ',')
    end += 1
  const [head, before] = [wordAt(tokens, end), wordAt(tokens, end - 1)]
  if (CARRIER_NOUNS.has(head) || CARRIER_NOUNS.has(`${before} ${head}`)) return true
  const isName = tokens.slice(name.first, name.last + 1).every(({ tag }) => tag === 'PROPN')
  return (
    isName && CARRYING_WORDS.has(wordAt(tokens, cue.first)) && tagAt(tokens, cue.first) !== 'ADP'
  )
}
