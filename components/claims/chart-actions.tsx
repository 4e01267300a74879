import type { ReactNode } from 'react'
import type { LaneView } from '@/lib/answers/lane-view'
import type { Measure } from '@/lib/domain/measure'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import { formatMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'
import { filtersIn } from '@/lib/url/filters'
import { withChart } from '@/lib/url/snapshot-view'
import { laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'

export interface ChartActionsProps {
  readonly chart: SnapshotChart
  /** What the chart is called, for those who hear the buttons without seeing where they are. */
  readonly name: string
  readonly event: string
  /** Left out by a chart of every measure. */
  readonly measure?: Measure
  /** Left out by a chart of every lane. */
  readonly lane?: LaneView
  /** The day of "as published". */
  readonly day?: string
  readonly choice: ViewChoice
  /** The claimants that are drawn; those of the lane when left out. */
  readonly claimants?: readonly string[]
  /** The address of the same claims as a table. */
  readonly table?: string
  readonly words: Words
}

/** Under a chart: cite it, take it away, embed it, or read it as a table. All work without script. */
export function ChartActions(props: ChartActionsProps) {
  const { chart, name, event, choice, table = '#claims', words } = props
  const { t } = words
  const { convention, scale, ...view } = { ...choice, ...shownBy(props) }
  const drawing = (kind: 'svg' | 'png') =>
    withChart(viewHref(`/events/${event}/chart.${kind}`, { ...view, convention, scale }), chart)
  const claims = (kind: 'csv' | 'json') =>
    withChart(viewHref(`/api/v1/events/${event}/claims.${kind}`, view), chart)
  return (
    <div className="actions no-print" role="group" aria-label={t('actions.label', { name })}>
      <SnapshotForm {...props} action="/s">
        <button className="button" type="submit" aria-label={t('actions.cite-named', { name })}>
          {t('actions.cite')}
        </button>
      </SnapshotForm>
      <details>
        <summary>{t('actions.download')}</summary>
        <p>
          {t('actions.download-chart')} <a href={drawing('png')}>PNG</a>{' '}
          <a href={drawing('svg')}>SVG</a>
        </p>
        <p>
          {t('actions.download-claims')} <a href={claims('csv')}>CSV</a>{' '}
          <a href={claims('json')}>JSON</a>
        </p>
      </details>
      <details>
        <summary>{t('actions.embed')}</summary>
        <p>{t('actions.embed-why')}</p>
        {/* A redirect without a fragment keeps that of the form's address. */}
        <SnapshotForm {...props} action="/s#embed">
          <button className="button" type="submit">
            {t('actions.embed-make')}
          </button>
        </SnapshotForm>
      </details>
      <a href={table}>{t('actions.table')}</a>
      <OlderToo {...props} />
    </div>
  )
}

/** What is drawn, whatever else the reader chose on the page: its measure, its lane and its day, or none. */
function shownBy({ measure, lane, day }: ChartActionsProps): ViewChoice {
  const none = {
    group: undefined,
    category: undefined,
    scope: undefined,
    place: undefined,
    basis: undefined,
  }
  const ofLane = lane === undefined ? {} : laneChoice(lane)
  return { beside: undefined, ...none, from: undefined, to: undefined, ...ofLane, measure, day }
}

/** Makes a snapshot of the chart as it is seen, of exactly those who are drawn in it, and leads to it. */
function SnapshotForm(
  props: ChartActionsProps & { readonly action: string; readonly children: ReactNode },
) {
  const { action, chart, event, lane, choice, children } = props
  const { at, publishedBy, knownAt, convention, scale } = choice
  const { beside: _, scope = [], ...shown } = shownBy(props)
  const view = { at, publishedBy, knownAt, convention, scale, ...shown }
  const fields = Object.entries({ event, chart, ...view })
  const drawn = props.claimants ?? lane?.claims().map(({ claimant }) => claimant.id) ?? []
  const claimants = filtersIn(choice).length === 0 ? [] : [...new Set(drawn)]
  return (
    <form method="post" action={action}>
      {fields.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {scope.map((term) => (
        <input key={term} type="hidden" name="scope" value={term} />
      ))}
      {claimants.map((id) => (
        <input key={id} type="hidden" name="claimants" value={id} />
      ))}
      {children}
    </form>
  )
}

/** A snapshot keeps its claimants' whole history: where days were left out, that is said before. */
function OlderToo({ event, choice, words: { locale, t } }: ChartActionsProps) {
  const { aboutFrom, ...everyDay } = choice
  if (aboutFrom === undefined) return null
  const date = formatMoment(aboutFrom, locale, messagesIn(locale).date.time)
  return (
    <p>
      {t('actions.cite-older', { date })}{' '}
      <a href={viewHref(`/events/${event}`, everyDay)}>{t('actions.cite-older-show')}</a>
    </p>
  )
}
