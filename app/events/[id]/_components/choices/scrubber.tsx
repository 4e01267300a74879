import Link from 'next/link'
import { Fold } from '@/components/ui/fold'
import { placeIn, mergeMoments } from '@/lib/domain/moments'
import { formatMoment, writtenMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import type { MomentsAnswer } from '@/lib/server/reading/moments'
import { laneChoice } from '@/lib/url/view'
import { hrefOf } from '../event-href'
import { ScrubRange } from './scrub-range'
import { placesOf, ScrubStrip } from './scrub-strip'

/** As many days, months or years as a list of links should have. */
const MAX_LISTED = 62

/**
 * What had been claimed in public by when: links from moment to moment, and with script a slider. The lane
 * that is drawn goes along, so that nothing else changes on the way.
 */
export function Scrubber({ page, words }: { page: EventPage; words: Words }) {
  const { locale, t } = words
  const { measure, moments: answer, choice } = page
  const lane = page.wholeLane ?? page.lane
  if (measure === null || answer === null || answer.moments.length < 2) return null
  const { moments } = answer
  const { date } = messagesIn(locale)
  const pinned = { ...choice, ...(lane === undefined ? {} : laneChoice(lane)), measure }
  const href = (at: string | undefined) => hrefOf(page, { ...pinned, publishedBy: at })
  const on = (at: string) => formatMoment(writtenMoment(at), locale, date.time)
  const last = moments.length - 1
  const place = placeIn(moments, choice.publishedBy ?? null)
  const momentAt = (index: number) => (index >= last ? undefined : moments[Math.max(index, 0)]?.at)
  const steps = [
    { key: 'first', at: momentAt(0), off: place === 0 },
    { key: 'previous', at: momentAt(place - 1), off: place <= 0 },
    { key: 'next', at: momentAt(place + 1), off: place >= last },
    { key: 'latest', at: undefined, off: choice.publishedBy === undefined },
  ] as const
  const shown = page.lane === undefined ? 0 : page.lane.counts.current + page.lane.counts.history
  const { publishedBy } = choice
  const { undated } = page
  return (
    <section className="scrubber no-print" aria-labelledby="scrub-title" data-scrubber>
      <h2 id="scrub-title" className="text-base">
        {t('scrub.title')}
      </h2>
      <p className="small" role="status">
        {publishedBy === undefined
          ? formatNow(answer, on, words)
          : place < 0
            ? t(undated === 0 ? 'scrub.before' : 'scrub.before-undated', {
                date: on(publishedBy),
                first: on(moments[0]?.at ?? ''),
              })
            : t(undated === 0 ? 'scrub.by' : 'scrub.by-undated', {
                date: on(publishedBy),
                claims: shown,
                all: answer.claims,
              })}
      </p>
      <div className="scrub-track">
        <ScrubStrip moments={moments} place={place} words={words} />
        <ScrubRange
          label={t('event.clock-publishedBy')}
          moments={moments.map(({ at }) => writtenMoment(at))}
          places={placesOf(moments)}
          place={place}
          address={href('MOMENT')}
          now={href(undefined)}
          locale={locale}
          timed={date.time}
        />
      </div>
      <ul className="scrub-steps">
        {steps.map(({ key, at, off }) => (
          <li key={key}>
            {off ? (
              <span className="quiet">{t(`scrub.${key}`)}</span>
            ) : (
              <Link prefetch={false} scroll={false} href={href(at)}>
                {t(`scrub.${key}`)}
              </Link>
            )}
          </li>
        ))}
        <li>
          <Fold summary={t('scrub.all')}>
            <ul className="scrub-list">
              {mergeMoments(moments, MAX_LISTED).map(({ at, changes }) => (
                <li key={at}>
                  <Link prefetch={false} scroll={false} href={href(at)}>
                    {on(at)}
                  </Link>{' '}
                  <span className="quiet">{t('scrub.changes', { changes })}</span>
                </li>
              ))}
            </ul>
          </Fold>
        </li>
      </ul>
    </section>
  )
}

/** How many claims there are now, and the last date at which one was made public, which is not that of our record. */
function formatNow(
  { claims, latest, undated }: MomentsAnswer,
  on: (at: string) => string,
  { t }: Words,
): string {
  if (latest === null) return t('scrub.now-undated', { claims })
  const now = t('scrub.now', { date: on(latest), claims })
  return undated === 0 ? now : `${now} ${t('scrub.no-date', { count: undated })}`
}
