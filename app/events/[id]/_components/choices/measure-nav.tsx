import Link from 'next/link'
import { MEASURES } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersIn, filtersOf } from '@/lib/url/filters'
import { viewHref } from '@/lib/url/view'

/** The measures anybody claimed anything of, each a link named by it. */
export function MeasureNav({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { event, measure: shown, choice } = page
  const claimed = MEASURES.filter((measure) =>
    [event, ...event.incidents].some(({ measures }) => measures[measure] !== undefined),
  )
  const { at, publishedBy, knownAt, convention, scale } = choice
  // Counted are all claimants there are; by an earlier day, or among those chosen, they are fewer.
  const countsAll = at === undefined && publishedBy === undefined && filtersIn(choice).length === 0
  return (
    <nav aria-label={t('event.measures')} className="mt-6">
      <ul className="choices">
        {claimed.map((measure) => {
          const headline = countsAll ? event.measures[measure] : undefined
          return (
            <li key={measure}>
              <Link
                prefetch={false}
                className="choice"
                aria-current={measure === shown ? 'true' : undefined}
                href={viewHref(`/events/${event.id}`, {
                  ...filtersOf(choice),
                  measure,
                  at,
                  publishedBy,
                  knownAt,
                  convention,
                  scale,
                })}
              >
                {t(`measure.${measure}`)}
                {headline === undefined ? null : (
                  <span className="small quiet">
                    {' '}
                    {t('event.lane-support', { sources: headline.sources })}
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
