import type { Words } from '@/lib/format/translator'
import { tableHref } from '@/lib/url/claims-list'
import type { ClaimsPageContent } from './load'

/** On to the next rows, or back to the first. */
export function Pages({ page, words: { t } }: { page: ClaimsPageContent; words: Words }) {
  const { event, choice, list, table } = page
  const left = list.total - list.offset - list.claims.length
  if (list.offset === 0 && list.next === null) return null
  const at = (cursor: string | undefined) =>
    `${tableHref(event.id, choice, { ...table, cursor })}#rows`
  return (
    <p className="no-print mt-4 flex gap-6">
      {list.offset === 0 ? null : <a href={at(undefined)}>{t('claims-page.first')}</a>}
      {list.next === null ? null : (
        <a href={at(list.next)} rel="next">
          {t('claims-page.next', { count: Math.min(left, table.rows) })}
        </a>
      )}
    </p>
  )
}
