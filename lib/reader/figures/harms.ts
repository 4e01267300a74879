/** What befell people, wherever a sentence says it. */
import type { Category } from '@/lib/domain/vocabulary'
import { HARM_WORDS, type HarmWord } from '../lexicons/harm'
import { DONE_TO_THINGS } from '../lexicons/held-and-moved'
import { BE, HAVE } from '../lexicons/paths'
import type { Found } from '../text/phrases'
import { tagAt, wordAt, type Token } from '../text/token'

export interface Harm extends HarmWord {
  readonly first: number
  readonly last: number
  /** True when a form of "be" stands before a participle: then the people do too. */
  readonly isPassive: boolean
  /** True when a form of "have" stands before a participle without "been": then the people come after it. */
  readonly isPerfect: boolean
  /** The people that the words themselves name: "the number of soldiers killed". */
  readonly category?: Category
  /** True of a deed that is done to things as often as to people: "seized". */
  readonly needsPeople?: boolean
}

/** How far before a participle its auxiliary may stand: "were reportedly also killed". */
const REACH = 4

export function harmsOf(tokens: readonly Token[]): Harm[] {
  return HARM_WORDS.in(tokens)
    .filter((found) => isVerbWhereItMust(tokens, found))
    .map(({ entry, first, last }) => {
      const auxiliary = entry.role === 'done' ? auxiliaryBefore(tokens, first) : null
      return {
        ...entry,
        first,
        last,
        isPassive: auxiliary === 'be',
        isPerfect: auxiliary === 'have',
        needsPeople: first === last && DONE_TO_THINGS.has(wordAt(tokens, first)),
      }
    })
}

/** "Capture", "arrests" and "wounds" are verbs or nouns, and "those affected" is a noun. */
function isVerbWhereItMust(
  tokens: readonly Token[],
  { first: at, last, entry: { role } }: Found<HarmWord>,
): boolean {
  if (wordAt(tokens, at) === 'lives' && role === 'count') return isTaken(tokens, at)
  // "The total number of dead" is a toll with a name of its own.
  if (role === 'figure')
    return tagAt(tokens, last + 1) !== 'NOUN' && wordAt(tokens, last + 1) !== 'of'
  if (role !== 'doing') return true
  const before = wordAt(tokens, at - 1)
  if (before === 'of') return tokens.slice(Math.max(0, at - 8), at - 1).some(isAccusing)
  return (
    !['the', 'a', 'an', 'of', 'this', 'that', 'their', 'his'].includes(before) || before === 'that'
  )
}

/** "Accused of killing 14" says a deed, "a wave of killing" none. */
const ACCUSED = new Set(
  'accused suspected convicted guilty accuse accuses accusing responsible blamed capable acquitted charged him her them it'.split(
    ' ',
  ),
)

const isAccusing = ({ word }: Token) => ACCUSED.has(word)

/** "Claimed 17 lives" and "17 lives were lost", but not "saved 17 lives". */
function isTaken(tokens: readonly Token[], at: number): boolean {
  const around = tokens.slice(Math.max(0, at - 8), at + 5)
  return around.some(({ word }) => LIFE_TAKING.has(word))
}

const LIFE_TAKING = new Set(
  'claimed claiming claims claim cost costs costing took taken takes taking lost losing lose'.split(
    ' ',
  ),
)

function auxiliaryBefore(tokens: readonly Token[], at: number): 'be' | 'have' | null {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const word = wordAt(tokens, back)
    if (BE.has(word)) return 'be'
    if (HAVE.has(word)) return 'have'
    const tag = tagAt(tokens, back)
    if (tag !== 'ADV' && tag !== 'PART' && !SHARED.has(word) && !/ly$/u.test(word)) return null
  }
  return null
}

/** "Were killed or wounded", "were shot and killed": the auxiliary of the first participle holds for the second. */
const SHARED = new Set([
  'or',
  'killed',
  'shot',
  'reported',
  'confirmed',
  'either',
  'feared',
  'still',
  'also',
  'arrested',
  'captured',
  'wounded',
  'stabbed',
  'beaten',
  'tortured',
])
