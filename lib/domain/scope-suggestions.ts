/** Every limit that words in sources suggest: a term of the registry, or a perpetrator whom the writer has to name. */
import { SCOPE_TERMS } from './scope-terms'
import { BY_PERPETRATOR } from './words/perpetrators'
import { SCOPE_TERM_WORDS, WORDS_BESIDE } from './words/scope-term-words'
import type { ScopeWords } from './words/scope-words'

export const SCOPE_WORDS: readonly ScopeWords[] = [
  ...SCOPE_TERMS.map(({ term, dimension }) => ({
    term,
    dimension,
    words: SCOPE_TERM_WORDS[term],
    beside: WORDS_BESIDE[term] ?? [],
  })),
  { term: 'by:ACTOR', dimension: 'by', words: [], pattern: BY_PERPETRATOR },
]
