/** The full table of an event's claims: sorted as the reader chose, a page at a time. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { compareText } from '@/lib/domain/text'
import { endOf } from '@/lib/domain/time'
import type { ClaimOrder, ClaimSort } from '@/lib/url/claims-list'
import type { ViewChoice } from '@/lib/url/view'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { readAllClaims } from './claims'

export interface ClaimsList {
  readonly claims: readonly ClaimAnswer[]
  /** How many stand before the first of this page. */
  readonly offset: number
  readonly total: number
  readonly next: string | null
}

type Keyed = readonly [string, string]

/**
 * Null when there is no such event, or was none at `knownAt`. Equal keys are in order of id. As many
 * rows as the page asks for: the API's limit is not its.
 */
export async function readClaimsList(
  id: string,
  choice: ViewChoice,
  order: ClaimOrder,
  page: Page = {},
): Promise<ClaimsList | null> {
  const all = await readAllClaims(id, choice)
  if (all === null) return null
  const sign = order.descending ? -1 : 1
  const compare = (a: Keyed, b: Keyed) => sign * compareText(a[0], b[0]) || compareText(a[1], b[1])
  const keyed = all
    .map((claim) => ({ claim, key: [keyOf(claim, order), claim.id] as const }))
    .sort((a, b) => compare(a.key, b.key))
  const start = startOf(page)
  const offset = start === null ? 0 : keyed.filter(({ key }) => compare(key, start) <= 0).length
  const { rows, next } = pageOf(keyed.slice(offset), page.limit ?? limitOf(page), ({ key }) => key)
  return { claims: rows.map(({ claim }) => claim), offset, total: keyed.length, next }
}

/** After every other text: what has no key stands last in both directions. */
const LAST = '\uffff'

function keyOf(claim: ClaimAnswer, { sort, descending }: ClaimOrder): string {
  return textOf(claim, sort) ?? (descending ? '' : LAST)
}

function textOf(claim: ClaimAnswer, sort: ClaimSort): string | null {
  switch (sort) {
    case 'about':
      return endOf(asOfOf(claim))
    case 'stated':
      return claim.statedOn === null
        ? null
        : endOf({ date: claim.statedOn, precision: claim.statedOnPrecision })
    case 'claimant':
      return folded(claim.claimant.name)
    case 'figure':
      return claim.quantity.value === null ? null : String(claim.quantity.value).padStart(16, '0')
    case 'publisher': {
      const [first] = claim.appearances
      return first === undefined ? null : folded(first.publication.publisher.name)
    }
    case 'recorded':
      return claim.recordedAt
    default:
      return sort satisfies never
  }
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
