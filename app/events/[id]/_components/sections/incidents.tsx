import Link from 'next/link'
import { StripFigure } from '@/components/figure/strip-figure'
import { Section } from '@/components/ui/section'
import { formatDate } from '@/lib/format/date'
import type { EventSummary } from '@/lib/answers/event-shapes'
import { datedFrom } from '@/lib/domain/time'
import type { Measure } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import { formatTile } from '@/lib/sentences/tile'
import type { IncidentComparison } from '@/lib/server/reading/compare-incident'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersIn } from '@/lib/url/filters'
import { viewHref, type ViewChoice } from '@/lib/url/view'

const STRIP = 260

/** The incidents of a crisis, a row each: nothing added up, those with most claimants first, then by their days. */
export function Incidents({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure, choice } = page
  if (measure === null) return null
  const isFiltered = filtersIn(choice).length > 0
  const { told, silent } = sorted(page.incidents)
  return (
    <Section id="incidents" title={t('event.incidents')}>
      <p className="measure-text small quiet">{t('event.incidents-why')}</p>
      <table className="table incidents">
        <caption className="sr-only">
          {t('event.lead-subject', {
            measure: t(`measure.${measure}`),
            subject: t('event.incidents'),
          })}
        </caption>
        <tbody>
          {told.map((one) => (
            <Row key={one.incident.id} {...one} measure={measure} choice={choice} words={words} />
          ))}
        </tbody>
      </table>
      {silent.length === 0 ? null : (
        <p className="small quiet" data-silent>
          {t(isFiltered ? 'filter.incident-none' : 'event.incident-silence', {
            measure: t(`measure.${measure}`),
          })}{' '}
          {silent.map(({ incident }, index) => (
            <span key={incident.id}>
              {index === 0 ? null : t('list.semicolon')}
              <IncidentLink incident={incident} measure={measure} choice={choice} />
            </span>
          ))}
        </p>
      )}
    </Section>
  )
}

function sorted(incidents: readonly IncidentComparison[]) {
  const sourcesOf = ({ lane }: IncidentComparison) => lane?.support.sources ?? 0
  const inOrder = incidents.toSorted(
    (a, b) => sourcesOf(b) - sourcesOf(a) || (a.incident.startedOn < b.incident.startedOn ? -1 : 1),
  )
  return {
    told: inOrder.filter(({ lane }) => lane !== null),
    silent: inOrder.filter(({ lane }) => lane === null),
  }
}

interface RowProps extends IncidentComparison {
  readonly measure: Measure
  readonly choice: ViewChoice
  readonly words: Words
}

function Row({ incident, lane, actors, measure, choice, words }: RowProps) {
  if (lane === null) return null
  const { t } = words
  const { whose, latest, withdrawn, range, marks } = formatTile(lane, actors, words, true)
  const figure = latest ?? withdrawn
  // A strip needs a second figure: the place of one alone says neither high nor low.
  const hasStrip = lane.counts.current + lane.counts.withdrawn > 1
  return (
    <tr data-incident={incident.id}>
      <th scope="row">
        <IncidentLink incident={incident} measure={measure} choice={choice} />
        <div className="small quiet">{formatDays(incident, words)}</div>
      </th>
      <td>
        {hasStrip ? (
          <StripFigure
            lane={lane}
            actors={actors}
            subject={`${incident.title}, ${t(`measure.${measure}`)}`}
            convention={choice.convention}
            width={STRIP}
            words={words}
          />
        ) : null}
        <div className="small quiet">{whose}</div>
      </td>
      <td>
        {figure === null ? null : (
          <a href={`/claims/${figure.claim}`} data-claim={figure.claim} className="incident-figure">
            {latest === null ? <s>{figure.figure}</s> : <strong>{figure.figure}</strong>}
          </a>
        )}{' '}
        {figure === null ? null : (
          <span className="small quiet">
            {figure.by}
            {t('list.comma')}
            {figure.day}
          </span>
        )}
      </td>
      <td className="small">
        {range}{' '}
        {marks.map((mark) => (
          <span key={mark} className="tag tag-strong">
            {mark}
          </span>
        ))}
      </td>
    </tr>
  )
}

function formatDays({ startedOn, endedOn }: EventSummary, { locale, t }: Words): string {
  const start = formatDate(datedFrom(startedOn), locale, t, 'short')
  if (endedOn === null) return t('event.since', { start })
  const end = formatDate(datedFrom(endedOn), locale, t, 'short')
  return end === start ? start : t('event.dates', { start, end })
}

function IncidentLink({
  incident,
  measure,
  choice: { at, publishedBy, knownAt },
}: Pick<RowProps, 'incident' | 'measure' | 'choice'>) {
  const view = {
    measure: incident.measures[measure] === undefined ? undefined : measure,
    at,
    publishedBy,
    knownAt,
  }
  return (
    <Link prefetch={false} href={viewHref(`/events/${incident.id}`, view)}>
      <bdi>{incident.title}</bdi>
    </Link>
  )
}
