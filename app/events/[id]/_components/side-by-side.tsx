import Link from 'next/link'
import type { ReactNode } from 'react'
import type { LaneView } from '@/lib/answers/lane-view'
import type { Words } from '@/lib/format/translator'
import { formatApart } from '@/lib/sentences/lane'
import { laneChoice, viewHref } from '@/lib/url/view'
import { LaneFigure } from './lane-figure'
import type { EventPageContent } from './load'

/** Two counts next to each other, with the reason why they are two. Never one axis, never a sum. */
export function SideBySide({
  page,
  lane,
  first,
  words,
}: {
  page: EventPageContent
  lane: LaneView
  first: ReactNode
  words: Words
}) {
  const { t } = words
  const { event, measure, comparison, beside, choice } = page
  if (measure === null || comparison === null || beside === null) return first
  const actors = { ...comparison.actors, ...beside.actors }
  const reasons = beside.lane === undefined ? null : formatApart(lane, beside.lane, actors, words)
  const { measure: _, group, category, place, basis, from, to, ...view } = choice
  return (
    <section className="section" id="by-source" aria-labelledby="beside-title" data-beside>
      <h2 id="beside-title">{t('beside.title')}</h2>
      <p className="measure-text small mb-4">
        {reasons === null
          ? t('beside.silence', { measure: t(`measure.${beside.measure}`) })
          : reasons === ''
            ? t('beside.same')
            : t('beside.why', { reasons })}{' '}
        <Link
          prefetch={false}
          scroll={false}
          href={viewHref(`/events/${event.id}`, { ...choice, beside: undefined })}
        >
          {t('beside.close')}
        </Link>
      </p>
      <div className="beside">
        {first}
        {beside.lane === undefined || reasons === '' ? null : (
          <LaneFigure
            id={`beside-${event.id}`}
            section="beside-other"
            level="h3"
            event={event}
            measure={beside.measure}
            lane={beside.lane}
            actors={beside.actors}
            choice={view}
            table={viewHref(`/events/${event.id}/claims`, {
              ...{ ...view, beside: undefined, scale: undefined, convention: undefined },
              ...{ ...laneChoice(beside.lane), measure: beside.measure },
            })}
            words={words}
          />
        )}
      </div>
    </section>
  )
}
