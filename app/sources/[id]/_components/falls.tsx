import { ColumnHeads } from '@/components/ui/column-heads'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { formatAsOf, formatStated } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import type { SourceFall } from '@/lib/server/reading/source-profile'

/** Which figures the source replaced by lower ones, when it said so, and why where it gave a reason. */
export function Falls({
  falls,
  actors,
  words,
}: {
  falls: readonly SourceFall[]
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  if (falls.length === 0) return null
  return (
    <table className="table table-cards mt-4" id="falls">
      <caption>{t('source.falls', { count: falls.length })}</caption>
      <ColumnHeads
        names={[
          t('table.stated'),
          t('source.fall'),
          t('claims-page.subject'),
          t('source.event'),
          t('source.fall-reason'),
        ]}
      />
      <tbody>
        {falls.map(({ event, claim, step: { previous, reason, note } }) => (
          <tr key={claim.id}>
            <th scope="row" className="whitespace-nowrap">
              {formatStated(claim, locale, t, 'short')}
            </th>
            <td data-label={t('source.fall')}>
              <a href={`/claims/${claim.id}`}>
                {t('source.fall-from-to', {
                  before: formatQuantity(previous.quantity, locale, t),
                  after: formatQuantity(claim.quantity, locale, t),
                })}
              </a>
              <div className="small quiet">
                {t('source.fall-days', {
                  before: formatAsOf(previous, locale, t, 'short'),
                  after: formatAsOf(claim, locale, t, 'short'),
                })}
              </div>
            </td>
            <td data-label={t('claims-page.subject')}>
              {t(`measure.${claim.measure}`)}
              <div className="small quiet">{formatSubject(claim, actors, words)}</div>
            </td>
            <td data-label={t('source.event')}>
              <a href={`/events/${event.id}`}>{event.title}</a>
            </td>
            <td data-label={t('source.fall-reason')}>
              {reason === null ? t('reason.unknown') : t(`reason.${reason}`)}
              {note === null ? null : <div className="small quiet">{note}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
