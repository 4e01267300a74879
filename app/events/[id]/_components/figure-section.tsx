import type { LaneView } from '@/lib/answers/lane-view'
import type { Words } from '@/lib/format/translator'
import { ChartSection } from './chart-section'
import { LaneFigure, LaneTimeLine } from './lane-figure'
import type { EventPageContent } from './load'
import { SideBySide } from './side-by-side'

/** Who says what, and since when: beside the choices of the reader. */
export function FigureSection({
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
  const props = { event, measure, lane, actors: comparison.actors, choice, words }
  return (
    <>
      {page.beside === null ? (
        <ChartSection id="by-source">
          <LaneFigure {...props} />
        </ChartSection>
      ) : (
        <SideBySide first={<LaneFigure {...props} level="h3" />} {...{ page, lane, words }} />
      )}
      <ChartSection id="over-time">
        <LaneTimeLine {...props} />
      </ChartSection>
    </>
  )
}
