import Link from 'next/link'
import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { offersLog } from '@/lib/charts/by-source/by-source'
import type { ContentOf } from '@/lib/charts/chart'
import { BY_SOURCE_ROOM, drawnRows, leftOutText } from '@/lib/charts/drawing/drawn'
import { formatNumber } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatSubject, formatWhose } from '@/lib/sentences/lane'
import { nextTurn } from '@/lib/turns'
import type { Turning } from '@/lib/url/layout-address'
import type { Tab } from '@/lib/url/tab'
import { laneChoice, type ViewChoice } from '@/lib/url/view'
import { hrefOf } from '../event-href'
import { formatChartFooter } from './chart-footer'
import { ChartHeading } from './chart-section'
import { formatSubtitle, laneSource } from './lane-words'

interface LaneFigureProps {
  readonly event: Turning & { readonly id: string }
  readonly content: ContentOf<'by-source'>
  readonly choice: ViewChoice
  readonly words: Words
  /** The address of the claims as a table; the table of this page when left out. */
  readonly table?: string
  /** Other than that of the page's own chart. */
  readonly id?: string
  /** The section that the heading names; null where the finding stands above already. */
  readonly section?: string | null
  readonly level?: 'h2' | 'h3'
  /** Whether the event also has counts of a stated group: then one without says so. */
  readonly isGroupStated?: boolean
  /** The part of the page that stays open when the axis changes. */
  readonly tab?: Tab | null
}

/** The by-source chart of one lane, with the finding above it and what it is made of below. */
export async function LaneFigure(props: LaneFigureProps) {
  const { event, content, choice, words, table = '#claims', section = 'by-source' } = props
  const { id = `by-source-${event.id}`, level = 'h2', isGroupStated = true } = props
  const { lane, actors } = content
  const { measure } = lane
  // What is said of a lane of 40,000 claims looks at all of them: a turn of its own.
  await nextTurn()
  const { t } = words
  const subject = formatSubject(lane, actors, words)
  const name = t('event.by-source-title', { measure: t(`measure.${measure}`), subject })
  return (
    <ChartFigure
      id={id}
      name={name}
      content={content}
      words={words}
      description={leftOutText(drawnRows(lane, BY_SOURCE_ROOM).left, t) ?? undefined}
      source={await laneSource(event, 'by-source', lane, choice, words)}
      title={
        section === null ? (
          <p className="chart-counted">{formatSubtitle(lane, words)}</p>
        ) : (
          <ChartHeading
            id={section}
            level={level}
            kind={t('contents.by-source')}
            finding={t('event.by-source-finding', {
              subject: joinWith(
                'comma',
                [t(`measure.${measure}`), formatWhose(lane, actors, words, isGroupStated)].filter(
                  Boolean,
                ),
                words,
              ),
              claimants: lane.counts.current,
            })}
          />
        )
      }
      footer={
        <div className="fig-foot">
          {section === null ? null : <span>{formatSubtitle(lane, words)}.</span>}
          <span>
            {formatChartFooter(content, choice, words)} <ScaleLink {...props} />
          </span>
          <ChartActions
            chart="by-source"
            event={event.id}
            name={name}
            measure={measure}
            lane={lane}
            choice={choice}
            table={table}
            words={words}
          />
        </div>
      }
    />
  )
}

/** The logarithmic axis is offered where numbers are far apart, and never taken silently. */
function ScaleLink({ event, content: { lane }, choice, tab = null, words }: LaneFigureProps) {
  const { locale, t } = words
  if (!offersLog(lane) && choice.scale !== 'log') return null
  const scale = choice.scale === 'log' ? undefined : 'log'
  const href = hrefOf(
    { event, tab },
    { ...choice, measure: lane.measure, scale, ...laneChoice(lane) },
  )
  return (
    <span className="no-print">
      {lane.spread === null
        ? null
        : `${t('event.spread', { spread: formatNumber(Math.round(lane.spread), locale) })} `}
      <Link prefetch={false} href={href}>
        {t(choice.scale === 'log' ? 'event.scale-linear' : 'event.scale-log')}
      </Link>
    </span>
  )
}
