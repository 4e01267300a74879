import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { requestAddress, requestOrigin } from '@/lib/server/language'

/** On paper alone: where this page is, and when it looked like this. */
export async function PrintHeader({ words: { locale, t } }: { words: Words }) {
  const now = new Date().toISOString()
  return (
    <p className="print-only small" data-print-header>
      {t('site.printed', {
        name: t('site.name'),
        address: `${await requestOrigin()}${await requestAddress()}`,
        date: formatDate({ date: now, precision: 'time' }, locale, t),
      })}
    </p>
  )
}
