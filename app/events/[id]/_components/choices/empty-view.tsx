import Link from 'next/link'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersIn, withoutFilters } from '@/lib/url/filters'
import { hrefOf } from '../event-href'
import { filterChips } from './filter-chips'
import { ViewChips } from './filter-notice'

/** Nothing fits what was chosen: which choices there are, and the way out of each. */
export function EmptyView({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure, wholeLane, undated, choice } = page
  if (measure === null) return null
  const isFiltered = filtersIn(choice).length > 0 && wholeLane !== undefined
  return (
    <div className="empty" role="status" data-empty>
      <h2>{t('filter.empty')}</h2>
      <p className="measure-text">
        {isFiltered
          ? t('filter.empty-filtered', { all: wholeLane.counts.current })
          : (unknownIn(page, words) ??
            t(undated === 0 ? 'filter.empty-lane' : 'filter.empty-undated', {
              measure: t(`measure.${measure}`),
            }))}
      </p>
      <p>{t('filter.empty-choices')}</p>
      <ViewChips
        page={page}
        words={words}
        only={filterChips(choice, page.everyone?.actors ?? {}, words)}
      />
      <p>
        <Link
          prefetch={false}
          className="button no-underline"
          href={hrefOf(page, isFiltered ? withoutFilters(choice) : { measure })}
        >
          {isFiltered ? t('filter.show-all') : t('event.reset')}
        </Link>
      </p>
    </div>
  )
}

/** What nothing of the event is called is no silence about it. */
function unknownIn(page: EventPage, { t }: Words): string | null {
  const { event, spoken, choice } = page
  const { group } = choice
  if (!page.isPlaceKnown) return t('place-field.unknown', { place: choice.place ?? '' })
  if (typeof group !== 'string') return null
  const isKnown = event.parties.some(({ actor }) => actor === group) || spoken.groups.has(group)
  return isKnown ? null : t('filter.empty-group', { group })
}
