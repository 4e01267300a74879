import { ChartActions } from '@/components/claims/chart-actions'
import { Contradictions } from '@/components/charts/contradictions'
import { formatSubject } from '@/lib/format/lane'
import { formatPairs } from '@/lib/format/pairs'
import { byContradictions } from '@/lib/layout/pairs'
import { formatFooter, formatSubtitle, type LaneFigureProps } from './lane-figure'

/** Whether each two current claims of the lane can both be true; nothing where there is no pair. */
export function ContradictionsFigure({
  event,
  measure,
  lane,
  actors,
  choice,
  words,
}: LaneFigureProps) {
  const { locale, t } = words
  if (lane.verdicts.length === 0) return null
  const subject = { measure: t(`measure.${measure}`), subject: formatSubject(lane, actors, words) }
  const order = byContradictions(lane).map(({ id }) => id)
  const subtitle = formatSubtitle(lane, words)
  const name = t('chart.pairs.name', subject)
  return (
    <Contradictions
      id={`contradictions-${event}`}
      {...{ lane, locale, t }}
      name={name}
      title={
        <>
          <h3>{formatPairs(lane, order, words)}</h3>
          <p className="small quiet">{t('chart.pairs.subtitle', { ...subject, subtitle })}</p>
        </>
      }
      footer={
        <>
          {t('chart.pairs.footer')} {formatFooter(lane, choice, words)}
          <ChartActions chart="contradictions" {...{ name, event, measure, lane, choice, words }} />
        </>
      }
    />
  )
}
