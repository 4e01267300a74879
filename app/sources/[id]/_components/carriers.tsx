import { ClaimantName } from '@/components/claims/claimant-name'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { SourceProfile } from '@/lib/server/reading/source-profile'

/** The publishers of the source's claims, and in how many documents each has them. */
export function Carriers({ profile, words }: { profile: SourceProfile; words: Words }) {
  const { locale, t } = words
  return (
    <table className="table table-narrow">
      <caption>{t('source.carriers-why')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('source.carrier')}</th>
          <th scope="col" className="number-cell">
            {t('source.publications')}
          </th>
        </tr>
      </thead>
      <tbody>
        {profile.carriers.map(({ publisher, publications }) => (
          <tr key={publisher.id}>
            <th scope="row">
              <a href={`/sources/${publisher.id}`}>
                <ClaimantName actor={publisher} words={words} />
              </a>
              {publisher.id === profile.source.id ? (
                <span className="small quiet"> {t('source.itself')}</span>
              ) : null}
            </th>
            <td className="number-cell">{formatNumber(publications, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
