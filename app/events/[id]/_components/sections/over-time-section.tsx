import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { ChartSection } from './chart-section'
import { TimeFigure } from './time-figure'

export function OverTimeSection({ page, words }: { page: EventPage; words: Words }) {
  const content = page.charts['over-time']?.content
  return content === undefined ? null : (
    <ChartSection id="over-time">
      <TimeFigure content={content} page={page} words={words} />
    </ChartSection>
  )
}
