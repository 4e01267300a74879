import { messagesIn, type Words } from '@/lib/format/translator'
import { LiveNotice } from './live-notice'
import type { LiveScope } from './use-news'

/** Keeps an open page current, unless what it shows is fixed in the past. */
export function LiveUpdates({
  scope,
  title = null,
  since,
  isFixed = false,
  words: { locale, t },
}: {
  scope: LiveScope
  /** The title of notifications; null where none are offered. */
  title?: string | null
  /** The moment of the last change that the page shows. */
  since: string
  isFixed?: boolean
  words: Words
}) {
  if (isFixed) return <p className="small quiet no-print">{t('live.off')}</p>
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
      key={since}
      scope={scope}
      title={title}
      since={since}
      loadedAt={new Date().toISOString()}
      locale={locale}
      texts={{ newClaims, changes: changed, show, stale, offline, ...asked }}
    />
  )
}
