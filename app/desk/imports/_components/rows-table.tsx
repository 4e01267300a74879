import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

/** Rows that the page lists; the file has all. */
const MAX_ROWS = 200

/** The rows that were held or refused, each with column, value and reason, in the order of the file. */
export function RowsTable({ run, words }: { run: ImportAnswer; words: Words }) {
  const { t, locale } = words
  const all = [
    ...run.refusals.map((fault) => ({ ...fault, outcome: 'refused' as const })),
    ...run.holds.map((fault) => ({ ...fault, outcome: 'held' as const })),
  ].toSorted((a, b) => a.row - b.row)
  const listed = all.slice(0, MAX_ROWS)
  const isWhole = listed.length === all.length && run.unlisted === 0
  return (
    <table className="table table-cards">
      <caption>
        {t(isWhole ? 'desk.import.rows-all' : 'desk.import.rows-first', { count: listed.length })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.import.row')}</th>
          <th scope="col">{t('desk.import.column')}</th>
          <th scope="col">{t('desk.import.value')}</th>
          <th scope="col">{t('desk.import.outcome')}</th>
          <th scope="col">{t('desk.import.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map(({ row, path, value, message, outcome }, index) => (
          <tr key={index}>
            <th scope="row">
              <span className="sr-only">{t('desk.import.row')} </span>
              {formatNumber(row, locale)}
            </th>
            <td data-label={t('desk.import.column')} dir="auto">
              {path}
            </td>
            <td data-label={t('desk.import.value')} dir="auto">
              {value}
            </td>
            <td data-label={t('desk.import.outcome')}>{t(`desk.import.counts.${outcome}`)}</td>
            <td data-label={t('desk.import.reason')} dir="auto">
              {isNoId(message) ? t('desk.import.fault.unknown-word') : message}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A name that nothing recorded has stands where the id of a record would. */
function isNoId(message: string): boolean {
  return message.startsWith('an id is lower-case')
}
