import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'
import { BreakdownSection } from './breakdown-section'
import { LaneFigure, LaneTimeLine } from './lane-figure'
import type { EventPageContent } from './load'
import { SideBySide } from './side-by-side'
import { VintageSection } from './vintage-section'

/** The charts of the lane that is drawn. */
export function FigureSection({
  page,
  lane,
  words,
}: {
  page: EventPageContent
  lane: LaneAnswer
  words: Words
}) {
  const { event, measure, comparison, choice } = page
  if (measure === null || comparison === null) return null
  const props = { event: event.id, measure, lane, actors: comparison.actors, choice, words }
  return (
    <div className="grid gap-10">
      {page.beside === null ? (
        <LaneFigure {...props} />
      ) : (
        <SideBySide first={<LaneFigure {...props} />} {...{ page, lane, words }} />
      )}
      <LaneTimeLine {...props} />
      <VintageSection {...{ page, lane, words }} />
      <BreakdownSection {...{ page, lane, words }} />
    </div>
  )
}
