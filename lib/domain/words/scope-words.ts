/** Words in a wording that suggest a scope which the claim does not have. */
import { anyOf, listed } from './phrase'
import { plainText } from './plain-text'

/** One suggestion, with the words in sources that make it. */
export interface ScopeWords {
  readonly term: string
  readonly words: readonly string[]
  /** Words of two terms of one dimension that stand together say that the figure is of both. */
  readonly dimension?: string
  /** Words for these people that suggest nothing alone: "confirmed", beside "probable". */
  readonly beside?: readonly string[]
  /** The terms that no list of words finds. */
  readonly pattern?: string
}

export interface ScopeSuggestion {
  readonly term: string
  readonly word: string
}

interface Match extends ScopeSuggestion {
  readonly dimension: string | undefined
  readonly isSuggestion: boolean
  readonly start: number
  readonly end: number
}

const DENIED =
  /(?<![\p{L}\p{M}])(?:not|not yet|yet to be|never|non|nicht|pas|no|غير|لم|لم يتم|не)[ \u00a0-]*$/iu

const AND = listed(`and, or, as well as, plus, et, ou, und, oder, sowie, y, o, e, و, أو, и, или`)
const JOINED = new RegExp(`^[ \u00a0]*(?:[,/&+-]|(?:, )?${anyOf(AND)})[ \u00a0]*و?$`, 'iu')
const INCLUDED = new RegExp(
  `${anyOf(listed(`including, incl., inclusive of, y compris, einschließlich, incluidos, incluyendo, بما في ذلك, включая`))}[ \u00a0]*$`,
  'iu',
)

/** The scopes that a wording suggests, each once. A word within a longer one that was found ("killed by settlers") says nothing more. */
export function scopesIn(wording: string, terms: readonly ScopeWords[]): ScopeSuggestion[] {
  const { text } = plainText(wording)
  const matches = longestOf(
    terms.flatMap((entry) => [
      ...matchesOf(text, entry, true),
      ...matchesOf(text, { ...entry, words: entry.beside ?? [], pattern: '' }, false),
    ]),
  )
  const byTerm = new Map<string, ScopeSuggestion>()
  for (const match of matches) {
    const { term, word, start, isSuggestion } = match
    const before = text.slice(0, start)
    if (!isSuggestion || DENIED.test(before) || INCLUDED.test(before)) continue
    if (matches.some((other) => areJoined(text, match, other))) continue
    if (!byTerm.has(term)) byTerm.set(term, { term, word })
  }
  return [...byTerm.values()]
}

function matchesOf(
  text: string,
  { term, words, dimension, pattern = '' }: ScopeWords,
  isSuggestion: boolean,
): Match[] {
  const finders = [
    ...(pattern === '' ? [] : [patternOf(pattern)]),
    ...(words.length === 0 ? [] : [patternOf(words)]),
  ]
  return finders.flatMap((one) =>
    [...text.matchAll(one)].map((match) => ({
      term,
      word: match[0],
      dimension,
      isSuggestion,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

/** Made once for each list: there are a few dozen, and the words of every claim are looked through for all of them. */
const patterns = new Map<string | readonly string[], RegExp>()

function patternOf(words: string | readonly string[]): RegExp {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const pattern = new RegExp(typeof words === 'string' ? words : anyOf(words), 'giu')
  patterns.set(words, pattern)
  return pattern
}

function longestOf(matches: readonly Match[]): Match[] {
  return matches.filter(
    ({ start, end, word }) =>
      !matches.some(
        (other) => other.start <= start && other.end >= end && other.word.length > word.length,
      ),
  )
}

/** True for "confirmed and probable", where a figure is limited to neither. */
function areJoined(text: string, a: Match, b: Match): boolean {
  if (a.dimension === undefined || a.dimension !== b.dimension) return false
  if (a.term === b.term && a.isSuggestion === b.isSuggestion) return false
  const [first, last] = a.start < b.start ? [a, b] : [b, a]
  return JOINED.test(text.slice(first.end, last.start))
}

/** A warning for each scope that the words suggest and the claim lacks. */
export function scopeWarnings(
  wording: string,
  scope: readonly string[],
  terms: readonly ScopeWords[],
): { readonly code: 'scope-in-words'; readonly message: string }[] {
  const kinds = new Set(scope.map(kindOf))
  return scopesIn(wording, terms)
    .filter(({ term }) => !kinds.has(kindOf(term)))
    .map(({ term, word }) => ({
      code: 'scope-in-words',
      message: `the words say "${word}": if the figure is limited to these people, give it the scope ${term}`,
    }))
}

/** Whichever actor a scope names, it says by whom. */
function kindOf(term: string): string {
  return term.replace(/:.*/, '')
}
