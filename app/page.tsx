import Link from 'next/link'
import { Headline } from '@/components/claims/headline'
import type { ComparisonAnswer, EventSummary } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { MEASURES } from '@/lib/domain/measure'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { DEFAULT_LOCALE, wordsIn, type Words } from '@/lib/format/translator'
import { readActors, readEvents } from '@/lib/server/reads'
import { viewHref } from '@/lib/url/view'

export default async function HomePage() {
  const words = wordsIn(DEFAULT_LOCALE)
  const { t } = words
  const { events } = await readEvents({ limit: 500 })
  const actors = await readActors(events.flatMap(actorsOf))
  const ids = new Set(events.map(({ id }) => id))
  const incidents = groupBy(events, ({ parent }) => parent)
  const crises = events.filter(({ parent }) => parent === null || !ids.has(parent))

  return (
    <>
      <h1 className="mt-4 mb-2">{t('home.title')}</h1>
      <p className="lead mb-8">{t('home.lead')}</p>
      {events.length === 0 ? <EmptyStore words={words} /> : null}
      <ul>
        {crises.map((crisis) => (
          <li key={crisis.id} className="section pb-6">
            <EventEntry
              event={crisis}
              incidents={incidents.get(crisis.id) ?? []}
              {...{ actors, words }}
            />
            <ul className="ms-4 md:ms-8">
              {(incidents.get(crisis.id) ?? []).map((incident) => (
                <li key={incident.id} className="mt-4 border-t border-rule pt-3">
                  <EventEntry event={incident} incidents={[]} {...{ actors, words }} />
                </li>
              ))}
            </ul>
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
  incidents,
  actors,
  words,
}: {
  event: EventSummary
  incidents: readonly EventSummary[]
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const path = `/events/${event.id}`
  const measures = MEASURES.filter((measure) => event.measures[measure] !== undefined)
  const Heading = event.parent === null ? 'h2' : 'h3'
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-[17rem_minmax(0,1fr)]">
      <div>
        <Heading>
          <Link href={path} prefetch={false} className="text-ink">
            {event.title}
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
                  <Headline headline={headline} actors={actors} words={words} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </div>
  )
}
