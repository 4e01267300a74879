/** The view that an address asks for, read at the present: here alone a `knownAt` to come is refused. */
import 'server-only'
import { parseTable } from '@/lib/url/claims-list'
import { withoutToCome } from '@/lib/url/to-come'
import type { SearchParameters } from '@/lib/url/parameters'
import { parseView } from '@/lib/url/view'
import { thePresent } from './open'

export function viewAsked(parameters: SearchParameters): ReturnType<typeof parseView> {
  return withoutToCome(parseView(parameters), thePresent())
}

/** The same for the table of claims. */
export function tableAsked(parameters: SearchParameters): ReturnType<typeof parseTable> {
  return withoutToCome(parseTable(parameters), thePresent())
}
