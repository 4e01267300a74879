import type { EventAnswer } from '@/lib/answers/event-shapes'
import { messagesIn, type Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'
import { LiveNotice } from './live-notice'

/** Keeps an open page current, unless what it shows is fixed in the past. */
export function LiveUpdates({
  event,
  choice,
  words: { locale, t },
}: {
  event: EventAnswer
  choice: ViewChoice
  words: Words
}) {
  if (choice.knownAt !== undefined) return <p className="small quiet no-print">{t('live.off')}</p>
  const {
    new: newClaims,
    changed,
    show,
    stale,
    offline,
    notify,
    marked,
    ...live
  } = messagesIn(locale).live
  const asked = { notify, stop: live['notify-stop'], marked }
  return (
    <LiveNotice
      key={event.updatedAt}
      event={event.id}
      title={event.title}
      since={event.updatedAt}
      loadedAt={new Date().toISOString()}
      locale={locale}
      texts={{ newClaims, changes: changed, show, stale, offline, ...asked }}
    />
  )
}
