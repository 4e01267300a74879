/** What a figure is limited to, as far as the words around it say. */
import type { Figure } from '../figures/figure'
import { LIMIT_WORDS, PERPETRATORS } from '../lexicons/limits'
import { CLAUSE_STARTS } from '../lexicons/paths'
import { wordAt, type Token } from '../text/token'
import { clauseAround } from './clause'

/** So many words before and after a figure may limit it. */
const REACH = 7
/** Terms that hold wherever in the clause they stand. */
const WIDE = new Set(['disease', 'hunger', 'cold'])

export function scopeOf(tokens: readonly Token[], { amount, harm }: Figure): string[] {
  const first = Math.min(amount.first, harm.first)
  const last = Math.max(amount.end, harm.last)
  const clause = clauseAround(tokens, first, last)
  const scope = new Set<string>()
  for (let at = clause.first; at <= clause.last; at += 1) {
    const found = LIMIT_WORDS.at(tokens, at)
    if (!found) continue
    const isNear = at >= first - 2 && at <= last + REACH && !isBroken(tokens, last, at)
    const isWide = WIDE.has(found.entry) && !isOtherMatter(tokens, last, at)
    const isName = THINGS_OF_DISEASE.has(wordAt(tokens, found.last + 1))
    const isOfHarm = found.entry !== 'disease' || (OF_DISEASE.has(harm.measure) && !isName)
    // "Died in hospital" tells where, and no stage of it.
    const isWhere = found.entry === 'hospitalised' && harm.measure === 'killed'
    if ((isNear || isWide) && isOfHarm && !isWhere) scope.add(found.entry)
    at = found.last
  }
  const by = perpetrator(tokens, last)
  if (by !== null) scope.add(`worded:${by}`)
  // "Feared" and "presumed" are one dimension, and a registry term stands once.
  return [...scope].sort()
}

/** "A fire in a Covid ward": what is named after a disease did not come of it. */
const THINGS_OF_DISEASE = new Set(
  'ward wards hospital hospitals unit units centre center clinic restrictions rules lockdown vaccine vaccines vaccination vaccinators tests'.split(
    ' ',
  ),
)

/** What a disease does to people: nobody is displaced by one. */
const OF_DISEASE = new Set(['killed', 'ill', 'injured', 'casualties'])

/** "Floods killed 30, raising fears of cholera": what another clause tells limits nothing. */
function isOtherMatter(tokens: readonly Token[], last: number, at: number): boolean {
  for (let between = last + 1; between < at; between += 1) {
    const word = wordAt(tokens, between)
    if (word === ',' || CLAUSE_STARTS.has(word)) return true
  }
  return false
}

/** A comma or an "and" between the figure and the word: then the word belongs to another figure. */
function isBroken(tokens: readonly Token[], last: number, at: number): boolean {
  for (let between = last + 1; between < at; between += 1) {
    const word = wordAt(tokens, between)
    if (
      word === 'and' ||
      (word === ',' && !['including', 'excluding', 'not'].includes(wordAt(tokens, between + 1)))
    )
      return true
  }
  return false
}

/** "Killed by Israeli settlers": the words, for a person to say who they are. */
function perpetrator(tokens: readonly Token[], last: number): string | null {
  if (wordAt(tokens, last + 1) !== 'by') return null
  for (let at = last + 2; at <= last + 5; at += 1) {
    if (!PERPETRATORS.has(wordAt(tokens, at))) continue
    return tokens
      .slice(last + 1, at + 1)
      .map(({ text }) => text)
      .join(' ')
  }
  return null
}
