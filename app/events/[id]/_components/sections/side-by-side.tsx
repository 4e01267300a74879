import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ContentOf } from '@/lib/charts/chart'
import type { Words } from '@/lib/format/translator'
import { formatApart } from '@/lib/sentences/lane'
import { besideView, type BesideLane } from '@/lib/server/reading/beside'
import type { EventPage } from '@/lib/server/reading/event-page'
import { laneChoice, viewHref } from '@/lib/url/view'
import { hrefOf } from '../event-href'
import { LaneFigure } from './lane-figure'

/** Two counts next to each other, with the reason why they are two. Never one axis, never a sum. */
export function SideBySide({
  page,
  content,
  beside,
  first,
  words,
}: {
  page: EventPage
  content: ContentOf<'by-source'>
  beside: BesideLane
  first: ReactNode
  words: Words
}) {
  const { t } = words
  const { event, choice } = page
  const actors = { ...content.actors, ...beside.actors }
  const reasons =
    beside.lane === undefined ? null : formatApart(content.lane, beside.lane, actors, words)
  const view = besideView(choice)
  return (
    <section className="section" id="by-source" aria-labelledby="beside-title" data-beside>
      <h2 id="beside-title">{t('beside.title')}</h2>
      <p className="measure-text small mb-4">
        {reasons === null
          ? t('beside.silence', { measure: t(`measure.${beside.measure}`) })
          : reasons === ''
            ? t('beside.same')
            : t('beside.why', { reasons })}{' '}
        <Link prefetch={false} scroll={false} href={hrefOf(page, { ...choice, beside: undefined })}>
          {t('beside.close')}
        </Link>
      </p>
      <div className="beside">
        {first}
        {beside.lane === undefined || beside.chart === null || reasons === '' ? null : (
          <LaneFigure
            id={`beside-${event.id}`}
            section="beside-other"
            level="h3"
            event={event}
            content={beside.chart.content}
            choice={view}
            table={viewHref(`/events/${event.id}/claims`, {
              ...view,
              beside: undefined,
              scale: undefined,
              convention: undefined,
              ...laneChoice(beside.lane),
              measure: beside.measure,
            })}
            words={words}
          />
        )}
      </div>
    </section>
  )
}
