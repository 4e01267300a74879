import Link from 'next/link'
import { ChartActions } from '@/components/claims/chart-actions'
import { VintageTable } from '@/components/claims/vintage-table'
import { AsPublished } from '@/components/charts/as-published'
import type { LaneAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer, VintagesAnswer } from '@/lib/answers/vintages'
import { formatDate } from '@/lib/format/date'
import { formatSubject } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import { formatVintageFinding } from '@/lib/format/vintage'
import { laneChoice, viewHref } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection, NothingToDraw } from './chart-section'
import { chartSource } from './chart-source'
import { formatCountedIn } from './lane-figure'
import type { EventPageContent } from './load'

interface Props {
  readonly page: EventPageContent
  readonly lane: LaneAnswer
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
      <VintageTable day={vintages.shown} words={words} />
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
  return (
    <AsPublished
      id={`as-published-${event.id}`}
      {...{ day, locale, t }}
      convention={choice.convention ?? 'none'}
      source={await chartSource(event, 'as-published', view, words)}
      name={name}
      description={finding}
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
            claimants={[...lane.current, ...claims].map(({ claimant }) => claimant.id)}
            table="#as-published-table"
          />
        </>
      }
    />
  )
}

/** The days with two figures or more, as links; the one that is drawn is marked. */
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
  return (
    <>
      {isAnother ? (
        <p className="small">{t('vintage.not-offered', { day: choice.day ?? '' })}</p>
      ) : null}
      {vintages.days.length < 2 ? null : (
        <nav className="small no-print flex flex-wrap gap-x-4" aria-label={t('vintage.days')}>
          <span className="quiet py-1">{t('vintage.days')}</span>
          {vintages.days
            .filter(({ key }) => key !== day.key)
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
    </>
  )
}
