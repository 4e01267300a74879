import Link from 'next/link'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersIn, withoutFilters } from '@/lib/url/filters'
import { hrefOf } from '../event-href'
import { Chips } from './chips'
import { filterChips, type Chip } from './filter-chips'

/** Says that not everybody is shown, who is, and how to take each filter away. */
export function FilterNotice({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { lane, wholeLane, choice } = page
  if (lane === undefined || filtersIn(choice).length === 0) return null
  const [shown, all] = [lane.counts.current, wholeLane?.counts.current ?? lane.counts.current]
  return (
    <div className="notice my-4" role="status" data-filtered>
      <p>
        {t('filter.notice', { shown, all })}{' '}
        <Link prefetch={false} scroll={false} href={hrefOf(page, withoutFilters(choice))}>
          {t('filter.show-all')}
        </Link>
      </p>
      <ViewChips page={page} words={words} />
    </div>
  )
}

export function ViewChips({
  page,
  words,
  only,
}: {
  page: EventPage
  words: Words
  /** The chips to show; those of whose claims are left out when not given. */
  only?: readonly Chip[]
}) {
  const { choice, everyone } = page
  const chips =
    only ?? filterChips(choice, everyone?.actors ?? {}, words).filter(({ isFilter }) => isFilter)
  return <Chips chips={chips} hrefOf={(without) => hrefOf(page, without)} words={words} />
}
