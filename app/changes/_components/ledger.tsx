import { Instant } from '@/components/ui/instant'
import type { LedgerEntry } from '@/lib/answers/ledger'
import { groupBy } from '@/lib/domain/group-by'
import { datedFrom, dayOf } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatTimeOfDay } from '@/lib/format/time-of-day'
import type { Words } from '@/lib/format/translator'
import { formatLedger, ledgerPath } from '@/lib/sentences/ledger'

/** The changes of a page, a table for each day. */
export function Ledger({
  entries,
  withEvent,
  words,
}: {
  entries: readonly LedgerEntry[]
  /** False when all of them are of one event. */
  withEvent: boolean
  words: Words
}) {
  const { locale, t } = words
  return [...groupBy(entries, ({ at }) => dayOf(at))].map(([day, some]) => (
    <table key={day} className="table table-cards table-ledger mb-8">
      <caption>{t('changes.caption', { date: formatDate(datedFrom(day), locale, t) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.time')}</th>
          <th scope="col">{t('changes.what')}</th>
          {withEvent ? <th scope="col">{t('changes.event')}</th> : null}
          <th scope="col">{t('changes.by')}</th>
        </tr>
      </thead>
      <tbody>
        {some.map((entry) => (
          <Row key={entry.seq} entry={entry} withEvent={withEvent} words={words} />
        ))}
      </tbody>
    </table>
  ))
}

function Row({
  entry,
  withEvent,
  words,
}: {
  entry: LedgerEntry
  withEvent: boolean
  words: Words
}) {
  const { locale, t } = words
  const { title, details } = formatLedger(entry, words)
  const path = ledgerPath(entry)
  return (
    <tr id={`change-${entry.seq}`}>
      <td data-label={t('changes.time')} className="whitespace-nowrap">
        <Instant at={entry.at} words={words}>
          {formatTimeOfDay(entry.at, locale)}
        </Instant>
      </td>
      <td>
        {path === null ? title : <a href={path}>{title}</a>}
        {details.map((line) => (
          <div key={line} className="small quiet">
            {line}
          </div>
        ))}
      </td>
      {withEvent ? (
        <td data-label={t('changes.event')}>
          {entry.event === null ? null : (
            <a href={`/changes?event=${entry.event.id}`}>{entry.event.title}</a>
          )}
        </td>
      ) : null}
      <td data-label={t('changes.by')}>{entry.by}</td>
    </tr>
  )
}
