import type { WhatChanged as Changed } from '@/lib/server/reading/news'
import type { Words } from '@/lib/format/translator'
import { newsOf, type News } from '@/lib/sentences/news'
import { PutBeforePaint } from './kept/put-before-paint'

/** So many lines are in sight. */
const MOST = 3

/** What changed, a line a change: since the last visit, which the browser keeps; without script in the last day, or week. */
export function WhatChanged({
  changed: { entries, window, since },
  words,
}: {
  changed: Changed
  words: Words
}) {
  const { t } = words
  return (
    <section
      className="changed"
      id="what-changed"
      aria-labelledby="what-changed-title"
      data-most={MOST}
    >
      <h2 id="what-changed-title">
        {t('news.title')}{' '}
        <span className="changed-window">
          <span className="changed-nothing">{t('news.nothing')} </span>
          <span className="changed-default">{t(`news.${window}`)}</span>
          <span className="changed-visit">{t('news.visit')}</span>
        </span>
      </h2>
      <ol>
        {entries.map((entry, index) => {
          const news = newsOf(entry, words)
          return news === null ? null : (
            <li
              key={entry.seq}
              className="change"
              data-at={entry.at}
              hidden={index >= MOST || entry.at < since}
              suppressHydrationWarning
            >
              <Line news={news} words={words} />
            </li>
          )
        })}
      </ol>
      <p className="small">
        <a href={`/changes?since=${since}`} data-all suppressHydrationWarning>
          {t('news.all')}
        </a>
      </p>
      <PutBeforePaint />
    </section>
  )
}

/** "Melissa, Haiti · killed · DGPC: 46 → at least 52, 28 Nov". */
function Line({
  news: { claim, event, what, by, before, after, day },
  words,
}: {
  news: News
  words: Words
}) {
  const { t } = words
  return (
    <>
      {event === null ? null : (
        <span className="change-event">
          <a href={`/events/${event.id}`}>
            <bdi>{event.title}</bdi>
          </a>
          {' · '}
        </span>
      )}
      <span className="change-what">
        {what} · <bdi>{by}</bdi>
        {': '}
        {before === null ? null : (
          <>
            <span className="quiet">{before.figure}</span>
            <span className="change-arrow" aria-hidden="true" />
            <span className="sr-only"> {t('news.becomes')} </span>
          </>
        )}
        <a href={`/claims/${claim}`}>
          <strong>{after}</strong>
        </a>
        {t('list.comma')}
        {day}
      </span>
    </>
  )
}
