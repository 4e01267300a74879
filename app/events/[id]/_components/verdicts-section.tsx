import { VerdictList } from '@/components/claims/verdict-list'
import type { LaneView } from '@/lib/answers/lane-view'
import type { Words } from '@/lib/format/translator'
import { laneChoice, viewHref } from '@/lib/url/view'
import { ChartSection, NothingToDraw } from './chart-section'
import { ContradictionsFigure } from './contradictions-figure'
import type { EventPageContent } from './load'

/** The pairs of current claims: drawn, and beside the drawing each one with its sentence. */
export function VerdictsSection({
  page,
  lane,
  words,
}: {
  page: EventPageContent
  lane: LaneView
  words: Words
}) {
  const { event, measure, comparison, choice } = page
  if (measure === null || comparison === null) return null
  const { at, publishedBy, knownAt } = choice
  const data = viewHref(`/api/v1/events/${event.id}/comparison`, {
    ...{ measure, at, publishedBy, knownAt },
    ...laneChoice(lane),
  })
  if (lane.pairs.count === 0) {
    const { t } = words
    return <NothingToDraw id="verdicts" kind={t('event.verdicts')} why={t('event.verdicts-none')} />
  }
  const props = { event, measure, lane, actors: comparison.actors, choice, words }
  return (
    <ChartSection id="verdicts">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <ContradictionsFigure {...props} />
        </div>
        <div>
          <VerdictList lane={lane} all={data} words={words} />
        </div>
      </div>
    </ChartSection>
  )
}
