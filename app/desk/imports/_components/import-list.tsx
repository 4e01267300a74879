import { Instant } from '@/components/ui/instant'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { importPath } from '@/lib/server/desk/imports/paths'
import type { ListedImport } from '@/lib/server/desk/imports/read-imports'

/** The newest imports, each with where it stands and what became of its rows. */
export function ImportList({ imports, words }: { imports: readonly ListedImport[]; words: Words }) {
  const { t } = words
  if (imports.length === 0) return <p className="quiet measure-text">{t('desk.import.none')}</p>
  return (
    <table className="table table-cards">
      <caption>{t('desk.import.caption', { count: imports.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.import.file')}</th>
          <th scope="col">{t('desk.import.by')}</th>
          <th scope="col">{t('desk.import.at')}</th>
          <th scope="col">{t('desk.import.state')}</th>
          <th scope="col">{t('desk.import.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, name, by, at, stage, run }) => (
          <tr key={id}>
            <th scope="row">
              <a href={importPath(id)} dir="auto">
                {name ?? id}
              </a>
            </th>
            <td data-label={t('desk.import.by')}>
              <bdi>{by}</bdi>
            </td>
            <td data-label={t('desk.import.at')}>
              <Instant at={at} words={words} />
            </td>
            <td data-label={t('desk.import.state')}>{t(`desk.import.stage.${stage}`)}</td>
            <td data-label={t('desk.import.rows')}>
              {run === null ? null : countsLine(run, words)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Only the counts that are not nothing. */
function countsLine(run: ImportAnswer, { t, locale }: Words): string {
  return COUNTS.filter((name) => run[name] > 0)
    .map((name) =>
      t('desk.import.count', {
        name: t(`desk.import.counts.${name}`),
        number: formatNumber(run[name], locale),
      }),
    )
    .join(t('list.comma'))
}

export const COUNTS = ['accepted', 'duplicates', 'held', 'refused', 'leftOut'] as const
