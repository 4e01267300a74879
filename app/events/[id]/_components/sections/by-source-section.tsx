import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { isGroupStated } from '../tiles'
import { ChartSection } from './chart-section'
import { LaneFigure } from './lane-figure'
import { SideBySide } from './side-by-side'

/** The chart of who says what, and a second count beside it where the reader chose one. */
export function BySourceSection({ page, words }: { page: EventPage; words: Words }) {
  const { event, choice, charts, beside } = page
  const content = charts['by-source']?.content
  if (content === undefined) return null
  const figure = {
    event,
    content,
    choice,
    words,
    tab: page.tab,
    isGroupStated: isGroupStated(page.spoken),
  }
  return beside === null ? (
    <ChartSection id="by-source">
      <LaneFigure {...figure} />
    </ChartSection>
  ) : (
    <SideBySide
      first={<LaneFigure {...figure} level="h3" />}
      content={content}
      page={page}
      beside={beside}
      words={words}
    />
  )
}
