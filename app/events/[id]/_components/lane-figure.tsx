import Link from 'next/link'
import { ChartActions } from '@/components/claims/chart-actions'
import { BySource } from '@/components/charts/by-source'
import { TimeLine } from '@/components/charts/time-line'
import type { ComparisonAnswer, LaneAnswer } from '@/lib/answers/shapes'
import type { Measure } from '@/lib/domain/measure'
import { latestAsOf } from '@/lib/domain/claim'
import { formatDate } from '@/lib/format/date'
import { formatNumber } from '@/lib/format/figure'
import { formatSubject } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import { offersLog } from '@/lib/layout/by-source'
import { laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'

export interface LaneFigureProps {
  readonly event: string
  readonly measure: Measure
  readonly lane: LaneAnswer
  readonly actors: ComparisonAnswer['actors']
  readonly choice: ViewChoice
  readonly words: Words
  /** Where the claims are a table; the table of this page when left out. */
  readonly table?: string
  /** Told apart from the page's own charts. */
  readonly id?: string
}

/** The by-source chart of one lane, with the finding above it and what it is made of below. */
export function LaneFigure(props: LaneFigureProps) {
  const { event, measure, lane, actors, choice, words, table = '#claims' } = props
  const { locale, t } = words
  const subject = formatSubject(lane, actors, words)
  const name = t('event.by-source-title', { measure: t(`measure.${measure}`), subject })
  return (
    <BySource
      id={props.id ?? `by-source-${event}`}
      {...{ lane, actors, locale, t, name }}
      convention={choice.convention ?? 'none'}
      scale={choice.scale ?? 'linear'}
      title={
        <>
          <h2>
            {t('event.by-source-finding', {
              measure: t(`measure.${measure}`),
              subject,
              claimants: lane.current.length,
            })}
          </h2>
          <p className="small quiet">{formatSubtitle(lane, words)}</p>
        </>
      }
      footer={
        <>
          {formatFooter(lane, choice, words)}{' '}
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
export function LaneTimeLine({ event, measure, lane, actors, choice, words }: LaneFigureProps) {
  const { locale, t } = words
  const subject = formatSubject(lane, actors, words)
  const name = `${t('event.time-title')}: ${t(`measure.${measure}`)}, ${subject}`
  return (
    <TimeLine
      id={`over-time-${event}`}
      {...{ lane, actors, locale, t }}
      convention={choice.convention ?? 'none'}
      until={choice.at ?? null}
      name={name}
      title={
        <>
          <h2>{t('event.time-title')}</h2>
          <p className="small quiet">
            {t(`measure.${measure}`)}, {subject}. {t('event.time-subtitle')}
          </p>
        </>
      }
      footer={
        <>
          {formatFooter(lane, choice, words)}
          <ChartActions chart="over-time" {...{ name, event, measure, lane, choice, words }} />
        </>
      }
    />
  )
}

export function formatSubtitle(lane: LaneAnswer, { locale, t }: Words): string {
  const latest = latestAsOf(lane.current)
  return t('event.subtitle', {
    basis: t(`basis.${lane.basis}`),
    category: t(`category.${lane.category}`),
    place: lane.place?.name ?? t('event.whole-extent'),
    date: latest === null ? '' : formatDate(latest, locale, t),
  })
}

export function formatFooter(lane: LaneAnswer, choice: ViewChoice, { locale, t }: Words): string {
  return t('event.figure-footer', {
    claims: lane.current.length + lane.history.length,
    claimants: lane.current.length,
    publications: lane.support.publications,
    convention:
      choice.convention === undefined || choice.convention === 'none'
        ? t('event.convention-none')
        : t('event.convention-chosen', { convention: t(`convention.${choice.convention}`) }),
    knownAt:
      choice.knownAt === undefined
        ? t('event.known-now')
        : formatDate({ date: choice.knownAt, precision: 'time' }, locale, t),
  })
}

/** The logarithmic axis is offered where numbers are far apart, and never taken silently. */
function ScaleLink({
  event,
  measure,
  lane,
  choice,
  words: { locale, t },
}: Omit<LaneFigureProps, 'actors'>) {
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
