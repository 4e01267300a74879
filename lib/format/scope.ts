/** What a figure is limited to, in words: "identified by name only". */
import { SCOPE_TERMS, type RegistryTerm } from '@/lib/domain/scope-terms'
import { partsOfTerm } from '@/lib/domain/scope'
import { intlTag } from './locale'
import { joinWith } from './list'
import type { Words } from './translator'

/** The name of an actor that a term names, by its id. */
type NameOf = (actor: string) => string

/** The terms of a scope, one after the other; empty where no limit is said. */
export function formatScope(
  scope: readonly string[],
  nameOf: NameOf,
  words: Words,
  length: 'phrase' | 'short' = 'phrase',
): string {
  const terms = scope.map((term) => formatTerm(term, nameOf, words, length))
  return joinWith('comma', terms, words)
}

function formatTerm(
  written: string,
  nameOf: NameOf,
  { locale, t }: Words,
  length: 'phrase' | 'short',
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
