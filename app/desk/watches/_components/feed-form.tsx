import type { Words } from '@/lib/format/translator'
import { AddressFields } from './address-fields'
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
      <AddressFields kind="feed" help={t('desk.watch.feed-url-help')} typed={typed} words={words} />
      <EveryChoice value={typed['every']} words={words} />
      <button className="button" type="submit">
        {t('desk.watch.add')}
      </button>
    </form>
  )
}
