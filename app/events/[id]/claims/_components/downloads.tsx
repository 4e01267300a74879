import type { Words } from '@/lib/format/translator'
import { viewHref } from '@/lib/url/view'
import type { ClaimsPageContent } from './load'

const FORMATS = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
  ['hxl.csv', 'HXL (CSV)'],
  ['hxl.json', 'HXL (JSON)'],
] as const

/** The claims of this choice as files: all of them, not the page that is shown. */
export function Downloads({
  page: { event, choice, list },
  words: { t },
}: {
  page: ClaimsPageContent
  words: Words
}) {
  return (
    <p className="no-print small apart mb-6 flex flex-wrap items-baseline gap-x-4">
      {t('claims-page.download', { total: list.total })}
      {FORMATS.map(([extension, name]) => (
        <a
          key={extension}
          href={viewHref(`/api/v1/events/${event.id}/claims.${extension}`, choice)}
        >
          {name}
        </a>
      ))}
      <span className="quiet">{t('claims-page.files-whole')}</span>
    </p>
  )
}
