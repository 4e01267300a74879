import Link from 'next/link'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'
import type { SourceEvent, SourceProfile } from '@/lib/server/reading/source-profile'
import { viewHref } from '@/lib/url/view'
import { SourceClaims } from './source-claims'

/** What the source claimed, by event and measure. */
export function SourceEvents({
  profile,
  actors,
  words,
}: {
  profile: SourceProfile
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  return profile.events.map((event) => (
    <EventClaims
      key={event.id}
      claimant={profile.source.id}
      event={event}
      actors={actors}
      words={words}
    />
  ))
}

function EventClaims({
  event,
  claimant,
  actors,
  words,
}: {
  event: SourceEvent
  claimant: string
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { t } = words
  return (
    <div className="mb-8">
      <h3 className="mt-4 mb-3">
        <Link prefetch={false} href={`/events/${event.id}`} className="text-ink">
          {event.title}
        </Link>
      </h3>
      {event.measures.map(({ measure, total, claims }) => (
        <div key={measure} className="mb-6">
          <SourceClaims
            claims={claims}
            caption={t('source.claims-caption', { measure: t(`measure.${measure}`), count: total })}
            actors={actors}
            words={words}
          />
          {total === claims.length ? null : (
            <p className="small mt-1">
              <a href={viewHref(`/events/${event.id}/claims`, { measure, claimant: [claimant] })}>
                {t('source.all-claims', { count: total })}
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
