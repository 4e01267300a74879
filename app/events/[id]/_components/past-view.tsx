import Link from 'next/link'
import type { EventAnswer } from '@/lib/answers/shapes'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { viewHref, type ViewChoice } from '@/lib/url/view'

/** Says that a clock is turned back, and how to return. */
export function PastView({
  event,
  choice,
  words: { locale, t },
}: {
  event: EventAnswer
  choice: ViewChoice
  words: Words
}) {
  const { at, publishedBy, knownAt, ...now } = choice
  const on = (date: string) => formatDate({ date, precision: 'time' }, locale, t)
  const clocks = [
    at === undefined ? null : t('event.as-at', { date: on(at) }),
    publishedBy === undefined ? null : t('event.as-published', { date: on(publishedBy) }),
    knownAt === undefined ? null : t('event.as-known', { date: on(knownAt) }),
  ].filter((text) => text !== null)
  if (clocks.length === 0) return null
  return (
    <p className="notice measure-text my-4">
      {t('event.stale-view', { clocks: clocks.join(' ') })}{' '}
      <Link prefetch={false} href={viewHref(`/events/${event.id}`, now)}>
        {t('event.back-to-now')}
      </Link>
    </p>
  )
}
