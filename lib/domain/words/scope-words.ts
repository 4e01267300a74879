/** Words in a wording that suggest a scope which the claim does not have. */
import { anyOf } from './phrase'
import { plainText } from './plain-text'

/** One term of the registry of scopes, with the words in sources that suggest it. */
export interface ScopeWords {
  readonly term: string
  readonly words: readonly string[]
}

export interface ScopeSuggestion {
  readonly term: string
  readonly word: string
}

const DENIED = /(?<![\p{L}\p{M}])(?:not|not yet|yet to be|never|non|nicht|pas|no|غير)[ \u00a0-]*$/iu

/** The scopes that a wording suggests, each once. A word within a longer one that was found ("killed by settlers") says nothing more. */
export function scopesIn(wording: string, terms: readonly ScopeWords[]): ScopeSuggestion[] {
  const { text } = plainText(wording)
  const matches = terms
    .filter(({ words }) => words.length > 0)
    .flatMap(({ term, words }) =>
      [...text.matchAll(new RegExp(anyOf(words), 'giu'))].map((match) => ({
        term,
        word: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .filter(({ start }) => !DENIED.test(text.slice(0, start)))
  const longest = matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other.start <= match.start &&
          other.end >= match.end &&
          other.word.length > match.word.length,
      ),
  )
  const byTerm = new Map<string, ScopeSuggestion>()
  for (const { term, word } of longest) {
    if (!byTerm.has(term)) byTerm.set(term, { term, word })
  }
  return [...byTerm.values()]
}

/** A warning for each scope that the words suggest and the claim lacks. */
export function scopeWarnings(
  wording: string,
  scope: readonly string[],
  terms: readonly ScopeWords[],
): { readonly code: 'scope-in-words'; readonly message: string }[] {
  return scopesIn(wording, terms)
    .filter(({ term }) => !scope.includes(term))
    .map(({ term, word }) => ({
      code: 'scope-in-words',
      message: `the words say "${word}": if the figure is limited to these people, give it the scope ${term}`,
    }))
}
