import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { remediesFor } from '@/lib/server/desk/imports/remedies'
import type { FileName } from '@/lib/server/importing/import-file'
import { COUNTS } from './import-list'
import { Remedies } from './remedies'
import { RowsTable } from './rows-table'

/** What became of the rows, or would: the counts with their sum, and why the file could not be read further. */
export function Counts({ run, words }: { run: ImportAnswer; words: Words }) {
  const { t, locale } = words
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
    </>
  )
}

/** The rows that were held or refused: what a person can do about them, the file of all, and the first of them. */
export function NotTaken({
  run,
  names,
  words,
}: {
  run: ImportAnswer
  /** The names in the file, with what they stand for. */
  names: readonly FileName[]
  words: Words
}) {
  const { t } = words
  if (run.refused + run.held === 0) return null
  return (
    <Section id="rows" title={t('desk.import.not-taken')}>
      <Remedies remedies={remediesFor(run, names)} words={words} />
      <p className="my-4">
        <a href={`/api/v1/imports/${encodeURIComponent(run.id)}/rows.csv`} download>
          {t('desk.import.download', { count: run.refused + run.held })}
        </a>
        <span className="small quiet block">{t('desk.import.download-help')}</span>
      </p>
      <RowsTable run={run} words={words} />
    </Section>
  )
}
