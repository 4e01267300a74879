import Link from 'next/link'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import { formatDate } from '@/lib/format/date'
import { formatEventKind } from '@/lib/format/event-kind'
import type { Words } from '@/lib/format/translator'

export function EventHeader({
  event,
  parentTitle,
  words,
}: {
  event: EventAnswer
  parentTitle: string | null
  words: Words
}) {
  const { locale, t } = words
  const start = formatDate(
    { date: event.startedOn, precision: event.startedOnPrecision },
    locale,
    t,
  )
  const end =
    event.endedOn === null
      ? null
      : formatDate({ date: event.endedOn, precision: event.endedOnPrecision }, locale, t)
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <header className="mt-4">
      {event.parent === null ? null : (
        <p className="small">
          <Link prefetch={false} href={`/events/${event.parent}`}>
            {t('event.part-of', { parent: parentTitle ?? event.parent })}
          </Link>
        </p>
      )}
      <h1>
        <bdi>{event.title}</bdi>
      </h1>
      <p className="quiet mt-1">
        {[
          formatEventKind(event.kind, words),
          end === null
            ? t('event.since', { start })
            : end === start
              ? start
              : t('event.dates', { start, end }),
          ...event.countries.map((country) => regions.of(country) ?? country),
        ].join(' · ')}
      </p>
      {event.summary === '' ? null : (
        <p className="measure-text mt-3" dir="auto">
          {event.summary}
        </p>
      )}
    </header>
  )
}
