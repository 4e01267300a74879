import type { Words } from '@/lib/format/translator'
import { DeskField } from '../../_components/desk-field'
import { EveryChoice } from './every-choice'

export function FeedForm({
  typed,
  words,
}: {
  typed: Readonly<Record<string, string>>
  words: Words
}) {
  const { t } = words
  return (
    <form method="post" action="/desk/acts/watch" className="desk-form">
      <input type="hidden" name="kind" value="feed" />
      <DeskField
        label={t('desk.watch.url')}
        help={t('desk.watch.feed-url-help')}
        id="feed-url"
        name="url"
        type="url"
        dir="ltr"
        maxLength={2_000}
        defaultValue={typed['url'] ?? ''}
        required
      />
      <DeskField
        label={t('desk.watch.name')}
        help={t('desk.watch.name-help')}
        id="feed-name"
        name="name"
        maxLength={120}
        defaultValue={typed['name'] ?? ''}
      />
      <EveryChoice value={typed['every']} words={words} />
      <button className="button" type="submit">
        {t('desk.watch.add')}
      </button>
    </form>
  )
}
