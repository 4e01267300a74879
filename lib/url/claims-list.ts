/** The order of the table of claims, as an address names it: `sort=figure`, descending `sort=-figure`. */

export const CLAIM_SORTS = [
  'about',
  'stated',
  'claimant',
  'figure',
  'publisher',
  'recorded',
] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

export interface ClaimOrder {
  readonly sort: ClaimSort
  readonly descending: boolean
}

/** The latest day first. */
export const DEFAULT_ORDER: ClaimOrder = { sort: 'about', descending: true }

/** Null when the text names no order. */
export function parseOrder(text: string): ClaimOrder | null {
  const name = text.replace(/^-/, '')
  const sort = CLAIM_SORTS.find((known) => known === name)
  return sort === undefined ? null : { sort, descending: text.startsWith('-') }
}

export function orderParameter({ sort, descending }: ClaimOrder): string {
  return descending ? `-${sort}` : sort
}

/** The order that a click on a column asks for: its own, or the other way when it is that already. */
export function turned(order: ClaimOrder, sort: ClaimSort): ClaimOrder {
  if (order.sort === sort) return { sort, descending: !order.descending }
  return { sort, descending: sort !== 'claimant' && sort !== 'publisher' }
}
