import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { byContradictions } from '@/lib/charts/contradictions/pairs'
import { formatSubject } from '@/lib/sentences/lane'
import { formatPairs } from '@/lib/sentences/pairs'
import { formatLaneFooter } from './chart-footer'
import { ChartHeading } from './chart-section'
import { readLaneChart } from './page-chart'
import { formatSubtitle, laneSource, type LaneFigureProps } from './lane-figure'

/** Whether each two current claims of the lane can both be true; nothing where there is no pair. */
export async function ContradictionsFigure(props: LaneFigureProps) {
  const { measure, lane, actors, choice, words } = props
  const { t } = words
  const event = props.event.id
  const content = lane.pairs.count === 0 ? null : await readLaneChart(props, 'contradictions')
  if (content === null) return null
  const subject = { measure: t(`measure.${measure}`), subject: formatSubject(lane, actors, words) }
  const order = byContradictions(lane).map(({ id }) => id)
  const subtitle = formatSubtitle(lane, words)
  const name = t('chart.pairs.name', subject)
  return (
    <ChartFigure
      id={`contradictions-${event}`}
      content={content}
      words={words}
      source={await laneSource(props, 'contradictions')}
      name={name}
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
        <>
          {t('chart.pairs.footer')} {formatLaneFooter(lane, choice, words)}
          <ChartActions chart="contradictions" {...{ name, event, measure, lane, choice, words }} />
        </>
      }
    />
  )
}
