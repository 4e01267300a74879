import Link from 'next/link'
import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { VintageTable } from '@/components/claims/vintage-table'
import type { LaneView } from '@/lib/answers/lane-view'
import { leftOutText } from '@/lib/charts/drawing/drawn'
import { leftOutOf } from '@/lib/charts/over-time/as-published'
import { compareText } from '@/lib/domain/text'
import { endOf, lastDayOf } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { formatVintageFinding } from '@/lib/sentences/vintage'
import type { FoundChart } from '@/lib/server/reading/chart/found'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersOf } from '@/lib/url/filters'
import { laneChoice, parameterValues, viewHref, VIEW_PARAMETERS } from '@/lib/url/view'
import { TAB_PARAMETER } from '@/lib/url/tab'
import { hrefOf } from '../event-href'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection } from './chart-section'
import { chartSource } from './chart-source'
import { formatCountedIn } from './lane-words'

interface Props {
  readonly page: EventPage
  readonly chart: FoundChart<'as-published'>
  readonly lane: LaneView
  readonly words: Words
}

/** How one day's figure changed as it was said again and revised; which day is the reader's choice. */
export function VintageSection({ page, words }: { page: EventPage; words: Words }) {
  const { charts, choice, event, lane } = page
  const chart = charts['as-published']
  if (lane === undefined || !chart) return null
  const { day, measure } = chart.content
  const { publishedBy, knownAt } = choice
  return (
    <ChartSection id="as-published">
      <VintageFigure page={page} chart={chart} lane={lane} words={words} />
      <VintageTable
        day={day}
        all={viewHref(`/events/${event.id}/claims`, {
          ...filtersOf(choice),
          measure,
          publishedBy,
          knownAt,
          ...laneChoice(lane),
          aboutFrom: lastDayOf(day),
          at: endOf(day),
        })}
        words={words}
      />
    </ChartSection>
  )
}

async function VintageFigure({ page, chart, lane, words }: Props) {
  const { locale, t } = words
  const { event, choice } = page
  const { content } = chart
  const { day, measure, actors } = content
  const subject = formatSubject(lane, actors, words)
  const date = formatDate(day, locale, t)
  const finding = formatVintageFinding(measure, day, words)
  const name = t('vintage.name', { measure: t(`measure.${measure}`), subject, date })
  const view = { ...choice, measure, ...laneChoice(lane), day: day.key }
  const claims = day.vintages.map(({ claim }) => claim)
  return (
    <ChartFigure
      id={`as-published-${event.id}`}
      content={content}
      words={words}
      source={await chartSource(event, 'as-published', view, words)}
      name={name}
      description={[finding, leftOutText(leftOutOf(day), words.t)]
        .filter((text) => text !== null)
        .join('. ')}
      title={
        <>
          <ChartHeading id="as-published" kind={t('vintage.heading')} finding={finding}>
            {t('vintage.subtitle', {
              subject: t('chart.pairs.subtitle', {
                measure: t(`measure.${measure}`),
                subject,
                subtitle: formatCountedIn(lane, words),
              }),
            })}
          </ChartHeading>
          <DayLinks page={page} chart={chart} lane={lane} words={words} />
        </>
      }
      footer={
        <div className="fig-foot">
          {formatChartFooter(content, choice, words)}
          <ChartActions
            chart="as-published"
            name={name}
            measure={measure}
            lane={lane}
            choice={choice}
            words={words}
            event={event.id}
            day={day.key}
            claimants={[...lane.claims(), ...claims].map(({ claimant }) => claimant.id)}
            table="#as-published-table"
          />
        </div>
      }
    />
  )
}

/** As many days as a row of links should have. */
const MAX_DAYS = 24

/**
 * The days with two figures or more, as links, but for the one that is drawn. Of many those with most
 * figures, and of these the latest; a field takes any other.
 */
function DayLinks({ page, chart, lane, words: { locale, t } }: Props) {
  const { event, choice } = page
  const { content, days = [] } = chart
  const { day, measure } = content
  const isAnother = choice.day !== undefined && choice.day !== day.key
  const view = { ...choice, measure, ...laneChoice(lane) }
  const others = days.filter(({ key }) => key !== day.key)
  const most = new Set(
    others
      .toSorted((a, b) => b.vintages - a.vintages || compareText(b.date, a.date))
      .slice(0, MAX_DAYS),
  )
  return (
    <>
      {isAnother ? (
        <p className="small">{t('vintage.not-offered', { day: choice.day ?? '' })}</p>
      ) : null}
      {days.length < 2 ? null : (
        <nav className="small no-print flex flex-wrap gap-x-4" aria-label={t('vintage.days')}>
          <span className="quiet py-1">{t('vintage.days')}</span>
          {others
            .filter((one) => most.has(one))
            .map(({ key, date, precision, vintages: count }) => (
              <Link
                key={key}
                prefetch={false}
                className="inline-block py-1"
                href={`${hrefOf({ event, tab: 'as-published' }, { ...view, day: key })}#as-published`}
              >
                {t('vintage.day', {
                  date: formatDate({ date, precision }, locale, t, 'short'),
                  vintages: count,
                })}
              </Link>
            ))}
        </nav>
      )}
      {others.length <= MAX_DAYS ? null : (
        <form
          className="small no-print flex flex-wrap items-baseline gap-2"
          method="get"
          action="#as-published"
        >
          <input type="hidden" name={TAB_PARAMETER} value="as-published" />
          {VIEW_PARAMETERS.filter((name) => name !== 'day').flatMap((name) =>
            parameterValues(view, name).map((value) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            )),
          )}
          <label>
            {t('vintage.any-day', { count: others.length - MAX_DAYS })}{' '}
            <input
              name="day"
              defaultValue={day.key}
              size={12}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
          <button className="button" type="submit">
            {t('vintage.show-day')}
          </button>
        </form>
      )}
    </>
  )
}
