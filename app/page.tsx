import Link from 'next/link'
import { Headline } from '@/components/claims/headline'
import type { ComparisonAnswer, EventSummary } from '@/lib/answers/shapes'
import { MEASURES } from '@/lib/domain/measure'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { DEFAULT_LOCALE, wordsIn, type Words } from '@/lib/format/translator'
import { readActors, readEvents } from '@/lib/server/reads'
import { viewHref } from '@/lib/url/view'

export const dynamic = 'force-dynamic'

const MEASURES_SHOWN = 4

export default async function HomePage() {
  const words = wordsIn(DEFAULT_LOCALE)
  const { t } = words
  const { events } = await readEvents({ limit: 100 })
  const actors = await readActors(events.flatMap(actorsOf))
  const incidentsOf = (id: string) => events.filter((event) => event.parent === id).length
  const titles = new Map(events.map((event) => [event.id, event.title]))

  return (
    <>
      <h1 className="mt-4 mb-2">{t('home.title')}</h1>
      <p className="lead mb-8">{t('home.lead')}</p>
      {events.length === 0 ? <EmptyStore words={words} /> : null}
      <ul className="grid gap-0">
        {events.map((event) => (
          <li key={event.id} className="section pb-6">
            <EventEntry
              event={event}
              actors={actors}
              parentTitle={event.parent === null ? null : (titles.get(event.parent) ?? event.parent)}
              incidents={incidentsOf(event.id)}
              words={words}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function actorsOf(event: EventSummary): string[] {
  return Object.values(event.measures).flatMap((headline) => [
    ...(headline?.group == null ? [] : [headline.group]),
    ...(headline?.range?.lowBy ?? []),
    ...(headline?.range?.highBy ?? []),
  ])
}

function EmptyStore({ words: { t } }: { words: Words }) {
  return (
    <div className="notice measure-text">
      <p>{t('home.empty')}</p>
      <p className="small">{t('home.empty-help')}</p>
    </div>
  )
}

function EventEntry({
  event,
  actors,
  parentTitle,
  incidents,
  words,
}: {
  event: EventSummary
  actors: ComparisonAnswer['actors']
  parentTitle: string | null
  incidents: number
  words: Words
}) {
  const { locale, t } = words
  const path = `/events/${event.id}`
  const measures = MEASURES.filter((measure) => event.measures[measure] !== undefined)
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-[18rem_1fr]">
      <div>
        <h2 className="text-xl">
          <Link href={path} className="text-ink">
            {event.title}
          </Link>
        </h2>
        <p className="small quiet">
          {[
            formatDate(datedFrom(event.startedOn), locale, t, 'short'),
            parentTitle === null ? null : t('home.part-of', { parent: parentTitle }),
            incidents === 0 ? null : t('home.incidents', { count: incidents }),
          ]
            .filter((text) => text !== null)
            .join(' · ')}
        </p>
        <p className="small quiet">
          {t('home.claims', { claims: event.claims, claimants: event.claimants })} ·{' '}
          {t('home.changed', { date: formatDate(datedFrom(event.updatedAt), locale, t, 'short') })}
        </p>
      </div>
      {measures.length === 0 ? (
        <p className="quiet">{t('home.no-claims')}</p>
      ) : (
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {measures.slice(0, MEASURES_SHOWN).map((measure) => {
            const headline = event.measures[measure]
            return headline === undefined ? null : (
              <div key={measure}>
                <dt>
                  <Link href={viewHref(path, { measure })}>{t(`measure.${measure}`)}</Link>
                </dt>
                <dd>
                  <Headline headline={headline} actors={actors} words={words} />
                </dd>
              </div>
            )
          })}
          {measures.length <= MEASURES_SHOWN ? null : (
            <div>
              <dt className="sr-only">{t('home.measures')}</dt>
              <dd className="flex flex-wrap gap-x-3">
                {measures.slice(MEASURES_SHOWN).map((measure) => (
                  <Link key={measure} href={viewHref(path, { measure })}>
                    {t(`measure.${measure}`)}
                  </Link>
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  )
}
