import { Fragment } from 'react'
import { Instant, PART, WithPart } from '@/components/ui/instant'
import Link from 'next/link'
import { formatMoment, writtenMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { hrefOf } from '../event-href'

/** Says that a clock is turned back, and how to return. */
export function PastView({
  page,
  undated,
  words,
}: {
  page: EventPage
  /** Claims left out that may have been public by then. */
  undated: number
  words: Words
}) {
  const { locale, t } = words
  const { at, publishedBy, knownAt, ...now } = page.choice
  const clocks = (
    [
      ['event.as-at', at],
      ['event.as-published', publishedBy],
      ['event.as-known', knownAt],
    ] as const
  ).flatMap(([key, instant]) => (instant === undefined ? [] : [{ key, instant }]))
  if (clocks.length === 0) return null
  return (
    <p className="notice measure-text my-4">
      {t('event.stale-view')}{' '}
      {clocks.map(({ key, instant }) => (
        <Fragment key={key}>
          <WithPart
            text={t(key, { date: PART })}
            part={
              <Instant at={instant} words={words}>
                {formatMoment(writtenMoment(instant), locale, messagesIn(locale).date.time)}
              </Instant>
            }
          />{' '}
        </Fragment>
      ))}
      {undated === 0 ? null : `${t('event.undated', { count: undated })} `}
      <Link prefetch={false} href={hrefOf(page, now)}>
        {t('event.back-to-now')}
      </Link>
    </p>
  )
}
