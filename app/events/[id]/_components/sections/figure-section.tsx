import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { ChartSection } from './chart-section'
import { LaneFigure } from './lane-figure'
import { SideBySide } from './side-by-side'
import { TimeFigure } from './time-figure'

/** The charts of who says what, and since when: beside the choices of the reader. */
export function FigureSection({ page, words }: { page: EventPage; words: Words }) {
  const { event, choice, charts, beside } = page
  const [bySource, overTime] = [charts['by-source']?.content, charts['over-time']?.content]
  if (bySource === undefined || overTime === undefined) return null
  const figure = { event, content: bySource, choice, words }
  return (
    <>
      {beside === null ? (
        <ChartSection id="by-source">
          <LaneFigure {...figure} />
        </ChartSection>
      ) : (
        <SideBySide
          first={<LaneFigure {...figure} level="h3" />}
          content={bySource}
          page={page}
          beside={beside}
          words={words}
        />
      )}
      <ChartSection id="over-time">
        <TimeFigure content={overTime} page={page} words={words} />
      </ChartSection>
    </>
  )
}
