import type { Words } from '@/lib/format/translator'
import { FIXED_COLUMNS, type ClaimColumnName, type ClaimSort } from '@/lib/url/claims-list'

/** The order that the head of a column asks for; null where there is none. */
export const SORT_OF: Readonly<Record<ClaimColumnName, ClaimSort | null>> = {
  claimant: 'claimant',
  subject: null,
  figure: 'figure',
  words: null,
  interval: null,
  term: null,
  about: 'about',
  stated: 'stated',
  method: null,
  publication: 'publisher',
  recorded: 'recorded',
}

export function columnTitle(column: ClaimColumnName, { t }: Words): string {
  switch (column) {
    case 'subject':
      return t('claims-page.subject')
    case 'about':
      return t('table.as-of')
    case 'term':
      return t('claims-page.term')
    case 'interval':
    case 'method':
    case 'recorded':
      return t(`claim.${column}`)
    default:
      return t(`table.${column}`)
  }
}

export function columnsShown(free: readonly ClaimColumnName[]): readonly ClaimColumnName[] {
  return [...FIXED_COLUMNS, ...free]
}
