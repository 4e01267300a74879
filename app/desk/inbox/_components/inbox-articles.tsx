import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { InboxArticle } from '@/lib/server/watching/inbox'
import { InboxSection } from './inbox-section'
import { PutAway } from './put-away'

/** Articles of feeds, each of which opens in the reading view. */
export function InboxArticles({
  articles,
  count,
  words,
}: {
  articles: readonly InboxArticle[]
  count: number
  words: Words
}) {
  const { t, locale } = words
  const heads = {
    article: t('desk.inbox.article'),
    publisher: t('desk.form.publisher'),
    date: t('desk.inbox.date'),
    figures: t('desk.inbox.figures'),
    feed: t('desk.inbox.feed'),
  }
  return (
    <InboxSection
      id="articles"
      title={t('desk.inbox.articles')}
      means={t('desk.inbox.articles-means')}
      columns={Object.values(heads)}
      shown={articles.length}
      count={count}
      words={words}
    >
      {articles.map(({ id, title, publisher, date, figures, feed }) => {
        const name = title ?? t('desk.inbox.no-title')
        return (
          <tr key={id}>
            <th scope="row">
              <a href={`/desk/read?inbox=${encodeURIComponent(id)}`} dir="auto">
                {name}
              </a>
            </th>
            <td data-label={heads.publisher}>
              <bdi>{publisher ?? t('desk.inbox.not-said')}</bdi>
            </td>
            <td data-label={heads.date}>
              {date === null
                ? t('desk.inbox.not-said')
                : formatDate({ date, precision: 'day' }, locale, t)}
            </td>
            <td data-label={heads.figures} className="number-cell">
              {figures}
            </td>
            <td data-label={heads.feed}>
              <bdi>{feed}</bdi>
            </td>
            <PutAway id={id} of={name} words={words} />
          </tr>
        )
      })}
    </InboxSection>
  )
}
