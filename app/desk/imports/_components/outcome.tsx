import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { remediesFor } from '@/lib/server/desk/imports/remedies'
import type { FileName } from '@/lib/server/importing/import-file'
import { COUNTS } from './import-list'
import { Remedies } from './remedies'
import { RowsTable } from './rows-table'

/** What became of the rows, or would: the counts with their sum, what a person can do, and the rows themselves. */
export function Outcome({
  run,
  names,
  words,
}: {
  run: ImportAnswer
  /** The names in the file, with what they stand for. */
  names: readonly FileName[]
  words: Words
}) {
  const { t, locale } = words
  const hasRows = run.refused + run.held > 0
  return (
    <>
      <dl className="import-counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`desk.import.counts.${name}`)}</dt>
            <dd>{formatNumber(run[name], locale)}</dd>
          </div>
        ))}
        <div className="import-sum">
          <dt>{t('desk.import.counts.sum')}</dt>
          <dd>{formatNumber(run.total + run.leftOut, locale)}</dd>
        </div>
      </dl>
      {run.message === null ? null : (
        <p className="notice" role="alert" dir="auto">
          {run.message}
        </p>
      )}
      {run.ignoredColumns.length === 0 ? null : (
        <p className="small quiet" dir="auto">
          {t('desk.import.ignored', {
            columns: run.ignoredColumns.slice(0, 20).join(t('list.comma')),
          })}
        </p>
      )}
      {hasRows ? (
        <>
          <Remedies remedies={remediesFor(run, names)} words={words} />
          <p className="my-4">
            <a href={`/api/v1/imports/${encodeURIComponent(run.id)}/rows.csv`} download>
              {t('desk.import.download', { count: run.refused + run.held })}
            </a>
            <span className="small quiet block">{t('desk.import.download-help')}</span>
          </p>
          <RowsTable run={run} words={words} />
        </>
      ) : null}
    </>
  )
}
