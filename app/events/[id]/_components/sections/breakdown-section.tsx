import { ChartFigure } from '@/components/charts/chart-figure'
import { BreakdownTable } from '@/components/claims/breakdown-table'
import { ChartActions } from '@/components/claims/chart-actions'
import { drawnWholes } from '@/lib/charts/breakdown/breakdown'
import { breakdownFindings } from '@/lib/charts/breakdown/breakdown-finding'
import { wholesOf } from '@/lib/charts/breakdown/part-tree'
import { leftOutText } from '@/lib/charts/drawing/drawn'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersOf } from '@/lib/url/filters'
import { viewHref } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection } from './chart-section'
import { formatSubtitle, laneSource } from './lane-words'

/** What each current figure is made of, as far as its source says. */
export async function BreakdownSection({ page, words }: { page: EventPage; words: Words }) {
  const { locale, t } = words
  const { event, choice } = page
  const content = page.charts.breakdown?.content
  if (content === undefined) return null
  const { lane, actors, parts } = content
  const { measure } = lane
  const findings = breakdownFindings({ lane, parts, actors, locale, t })
  const [first] = findings
  if (first === undefined) return null
  const counted = {
    measure: t(`measure.${measure}`),
    subject: formatSubject(lane, actors, words),
  }
  const subject = t('event.lead-subject', counted)
  const wholes = wholesOf(lane.claims(), parts)
  const others = wholes.length - 1
  const { left } = drawnWholes(lane.claims(), parts)
  const { knownAt } = choice
  const name = t('breakdown.name', { subject })
  return (
    <ChartSection id="breakdown">
      <ChartFigure
        id={`breakdown-${event.id}`}
        content={content}
        words={words}
        source={await laneSource(event, 'breakdown', lane, choice, words)}
        name={name}
        description={[...findings, leftOutText(left, t)].filter((text) => text !== null).join('. ')}
        title={
          <ChartHeading
            id="breakdown"
            kind={t('breakdown.heading')}
            finding={others === 0 ? first : t('breakdown.more', { finding: first, count: others })}
          >
            {t('breakdown.subtitle', {
              subject: t('chart.pairs.subtitle', {
                ...counted,
                subtitle: formatSubtitle(lane, words),
              }),
            })}
          </ChartHeading>
        }
        footer={
          <div className="fig-foot">
            {formatChartFooter(content, { knownAt }, words)}
            <ChartActions
              chart="breakdown"
              name={name}
              measure={measure}
              lane={lane}
              choice={choice}
              words={words}
              event={event.id}
              table="#breakdown-table"
            />
          </div>
        }
      />
      <BreakdownTable
        wholes={wholes}
        actors={actors}
        subject={subject}
        words={words}
        all={viewHref(`/events/${event.id}/claims`, {
          ...filtersOf(choice),
          at: choice.at,
          publishedBy: choice.publishedBy,
          knownAt,
        })}
      />
    </ChartSection>
  )
}
