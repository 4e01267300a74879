import Link from 'next/link'
import { ChartFigure } from '@/components/charts/chart-figure'
import type { LayoutSource } from '@/components/charts/serve-drawing'
import { ChartActions } from '@/components/claims/chart-actions'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { offersLog } from '@/lib/charts/by-source/by-source'
import { BY_SOURCE_ROOM, drawnRows, TIME_LINE_ROOM } from '@/lib/charts/drawing/drawn'
import { leftOutText } from '@/lib/charts/drawing/left-out'
import { latestAsOf } from '@/lib/domain/claim'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measure'
import { formatDate } from '@/lib/format/date'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import type { ChartedEvent } from '@/lib/server/reading/chart/found'
import type { Turning } from '@/lib/url/layout-address'
import { laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'
import { formatLaneFooter } from './chart-footer'
import { ChartHeading } from './chart-section'
import { chartSource } from './chart-source'
import { readLaneChart } from './page-chart'

export interface LaneFigureProps {
  readonly event: Turning & ChartedEvent
  readonly measure: Measure
  readonly lane: LaneView
  readonly actors: ComparisonAnswer['actors']
  readonly choice: ViewChoice
  readonly words: Words
  /** Where the claims are a table; the table of this page when left out. */
  readonly table?: string
  /** Told apart from the page's own charts. */
  readonly id?: string
  /** The section that the heading names; null where the finding stands above already. */
  readonly section?: string | null
  readonly level?: 'h2' | 'h3'
}

/** The by-source chart of one lane, with the finding above it and what it is made of below. */
export async function LaneFigure(props: LaneFigureProps) {
  const { measure, lane, actors, choice, words, table = '#claims' } = props
  const { t } = words
  const event = props.event.id
  const subject = formatSubject(lane, actors, words)
  const name = t('event.by-source-title', { measure: t(`measure.${measure}`), subject })
  const content = await readLaneChart(props, 'by-source')
  if (content === null) return null
  return (
    <ChartFigure
      id={props.id ?? `by-source-${event}`}
      content={content}
      words={words}
      description={leftOutText(drawnRows(lane, BY_SOURCE_ROOM).left, t) ?? undefined}
      source={await laneSource(props, 'by-source')}
      name={name}
      title={
        props.section === null ? (
          <p className="chart-counted">{formatSubtitle(lane, words)}</p>
        ) : (
          <ChartHeading
            id={props.section ?? 'by-source'}
            level={props.level ?? 'h2'}
            kind={t('contents.by-source')}
            finding={t('event.by-source-finding', {
              measure: t(`measure.${measure}`),
              subject,
              claimants: lane.counts.current,
            })}
          >
            {formatSubtitle(lane, words)}
          </ChartHeading>
        )
      }
      footer={
        <>
          {formatLaneFooter(lane, choice, words)}{' '}
          <ScaleLink {...{ event, measure, lane, choice, words }} />
          <ChartActions
            chart="by-source"
            {...{ name, event, measure, lane, choice, table, words }}
          />
        </>
      }
    />
  )
}

/** How each source's figure moved, in the same lane. */
export async function LaneTimeLine(props: LaneFigureProps) {
  const { measure, lane, actors, choice, words } = props
  const { t } = words
  const event = props.event.id
  const subject = formatSubject(lane, actors, words)
  const name = t('event.time-name', { measure: t(`measure.${measure}`), subject })
  const content = await readLaneChart(props, 'over-time')
  if (content === null) return null
  return (
    <ChartFigure
      id={`over-time-${event}`}
      content={content}
      words={words}
      description={leftOutText(drawnRows(lane, TIME_LINE_ROOM).left, t) ?? undefined}
      source={await laneSource(props, 'over-time')}
      name={name}
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
        <>
          {formatLaneFooter(lane, choice, words)}
          <ChartActions chart="over-time" {...{ name, event, measure, lane, choice, words }} />
        </>
      }
    />
  )
}

/** The lane goes along, as it was found for the reader's choice. */
export function laneSource(
  { event, measure, lane, choice, words }: LaneFigureProps,
  chart: 'by-source' | 'over-time' | 'contradictions' | 'breakdown',
): Promise<LayoutSource> {
  return chartSource(event, chart, { ...choice, measure, ...laneChoice(lane) }, words)
}

export function formatSubtitle(lane: LaneView, { locale, t }: Words): string {
  const latest = latestAsOf(lane.claims())
  return t('event.subtitle', {
    ...countedIn(lane, t),
    date: latest === null ? '' : formatDate(latest, locale, t),
  })
}

/** The same without the date, for a chart that is about one. */
export function formatCountedIn(lane: LaneView, { t }: Words): string {
  return t('event.counted', countedIn(lane, t))
}

function countedIn({ basis, category, place }: LaneView, t: Words['t']) {
  return {
    basis: t(`basis.${basis}`),
    category: t(`category.${category}`),
    place: place?.name ?? t('event.whole-extent'),
  }
}

/** How many claimants had said another figure than their current one before. */
function countMoved({ claims, history }: LaneView): number {
  const earlier = groupBy(history(), ({ claimant }) => claimant.id)
  return claims().filter((claim) =>
    earlier.get(claim.claimant.id)?.some((older) => isAnother(older, claim)),
  ).length
}

function isAnother({ quantity: older }: ClaimAnswer, { quantity }: ClaimAnswer): boolean {
  const { form, value, valueTo, wording } = quantity
  return (
    older.form !== form ||
    older.value !== value ||
    older.valueTo !== valueTo ||
    (value === null && older.wording !== wording)
  )
}

/** The logarithmic axis is offered where numbers are far apart, and never taken silently. */
function ScaleLink({
  event,
  measure,
  lane,
  choice,
  words: { locale, t },
}: Omit<LaneFigureProps, 'actors' | 'event'> & { readonly event: string }) {
  if (!offersLog(lane) && choice.scale !== 'log') return null
  const scale = choice.scale === 'log' ? undefined : 'log'
  const href = viewHref(`/events/${event}`, { ...choice, measure, ...laneChoice(lane), scale })
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
