import type { ComparisonAnswer, HeadlineAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { formatDate } from '@/lib/format/date'
import { formatNumber } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'

/** A measure at a glance: whose people, both ends with their claimants, support, contradictions, age. */
export function Headline({
  headline,
  actors,
  words,
}: {
  headline: HeadlineAnswer
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const { range, claimants, publications, contradictions } = headline
  const names = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => actors[id]?.name ?? id),
      words,
      2,
    )
  return (
    <>
      <div className="small quiet">{formatSubject(headline, actors, words)}</div>
      {range === null ? (
        <div>{t('home.no-number')}</div>
      ) : (
        <ul className="ends">
          <li>
            <strong>{formatNumber(range.low, locale)}</strong> {names(range.lowBy)}
          </li>
          {range.low === range.high ? null : (
            <li>
              <strong>{formatNumber(range.high, locale)}</strong> {names(range.highBy)}
            </li>
          )}
        </ul>
      )}
      <div className="small quiet">
        {[
          ...(range?.openAbove === true ? [t('home.open-above')] : []),
          ...(range?.openBelow === true ? [t('home.open-below')] : []),
          t('home.support', { claimants, publications }),
          t('home.as-of', { date: formatDate(asOfOf(headline), locale, t, 'short') }),
        ].join(' · ')}
      </div>
      {contradictions === 0 ? null : (
        <div className="small">
          <span className="tag tag-strong">
            {t('home.contradictions', { count: contradictions })}
          </span>
        </div>
      )}
    </>
  )
}
