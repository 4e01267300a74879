import type { EventSummary, HeadlineAnswer } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'
import { formatHeadline } from '@/lib/sentences/headline'
import { formatSubject } from '@/lib/sentences/lane'
import { formatCounts } from '@/lib/sentences/lead'

/** A measure at a glance: whose people, the latest figure, both ends of the recent ones, support, what does not agree. */
export function Headline({
  headline,
  event,
  actors,
  words,
}: {
  headline: HeadlineAnswer
  event: Pick<EventSummary, 'timeZone'>
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { t } = words
  const { range, contradictions, differences, exceeds, places, place } = headline
  const { latest, date, ends } = formatHeadline(headline, event, words)
  return (
    <>
      <div className="small quiet">{formatSubject(headline, actors, words)}</div>
      {latest.length === 0 ? (
        <div>
          {place !== null && places > 1 ? t('home.places-only', { places }) : t('home.no-number')}
        </div>
      ) : (
        <ul className="ends">
          {latest.map(({ figure, by }) => (
            <li key={`${figure} ${by}`}>
              <strong>{figure}</strong> {by}
              {date === null ? null : <span className="small quiet">, {date}</span>}
            </li>
          ))}
          {ends.map(({ figure, by }) => (
            <li key={`${figure} ${by}`}>
              <strong>{figure}</strong> {by}
            </li>
          ))}
        </ul>
      )}
      <div className="small quiet">
        {[
          ...(range?.openAbove === true ? [t('home.open-above')] : []),
          ...(range?.openBelow === true ? [t('home.open-below')] : []),
          formatCounts(headline, words),
        ].join(' · ')}
      </div>
      {exceeds === null ? null : <div className="small">{exceeds.because}</div>}
      {contradictions === 0 && differences === 0 ? null : (
        <div className="small">
          <span className="tag tag-strong">
            {[
              contradictions === 0
                ? null
                : t('verdict-mark.contradicts', { count: contradictions }),
              differences === 0 ? null : t('verdict-mark.differs', { count: differences }),
            ]
              .filter((text) => text !== null)
              .join(' · ')}
          </span>
        </div>
      )}
    </>
  )
}
