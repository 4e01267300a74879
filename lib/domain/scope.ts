/**
 * Scope: which of the people counted a figure is limited to, as far as its source says. A scope is part of the lane, so
 * that "46 identified so far" does not replace "115 dead". Only a limit within the event is a scope.
 */
import { z } from 'zod'
import { foldName } from './fold'
import { addRefusals } from './refusal'
import { type ScopeTerm, type Dimension, SCOPE_TERMS } from './scope-terms'
import { line, slug } from './text'

const byTerm = new Map<string, ScopeTerm>(SCOPE_TERMS.map((entry) => [entry.term, entry]))

/** A term that carries a value of its own: an actor, a country, the words of the source. */
const OPEN_TERMS = {
  by: { dimension: 'by', isNarrower: true },
  'nationals-of': { dimension: 'origin', isNarrower: true },
  worded: { dimension: 'other', isNarrower: false },
} as const satisfies Record<string, Pick<ScopeTerm, 'dimension' | 'isNarrower'>>
export type OpenTerm = keyof typeof OPEN_TERMS

/** A term taken apart: `by:settlers` is `by` with the value `settlers`; a term of the registry has no value. */
export interface ScopeParts {
  readonly term: string
  readonly value: string | null
}

export function partsOfTerm(term: string): ScopeParts {
  const colon = term.indexOf(':')
  if (colon < 0) return { term, value: null }
  return { term: term.slice(0, colon), value: term.slice(colon + 1) }
}

function entryOf(term: string): Pick<ScopeTerm, 'dimension' | 'isNarrower'> | undefined {
  const parts = partsOfTerm(term)
  if (parts.value === null) return byTerm.get(parts.term)
  return isOpenTerm(parts.term) ? OPEN_TERMS[parts.term] : undefined
}

function isOpenTerm(term: string): term is OpenTerm {
  return Object.hasOwn(OPEN_TERMS, term)
}

/** What a term limits; undefined for a text that is no term. */
export function dimensionOf(term: string): Dimension | undefined {
  return entryOf(term)?.dimension
}

/** True when a figure limited by this term is a part of the figure without it. */
export function isNarrowing(term: string): boolean {
  return entryOf(term)?.isNarrower ?? false
}

/** The actors whom the scope names: `by:idf` names `idf`. */
export function actorsOfScope(scope: readonly string[]): string[] {
  return scope.flatMap((term) => {
    const { term: kind, value } = partsOfTerm(term)
    return kind === 'by' && value !== null ? [value] : []
  })
}

/** Why a text is no term, or null. */
function termFault(term: string): string | null {
  const { term: kind, value } = partsOfTerm(term)
  if (value === null || !isOpenTerm(kind)) {
    if (byTerm.has(term)) return null
    return `“${term}” is no term of a scope; use one of ${SCOPE_TERMS.map((entry) => entry.term).join(', ')}, by:ACTOR, nationals-of:COUNTRY or worded:WORDS`
  }
  switch (kind) {
    case 'by':
      return slug.safeParse(value).success ? null : 'by: names an actor by its id, such as by:idf'
    case 'nationals-of':
      return /^[A-Z]{2}$/.test(value)
        ? null
        : 'nationals-of: names a country by its ISO 3166 code, such as nationals-of:SY'
    case 'worded':
      return foldName(value) === '' ? 'worded: holds the few words of the source' : null
    default:
      return kind satisfies never
  }
}

/** Words of a source are folded, so that the same words in other letters are one lane. */
function foldTerm(term: string): string {
  const { term: kind, value } = partsOfTerm(term)
  return kind === 'worded' && value !== null ? `worded:${foldName(value)}` : term
}

const term = line(120).refine((text) => !text.includes(';'), {
  error: 'a term holds no semicolon, which separates terms in files',
})

/** A list of terms, at most one of each dimension; what it gives is sorted, each term once. */
export const scopeInput = z
  .array(term)
  .max(20)
  .transform((terms) => [...new Set(terms.map(foldTerm))].sort())
  .superRefine((terms, context) => {
    const seen = new Map<Dimension, string>()
    terms.forEach((one, index) => {
      const fault = termFault(one)
      const dimension = entryOf(one)?.dimension
      const before = dimension === undefined ? undefined : seen.get(dimension)
      if (fault !== null) addRefusals(context, [{ path: [index], message: fault }])
      else if (before !== undefined) {
        const message = `“${before}” and “${one}” limit the same thing (${dimension}); a scope has one of each`
        addRefusals(context, [{ path: [index], message }])
      }
      if (dimension !== undefined) seen.set(dimension, one)
    })
  })

/** True when the first scope is the second with one or more limits added that narrow. */
export function isNarrowerScope(narrow: readonly string[], wide: readonly string[]): boolean {
  const added = narrow.filter((one) => !wide.includes(one))
  return added.length > 0 && wide.every((one) => narrow.includes(one)) && added.every(isNarrowing)
}
