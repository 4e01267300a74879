import Link from 'next/link'
import { Headline } from '@/components/claims/headline'
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { MEASURES } from '@/lib/domain/measure'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { viewHref } from '@/lib/url/view'
import { NewSince } from './since-last-visit'

/** One event of the overview: its title, and each measure at a glance. */
export function EventEntry({
  event,
  incidents,
  actors,
  words,
  heading: Heading = event.parent === null ? 'h2' : 'h3',
}: {
  event: EventSummary
  /** Listed beneath it, and not added. */
  incidents: readonly EventSummary[]
  actors: ComparisonAnswer['actors']
  words: Words
  /** By default that of its place under its crisis. */
  heading?: 'h2' | 'h3'
}) {
  const { locale, t } = words
  const path = `/events/${event.id}`
  const measures = MEASURES.filter((measure) => event.measures[measure] !== undefined)
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-[17rem_minmax(0,1fr)]">
      <div>
        <Heading>
          <Link href={path} prefetch={false} className="text-ink">
            <bdi>{event.title}</bdi>
          </Link>
        </Heading>
        <p className="small quiet">
          {[
            incidents.length === 0 ? null : t('home.incidents', { count: incidents.length }),
            event.claims === 0
              ? null
              : t('home.claims', { claims: event.claims, claimants: event.claimants }),
            t('home.changed', { date: formatDate(datedFrom(event.updatedAt), locale, t, 'short') }),
          ]
            .filter((text) => text !== null)
            .join(' · ')}
          <NewSince updatedAt={event.updatedAt} text={t('home.new')} />
        </p>
      </div>
      {measures.length === 0 ? (
        <p className="quiet">{t('home.no-claims')}</p>
      ) : (
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {measures.map((measure) => {
            const headline = event.measures[measure]
            return headline === undefined ? null : (
              <div key={measure}>
                <dt>
                  <Link href={viewHref(path, { measure })} prefetch={false}>
                    {t(`measure.${measure}`)}
                  </Link>
                </dt>
                <dd>
                  <Headline headline={headline} event={event} actors={actors} words={words} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </div>
  )
}
