import { DEFAULT_ORDER, orderParameter, type ClaimOrder } from '@/lib/url/claims-list'
import { viewHref } from '@/lib/url/view'
import type { ClaimsPageContent } from './load'

/** The address of this table in another order, or further down. */
export function tableHref(
  { event, choice }: Pick<ClaimsPageContent, 'event' | 'choice'>,
  order: ClaimOrder,
  cursor: string | null = null,
): string {
  const path = `/events/${event.id}/claims`
  const search = new URLSearchParams(viewHref(path, choice).slice(path.length))
  const sort = orderParameter(order)
  if (sort !== orderParameter(DEFAULT_ORDER)) search.set('sort', sort)
  if (cursor !== null) search.set('cursor', cursor)
  const query = search.toString()
  return query === '' ? path : `${path}?${query}`
}
