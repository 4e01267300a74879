import Link from 'next/link'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersIn, withoutFilters } from '@/lib/url/filters'
import { viewHref } from '@/lib/url/view'
import { Chips } from './chips'
import { filterChips } from './filter-chips'

/** Says that not everybody is shown, who is, and how to take each filter away. */
export function FilterNotice({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { event, lane, wholeLane, choice } = page
  if (lane === undefined || filtersIn(choice).length === 0) return null
  const [shown, all] = [lane.counts.current, wholeLane?.counts.current ?? lane.counts.current]
  return (
    <div className="notice my-4" role="status" data-filtered>
      <p>
        {t('filter.notice', { shown, all })}{' '}
        <Link
          prefetch={false}
          scroll={false}
          href={viewHref(`/events/${event.id}`, withoutFilters(choice))}
        >
          {t('filter.show-all')}
        </Link>
      </p>
      <ViewChips page={page} words={words} />
    </div>
  )
}

export function ViewChips({
  page: { event, choice, everyone },
  words,
  whole = false,
}: {
  page: EventPage
  words: Words
  /** Also what chooses the lane, and the clocks. */
  whole?: boolean
}) {
  const chips = filterChips(choice, everyone?.actors ?? {}, words)
  return (
    <Chips
      chips={chips.filter(({ isFilter }) => whole || isFilter)}
      hrefOf={(without) => viewHref(`/events/${event.id}`, without)}
      words={words}
    />
  )
}
