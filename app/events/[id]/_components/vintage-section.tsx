import Link from 'next/link'
import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { VintageTable } from '@/components/claims/vintage-table'
import type { LaneView } from '@/lib/answers/lane-view'
import type { VintageDayAnswer, VintagesAnswer } from '@/lib/answers/vintages'
import { leftOutText } from '@/lib/charts/drawing/left-out'
import { leftOutOf } from '@/lib/charts/over-time/as-published'
import { compareText } from '@/lib/domain/text'
import { endOf, lastDayOf } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { formatVintageFinding } from '@/lib/sentences/vintage'
import { filtersOf } from '@/lib/url/filters'
import { laneChoice, parameterValues, viewHref, VIEW_PARAMETERS } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection, NothingToDraw } from './chart-section'
import { chartSource } from './chart-source'
import { formatCountedIn } from './lane-figure'
import type { EventPageContent } from './load'
import { readPageChart } from './page-chart'

interface Props {
  readonly page: EventPageContent
  readonly lane: LaneView
  readonly words: Words
}

/** How one day's figure changed as it was said again and revised; which day is the reader's choice. */
export function VintageSection({ page, lane, words }: Props) {
  const { t } = words
  const { vintages, measure } = page
  if (vintages === null || measure === null) return null
  if (vintages.shown === null) {
    return <NothingToDraw id="as-published" kind={t('vintage.heading')} why={t('vintage.none')} />
  }
  return (
    <ChartSection id="as-published">
      <VintageFigure {...{ page, lane, words, vintages }} day={vintages.shown} />
      <VintageTable
        day={vintages.shown}
        all={viewHref(`/events/${page.event.id}/claims`, {
          ...filtersOf(page.choice),
          ...{ measure, publishedBy: page.choice.publishedBy, knownAt: page.choice.knownAt },
          ...laneChoice(lane),
          ...{ aboutFrom: lastDayOf(vintages.shown), at: endOf(vintages.shown) },
        })}
        words={words}
      />
    </ChartSection>
  )
}

async function VintageFigure({
  page,
  lane,
  words,
  vintages,
  day,
}: Props & { readonly vintages: VintagesAnswer; readonly day: VintageDayAnswer }) {
  const { locale, t } = words
  const { event, measure, comparison, choice } = page
  if (measure === null || comparison === null) return null
  const subject = formatSubject(lane, comparison.actors, words)
  const date = formatDate(day, locale, t)
  const finding = formatVintageFinding(measure, day, words)
  const name = t('vintage.name', { measure: t(`measure.${measure}`), subject, date })
  const view = { ...choice, measure, ...laneChoice(lane), day: day.key }
  const claims = day.vintages.map(({ claim }) => claim)
  const content = await readPageChart(page, 'as-published', words)
  if (content === null) return null
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
                ...{ measure: t(`measure.${measure}`), subject },
                subtitle: formatCountedIn(lane, words),
              }),
            })}
          </ChartHeading>
          <DayLinks {...{ page, lane, words, vintages, day }} />
        </>
      }
      footer={
        <>
          {formatChartFooter(claims, choice, words)}
          <ChartActions
            chart="as-published"
            {...{ name, measure, lane, choice, words }}
            event={event.id}
            day={day.key}
            claimants={[...lane.claims(), ...claims].map(({ claimant }) => claimant.id)}
            table="#as-published-table"
          />
        </>
      }
    />
  )
}

/** As many days as a row of links should have. */
const MOST_DAYS = 24

/**
 * The days with two figures or more, as links, but for the one that is drawn. Of many those with most
 * figures, and of these the latest; a field takes any other.
 */
function DayLinks({
  page,
  lane,
  words: { locale, t },
  vintages,
  day,
}: Props & { readonly vintages: VintagesAnswer; readonly day: VintageDayAnswer }) {
  const { event, measure, choice } = page
  const isAnother = choice.day !== undefined && choice.day !== day.key
  const view = { ...choice, measure: measure ?? undefined, ...laneChoice(lane) }
  const others = vintages.days.filter(({ key }) => key !== day.key)
  const most = new Set(
    others
      .toSorted((a, b) => b.vintages - a.vintages || compareText(b.date, a.date))
      .slice(0, MOST_DAYS),
  )
  return (
    <>
      {isAnother ? (
        <p className="small">{t('vintage.not-offered', { day: choice.day ?? '' })}</p>
      ) : null}
      {vintages.days.length < 2 ? null : (
        <nav className="small no-print flex flex-wrap gap-x-4" aria-label={t('vintage.days')}>
          <span className="quiet py-1">{t('vintage.days')}</span>
          {others
            .filter((one) => most.has(one))
            .map(({ key, date, precision, vintages: count }) => (
              <Link
                key={key}
                prefetch={false}
                className="inline-block py-1"
                href={`${viewHref(`/events/${event.id}`, { ...view, day: key })}#as-published`}
              >
                {t('vintage.day', {
                  date: formatDate({ date, precision }, locale, t, 'short'),
                  vintages: count,
                })}
              </Link>
            ))}
        </nav>
      )}
      {others.length <= MOST_DAYS ? null : (
        <form
          className="small no-print flex flex-wrap items-baseline gap-2"
          method="get"
          action="#as-published"
        >
          {VIEW_PARAMETERS.filter((name) => name !== 'day').flatMap((name) =>
            parameterValues(view, name).map((value) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            )),
          )}
          <label>
            {t('vintage.any-day', { count: others.length - MOST_DAYS })}{' '}
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
