import { ClaimantName } from '@/components/claims/claimant-name'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { SourceRow } from './source-tree'

const DEEPEST = 3

/** The tree of sources, one row each. */
export function SourcesTable({
  rows,
  count,
  words,
}: {
  rows: readonly SourceRow[]
  /** Sources with a claim, or that were found; the wholes they stand under are not counted. */
  count: number
  words: Words
}) {
  const { locale, t } = words
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <table className="table table-cards">
      <caption>{t('sources.caption', { count })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sources.name')}</th>
          <th scope="col">{t('sources.kind')}</th>
          <th scope="col">{t('sources.country')}</th>
          <th scope="col" className="number-cell">
            {t('sources.claims')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, kind, country, claims, depth }) => (
          <tr key={id}>
            <th scope="row" className={`tree-${Math.min(depth, DEEPEST)}`}>
              <a href={`/sources/${id}`}>
                <ClaimantName actor={{ id, name, kind }} words={words} />
              </a>
            </th>
            <td data-label={t('sources.kind')}>{t(`kind.${kind}`)}</td>
            <td data-label={t('sources.country')}>
              {country === null ? '' : (regions.of(country) ?? country)}
            </td>
            <td data-label={t('sources.claims')} className="number-cell">
              {claims === null || claims === 0 ? (
                <span className="quiet">{t('sources.no-claim')}</span>
              ) : (
                formatNumber(claims, locale)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
