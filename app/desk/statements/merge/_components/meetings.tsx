import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { MeetingAnswer } from '@/lib/server/desk/merger-preview'

/** The figures that would come together: which stays current, which become its history, and whether they agree. */
export function Meetings({
  meetings,
  words,
}: {
  meetings: readonly MeetingAnswer[]
  words: Words
}) {
  const { t } = words
  if (meetings.length === 0) {
    return <p className="notice measure-text mb-4">{t('desk.merge.apart')}</p>
  }
  const odds = meetings.filter(({ isAtOdds }) => isAtOdds).length
  return (
    <>
      {odds === 0 ? null : (
        <p className="notice measure-text mb-4" role="alert">
          {t('desk.merge.odds', { count: odds })}
        </p>
      )}
      <table className="table table-cards mb-4">
        <caption>{t('desk.merge.meet', { count: meetings.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.merge.count')}</th>
            <th scope="col">{t('desk.merge.current')}</th>
            <th scope="col">{t('desk.merge.history')}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ event, current, others }) => (
            <tr key={current.id}>
              <th scope="row">
                {t(`measure.${current.measure}`)}
                <div className="small quiet">
                  <bdi>{event}</bdi>
                  {current.place === null ? null : (
                    <>
                      {t('list.comma')}
                      <bdi>{current.place.name}</bdi>
                    </>
                  )}
                </div>
              </th>
              <td data-label={t('desk.merge.current')}>
                <Figure claim={current} words={words} />
              </td>
              <td data-label={t('desk.merge.history')}>
                {others.map(({ claim, verdict }) => (
                  <div key={claim.id}>
                    <Figure claim={claim} words={words} />{' '}
                    <span className="tag">{t(`verdict.${verdict}`)}</span>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Figure({ claim, words: { locale, t } }: { claim: ClaimAnswer; words: Words }) {
  return (
    <>
      <a href={`/claims/${claim.id}`}>{formatQuantity(claim.quantity, locale, t)}</a>
      {t('list.comma')}
      <bdi>{claim.claimant.name}</bdi>
      {t('list.comma')}
      {formatAsOf(claim, locale, t, 'short')}
    </>
  )
}
