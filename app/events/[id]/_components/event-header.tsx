import Link from 'next/link'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatAboutDay, formatDate } from '@/lib/format/date'
import { formatEventKind } from '@/lib/format/event-kind'
import { firstSentence } from '@/lib/format/sentences'
import type { Words } from '@/lib/format/translator'
import { shortNameIn } from '@/lib/sentences/short-name'
import type { NewestClaim } from '@/lib/server/reading/measure-tiles'

/** Two lines: the title; kind, dates, place, and how old the newest claim is. The summary is one line more. */
export function EventHeader({
  event,
  parentTitle,
  newest,
  words,
}: {
  event: EventAnswer
  parentTitle: string | null
  newest: NewestClaim | null
  words: Words
}) {
  const { locale, t } = words
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <header className="event-head">
      <h1>
        <bdi>{event.title}</bdi>
      </h1>
      <p className="small quiet">
        {[
          formatEventKind(event.kind, words),
          formatDays(event, words),
          ...event.countries.map((country) => regions.of(country) ?? country),
          ...(newest === null ? [] : [formatNewest(newest, words)]),
        ].join(' · ')}
        {event.parent === null ? null : (
          <>
            {' · '}
            <Link prefetch={false} href={`/events/${event.parent}`}>
              {t('event.part-of', { parent: parentTitle ?? event.parent })}
            </Link>
          </>
        )}
      </p>
      <Summary text={event.summary} words={words} />
    </header>
  )
}

function formatDays(event: EventAnswer, { locale, t }: Words): string {
  const { startedOn, startedOnPrecision, endedOn, endedOnPrecision } = event
  const start = formatDate({ date: startedOn, precision: startedOnPrecision }, locale, t, 'short')
  if (endedOn === null) return t('event.since', { start })
  const end = formatDate({ date: endedOn, precision: endedOnPrecision }, locale, t, 'short')
  return end === start ? start : t('event.dates', { start, end })
}

/** When the newest claim was said, else the day that it is about, and by whom. */
function formatNewest({ claim, actors }: NewestClaim, { locale, t }: Words): string {
  return t('page.last-claim', {
    by: shortNameIn(actors)(claim.claimant),
    date:
      claim.statedOn === null
        ? formatAboutDay(claim, locale, t)
        : formatDate(datedFrom(claim.statedOn.slice(0, 10)), locale, t, 'short'),
  })
}

/** The first sentence, cut at the end of its line; the rest on asking. */
function Summary({ text, words: { t, locale } }: { text: string; words: Words }) {
  if (text === '') return null
  const [first, rest] = firstSentence(text, locale)
  return (
    <details className="summary-line small">
      <summary>
        <span dir="auto">{first}</span> <span className="more">{t('page.more')}</span>
      </summary>
      {rest === '' ? null : <p dir="auto">{rest}</p>}
    </details>
  )
}
