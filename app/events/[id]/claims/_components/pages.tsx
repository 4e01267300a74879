import type { Words } from '@/lib/format/translator'
import { tableHref } from './address'
import { ROWS_PER_PAGE, type ClaimsPageContent } from './load'

/** On to the next rows, or back to the first. */
export function Pages({ page, words: { t } }: { page: ClaimsPageContent; words: Words }) {
  const { list, order } = page
  const left = list.total - list.offset - list.claims.length
  if (list.offset === 0 && list.next === null) return null
  return (
    <p className="no-print mt-4 flex gap-6">
      {list.offset === 0 ? null : <a href={tableHref(page, order)}>{t('claims-page.first')}</a>}
      {list.next === null ? null : (
        <a href={tableHref(page, order, list.next)} rel="next">
          {t('claims-page.next', { count: Math.min(left, ROWS_PER_PAGE) })}
        </a>
      )}
    </p>
  )
}
