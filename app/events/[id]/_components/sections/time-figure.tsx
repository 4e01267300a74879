import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import type { ContentOf } from '@/lib/charts/chart'
import { drawnRows, leftOutText, TIME_LINE_ROOM } from '@/lib/charts/drawing/drawn'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { countMoved } from '@/lib/sentences/moved'
import type { EventPage } from '@/lib/server/reading/event-page'
import { nextTurn } from '@/lib/turns'
import { formatChartFooter } from './chart-footer'
import { ChartHeading } from './chart-section'
import { formatSubtitle, laneSource } from './lane-words'

/** How each source's figure moved, in the same lane. */
export async function TimeFigure({
  page: { event, choice },
  content,
  words,
}: {
  page: EventPage
  content: ContentOf<'over-time'>
  words: Words
}) {
  const { t } = words
  const { lane, actors } = content
  // What is said of a lane of 40,000 claims looks at all of them: a turn of its own.
  await nextTurn()
  const { measure } = lane
  const subject = formatSubject(lane, actors, words)
  const name = t('event.time-name', { measure: t(`measure.${measure}`), subject })
  return (
    <ChartFigure
      id={`over-time-${event.id}`}
      name={name}
      content={content}
      words={words}
      description={leftOutText(drawnRows(lane, TIME_LINE_ROOM).left, t) ?? undefined}
      source={await laneSource(event, 'over-time', lane, choice, words)}
      title={
        <ChartHeading
          id="over-time"
          kind={t('contents.over-time')}
          finding={t('event.time-finding', {
            measure: t(`measure.${measure}`),
            subject,
            moved: countMoved(lane),
            all: lane.counts.current,
          })}
        >
          {t('event.time-subtitle', { subtitle: formatSubtitle(lane, words) })}
        </ChartHeading>
      }
      footer={
        <div className="fig-foot">
          {formatChartFooter(content, choice, words)}
          <ChartActions
            chart="over-time"
            event={event.id}
            name={name}
            measure={measure}
            lane={lane}
            choice={choice}
            words={words}
          />
        </div>
      }
    />
  )
}
