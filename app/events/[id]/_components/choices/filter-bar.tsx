import { Fold } from '@/components/ui/fold'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import type { RefusedParameter } from '@/lib/url/parameters'
import { OtherCounts } from '../other-counts'
import { filterChips } from './filter-chips'
import { FilterNotice, ViewChips } from './filter-notice'
import { ViewForm } from './view-form'

/** What is chosen as chips, each with its way out; everything that can be chosen in one closed panel. */
export function FilterBar({
  page,
  refused,
  isEmpty,
  words,
}: {
  page: EventPage
  refused: readonly RefusedParameter[]
  /** Whether nothing fits: then what is chosen stands where the chart would. */
  isEmpty: boolean
  words: Words
}) {
  if (page.measure === null) return null
  const chips = filterChips(page.choice, page.everyone?.actors ?? {}, words)
  const ofLane = chips.filter(({ isFilter }) => !isFilter)
  const isRefused = refused.some(({ parameter }) => parameter !== 'claimant')
  return (
    <div className="filter-bar no-print">
      {isEmpty ? null : <FilterNotice page={page} words={words} />}
      {isEmpty || ofLane.length === 0 ? null : (
        <ViewChips page={page} words={words} only={ofLane} />
      )}
      <OtherCounts page={page} words={words} />
      <Fold className="filter-panel" summary={words.t('page.filters')} open={isRefused}>
        <ViewForm page={page} refused={refused} words={words} />
      </Fold>
    </div>
  )
}
