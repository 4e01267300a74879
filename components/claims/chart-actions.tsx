import type { ReactNode } from 'react'
import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Measure } from '@/lib/domain/measure'
import { CITABLE_CHARTS } from '@/lib/url/snapshot-view'
import { formatMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'
import { filtersIn } from '@/lib/url/filters'
import { laneChoice, viewHref, type ViewChoice } from '@/lib/url/view'

export interface ChartActionsProps {
  /** As `data-chart` has it. Only those that a snapshot can be of are cited, embedded and drawn. */
  readonly chart: string
  /** What the chart is called, for those who hear the buttons without seeing where they are. */
  readonly name: string
  readonly event: string
  readonly measure: Measure
  readonly lane: LaneAnswer
  readonly choice: ViewChoice
  /** Where the same claims are a table. */
  readonly table?: string
  readonly words: Words
}

/** Under a chart: cite it, take it away, embed it, or read it as a table. All work without script. */
export function ChartActions(props: ChartActionsProps) {
  const { chart, name, event, measure, lane, choice, table = '#claims', words } = props
  const { t } = words
  const { beside: _, convention, scale, ...rest } = choice
  const view = { ...rest, ...laneChoice(lane), measure }
  const isCitable = CITABLE_CHARTS.some((known) => known === chart)
  const drawing = (kind: 'svg' | 'png') =>
    `${viewHref(`/events/${event}/chart.${kind}`, { ...view, convention, scale })}&chart=${chart}`
  const claims = (kind: 'csv' | 'json') => viewHref(`/api/v1/events/${event}/claims.${kind}`, view)
  return (
    <div className="actions no-print" role="group" aria-label={t('actions.label', { name })}>
      {isCitable ? (
        <SnapshotForm {...props} action="/s">
          <button className="button" type="submit" aria-label={t('actions.cite-named', { name })}>
            {t('actions.cite')}
          </button>
        </SnapshotForm>
      ) : null}
      <details>
        <summary>{t('actions.download')}</summary>
        {isCitable ? (
          <p>
            {t('actions.download-chart')} <a href={drawing('png')}>PNG</a>{' '}
            <a href={drawing('svg')}>SVG</a>
          </p>
        ) : null}
        <p>
          {t('actions.download-claims')} <a href={claims('csv')}>CSV</a>{' '}
          <a href={claims('json')}>JSON</a>
        </p>
      </details>
      {isCitable ? (
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
      ) : null}
      <a href={table}>{t('actions.table')}</a>
      {isCitable ? <OlderToo {...props} /> : null}
    </div>
  )
}

/** Makes a snapshot of the chart as it is seen, of exactly those who are drawn in it, and leads to it. */
function SnapshotForm({
  action,
  chart,
  event,
  measure,
  lane,
  choice,
  children,
}: ChartActionsProps & { readonly action: string; readonly children: ReactNode }) {
  const { at, publishedBy, knownAt, convention, scale } = choice
  const view = { at, publishedBy, knownAt, convention, scale, ...laneChoice(lane) }
  const fields = Object.entries({ event, chart, measure, ...view })
  const claimants =
    filtersIn(choice).length === 0 ? [] : lane.current.map(({ claimant }) => claimant.id)
  return (
    <form method="post" action={action}>
      {fields.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" {...{ name, value }} />,
      )}
      {claimants.map((id) => (
        <input key={id} type="hidden" name="claimants" value={id} />
      ))}
      {children}
    </form>
  )
}

/** A snapshot keeps its claimants' whole history: where days were left out, that is said before. */
function OlderToo({ choice: { aboutFrom }, words: { locale, t } }: ChartActionsProps) {
  if (aboutFrom === undefined) return null
  const date = formatMoment(aboutFrom, locale, messagesIn(locale).date.time)
  return <p>{t('actions.cite-older', { date })}</p>
}
