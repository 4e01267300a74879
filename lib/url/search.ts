/** What the overview is asked for: words and filters, each optional. */
import { measure, type Measure } from '@/lib/domain/measure'
import { countryCode, slug } from '@/lib/domain/text'
import type { SearchParameters } from './view'
import { oneOf, wordsOf } from './words'

export interface SearchChoice {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly country?: string | undefined
  readonly measure?: Measure | undefined
}

/** What cannot be read is left out, and said by name. */
export function parseSearch(parameters: SearchParameters): {
  choice: SearchChoice
  refused: readonly string[]
} {
  const [kind, country, wanted] = [parameters.kind, parameters.country, parameters.measure].map(
    oneOf,
  )
  const choice = {
    q: wordsOf(parameters.q),
    kind: slug.safeParse(kind).data,
    country: countryCode.safeParse(country).data,
    measure: measure.safeParse(wanted).data,
  }
  const given: Readonly<Record<string, string | undefined>> = { kind, country, measure: wanted }
  const refused = (['kind', 'country', 'measure'] as const).filter(
    (name) => given[name] !== undefined && choice[name] === undefined,
  )
  return { choice, refused }
}

export function isAsked({ q, kind, country, measure: wanted }: SearchChoice): boolean {
  return [q, kind, country, wanted].some((value) => value !== undefined)
}
