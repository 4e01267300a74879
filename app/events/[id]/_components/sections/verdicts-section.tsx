import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { VerdictList } from '@/components/claims/verdict-list'
import type { ContentOf } from '@/lib/charts/chart'
import { byContradictions } from '@/lib/charts/contradictions/pairs'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { formatPairs } from '@/lib/sentences/pairs'
import type { EventPage } from '@/lib/server/reading/event-page'
import { laneChoice, viewHref } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection } from './chart-section'
import { formatSubtitle, laneSource } from './lane-words'

/** The pairs of current claims: drawn, and beside the drawing each one with its sentence. */
export function VerdictsSection({ page, words }: { page: EventPage; words: Words }) {
  const { event, charts, choice } = page
  const content = charts.contradictions?.content
  if (content === undefined) return null
  const { lane } = content
  const { at, publishedBy, knownAt } = choice
  const comparison = viewHref(`/api/v1/events/${event.id}/comparison`, {
    measure: lane.measure,
    at,
    publishedBy,
    knownAt,
    ...laneChoice(lane),
  })
  return (
    <ChartSection id="verdicts">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <ContradictionsFigure page={page} content={content} words={words} />
        </div>
        <div className="min-w-0">
          <VerdictList lane={lane} all={comparison} words={words} />
        </div>
      </div>
    </ChartSection>
  )
}

/** Whether each two current claims of the lane can both be true. */
async function ContradictionsFigure({
  page: { event, choice },
  content,
  words,
}: {
  page: EventPage
  content: ContentOf<'contradictions'>
  words: Words
}) {
  const { t } = words
  const { lane, actors } = content
  const { measure } = lane
  const subject = { measure: t(`measure.${measure}`), subject: formatSubject(lane, actors, words) }
  const order = byContradictions(lane).map(({ id }) => id)
  const subtitle = formatSubtitle(lane, words)
  const name = t('chart.pairs.name', subject)
  return (
    <ChartFigure
      id={`contradictions-${event.id}`}
      name={name}
      content={content}
      words={words}
      source={await laneSource(event, 'contradictions', lane, choice, words)}
      title={
        <ChartHeading
          id="verdicts"
          kind={t('event.verdicts')}
          finding={formatPairs(lane, order, words)}
        >
          {t('chart.pairs.subtitle', { ...subject, subtitle })}
        </ChartHeading>
      }
      footer={
        <div className="fig-foot">
          {t('chart.pairs.footer')} {formatChartFooter(content, choice, words)}
          <ChartActions
            chart="contradictions"
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
