import Link from 'next/link'
import { Section } from '@/components/ui/section'
import type { Words } from '@/lib/format/translator'
import { formatLead } from '@/lib/sentences/lead'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersIn } from '@/lib/url/filters'
import { viewHref } from '@/lib/url/view'
import { LaneFigure } from './lane-figure'

/** The incidents of a crisis side by side, each with its own claims, and nothing added up. */
export function Incidents({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure, choice } = page
  if (measure === null) return null
  const { at, publishedBy, knownAt } = choice
  const isFiltered = filtersIn(choice).length > 0
  return (
    <Section id="incidents" title={t('event.incidents')}>
      <p className="measure-text quiet mb-4">{t('event.incidents-why')}</p>
      <ul className="grid gap-8">
        {page.incidents.map(({ incident, lane, actors, chart }) => (
          <li key={incident.id} data-incident={incident.id}>
            <h3>
              <Link
                prefetch={false}
                href={viewHref(`/events/${incident.id}`, {
                  measure: incident.measures[measure] === undefined ? undefined : measure,
                  at,
                  publishedBy,
                  knownAt,
                })}
              >
                {incident.title}
              </Link>{' '}
              <span className="small quiet font-sans font-normal">
                {t('home.claims', { claims: incident.claims, claimants: incident.claimants })}
              </span>
            </h3>
            {lane === null ? (
              <p className="quiet">
                {t(isFiltered ? 'filter.incident-none' : 'event.incident-silence', {
                  measure: t(`measure.${measure}`),
                })}
              </p>
            ) : (
              <>
                <p className="measure-text font-serif">
                  {formatLead(measure, lane, actors, words).finding}
                </p>
                {chart === null ? null : (
                  <LaneFigure
                    event={incident}
                    content={chart.content}
                    section={null}
                    table={viewHref(`/events/${incident.id}/claims`, { measure })}
                    choice={choice}
                    words={words}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
