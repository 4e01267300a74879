/** What a figure is limited to, in words: "identified by name only". */
import { SCOPE_TERMS, type RegistryTerm } from '@/lib/domain/scope-terms'
import { partsOfTerm } from '@/lib/domain/scope'
import { intlTag } from './locale'
import { joinWith } from './list'
import { messagesIn, type Messages, type Words } from './translator'

/** The name of an actor that a term names, by its id. */
type NameOf = (actor: string) => string

/** The terms of a scope, one after the other; empty where no limit is said. */
export function formatScope(scope: readonly string[], nameOf: NameOf, words: Words): string {
  const terms = scope.map((term) => formatTerm(term, nameOf, words))
  return joinWith('comma', terms, words)
}

/** The same in a word or two for each term, for where there is no room. */
export function formatScopeShort(scope: readonly string[], nameOf: NameOf, words: Words): string {
  const terms = scope.map((term) => formatTerm(term, nameOf, words, 'short'))
  return joinWith('comma', terms, words)
}

function formatTerm(
  written: string,
  nameOf: NameOf,
  { locale, t }: Words,
  length: 'phrase' | 'short' = 'phrase',
): string {
  const { term, value } = partsOfTerm(written)
  if (value === null) return isRegistryTerm(term) ? t(`scope.${length}.${term}`) : written
  switch (term) {
    case 'by':
      return t(`scope.${length}.by`, { actor: nameOf(value) })
    case 'nationals-of': {
      const country = new Intl.DisplayNames(intlTag(locale), { type: 'region' }).of(value) ?? value
      return t(`scope.${length}.nationals-of`, { country })
    }
    case 'worded':
      return t(`scope.${length}.worded`, { words: value })
    default:
      return written
  }
}

function isRegistryTerm(term: string): term is RegistryTerm {
  return SCOPE_TERMS.some((entry) => entry.term === term)
}

type CatalogueTerm = keyof Messages['scope']['phrase']

/** Stands for the actor, the country or the words that a term names. */
const ANY = '…'

interface ScopeMeaning {
  readonly phrase: string
  readonly means: string
}

/** Every term of a scope in the order of the catalogue, which keeps those of one kind together. */
export function scopeMeanings({ locale, t }: Words): readonly ScopeMeaning[] {
  const terms = Object.keys(messagesIn(locale).scope.phrase) as CatalogueTerm[] // its own keys
  return terms.map((term) => ({
    phrase: t(`scope.phrase.${term}`, { actor: ANY, country: ANY, words: ANY }),
    means: t(`scope.means.${term}`),
  }))
}
