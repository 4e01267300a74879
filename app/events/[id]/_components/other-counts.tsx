import Link from 'next/link'
import type { LaneView } from '@/lib/answers/lane-view'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { formatAside } from '@/lib/sentences/lane'
import { shortNameIn } from '@/lib/sentences/short-name'
import { formatRecentRange, latestOf } from '@/lib/sentences/tile'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersOf } from '@/lib/url/filters'
import { laneChoice } from '@/lib/url/view'
import { hrefOf, tabHref } from './event-href'

/** The best supported ones stand over the chart; the list behind the last link has all, and why they are apart. */
const MAX_CHIPS = 6
/** The ends of a count with more claims than these are told on its own page alone. */
const MAX_CLAIMS = 200

/** The other counts of the measure as links, each with its own range. */
export function OtherCounts({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure, comparison, lane: shown, choice } = page
  if (comparison === null || measure === null || shown === undefined) return null
  const others = comparison.lanes.filter((lane) => lane !== shown)
  if (others.length === 0) return null
  const { at, publishedBy, knownAt, convention, scale } = choice
  const view = { ...filtersOf(choice), measure, at, publishedBy, knownAt, convention, scale }
  const rest = others.length - MAX_CHIPS
  return (
    <nav className="counts small no-print" aria-label={t('page.counts')}>
      <ul>
        {others.slice(0, MAX_CHIPS).map((lane) => (
          <li key={JSON.stringify(laneChoice(lane))}>
            <Link
              prefetch={false}
              href={hrefOf(page, { ...view, ...laneChoice(lane) })}
              title={
                lane.counts.current > MAX_CLAIMS
                  ? undefined
                  : formatEnds(lane, words, shortNameIn(comparison.actors))
              }
            >
              {formatAside(lane, shown, comparison.actors, words)}
            </Link>{' '}
            <Extent lane={lane} words={words} />
          </li>
        ))}
      </ul>
      {page.tabs.includes('counts') ? (
        <Link prefetch={false} scroll={false} href={`${tabHref(page, 'counts')}#counts`}>
          {rest > 0 ? t('page.counts-more', { count: rest }) : t('page.counts-why')}
        </Link>
      ) : null}
    </nav>
  )
}

function Extent({ lane, words }: { lane: LaneView; words: Words }) {
  const { locale, t } = words
  const range = formatRecentRange(lane, words)
  if (range !== null) return <span>{range}</span>
  const latest = latestOf(lane)
  return latest === undefined ? (
    <span>{t('table.withdrawn')}</span>
  ) : (
    <span data-claim={latest.id}>{formatQuantity(latest.quantity, locale, t)}</span>
  )
}
