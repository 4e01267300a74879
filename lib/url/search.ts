/** The question to the overview: words and filters, each optional. */
import { z } from 'zod'
import { measure, type Measure } from '@/lib/domain/measure'
import { countryCode, slug } from '@/lib/domain/text'
import { readParameters, single, type RefusedParameter, type SearchParameters } from './parameters'
import { wordsOf } from './words'

export interface SearchChoice {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly country?: string | undefined
  readonly measure?: Measure | undefined
}

export const SEARCH_PARAMETERS = ['q', 'kind', 'country', 'measure'] as const

/** Codes of two letters that some country has; the rest is a slip, not a country without events. */
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const country = countryCode.pipe(z.string().refine((code) => COUNTRIES.of(code) !== undefined))

/** A filter that cannot be read is left out and reported. `isKind` knows the kinds of events, an open list. */
export function parseSearch(
  parameters: SearchParameters,
  isKind: (kind: string) => boolean,
): { choice: SearchChoice; refused: RefusedParameter[] } {
  const { words: q, refused } = wordsOf(parameters.q)
  const filters = z.object({
    kind: single(slug.refine(isKind), { reason: 'choice' }),
    country: single(country, { reason: 'country' }),
    measure: single(measure, { reason: 'choice' }),
  })
  const read = readParameters(filters, parameters)
  return { choice: { q, ...read.choice }, refused: [...refused, ...read.refused] }
}

/** The address of a search. */
export function searchHref(choice: SearchChoice): string {
  const search = new URLSearchParams()
  for (const name of SEARCH_PARAMETERS) {
    const value = choice[name]
    if (value !== undefined) search.set(name, value)
  }
  const query = search.toString()
  return query === '' ? '/' : `/?${query}`
}

export function isAsked({ q, kind, country: where, measure: wanted }: SearchChoice): boolean {
  return [q, kind, where, wanted].some((value) => value !== undefined)
}
