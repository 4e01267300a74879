'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { intlTag, type Locale } from '@/lib/format/locale'
import { formatTimeOfDay } from '@/lib/format/time-of-day'
import { markArrived, rememberArrived, type Arrived } from './arrived'
import { notify, useNotifications } from './notifications'
import { useNews, type LiveScope } from './use-news'
import { useOnline } from './use-online'

/** Sentences with `{count}` and `{time}` in them; plural ones by plural form. */
export interface LiveTexts {
  readonly newClaims: Readonly<Record<string, string>>
  readonly changes: Readonly<Record<string, string>>
  readonly show: string
  readonly stale: string
  readonly offline: string
  readonly notify: string
  readonly stop: string
  readonly marked: string
}

/**
 * Says quietly what came since the page was made, and moves nothing until asked: the notice stands at the foot of the
 * window. When the server does not answer, or the reader is offline, it says how old the page is.
 */
export function LiveNotice({
  scope,
  title = null,
  since,
  loadedAt,
  locale,
  texts,
}: {
  scope: LiveScope
  /** The title of notifications; null where none are offered. */
  title?: string | null
  since: string
  /** When the page was made, an instant. */
  loadedAt: string
  locale: Locale
  texts: LiveTexts
}) {
  const router = useRouter()
  const online = useOnline()
  const name = scope.event ?? scope.claimant ?? 'all'
  const [wish, turnWish] = useNotifications(name)
  const isWished = title !== null && wish === 'on'
  const { changes, lines, answeredAt, hasFailed } = useNews(scope, since, locale, isWished)
  // What the reader asked to see, as far as the page shows it.
  const [marked, setMarked] = useState<Arrived | null>(null)

  const fill = (text: string, count: number, instant: string) =>
    text
      .replace('{count}', new Intl.NumberFormat(intlTag(locale)).format(count))
      .replace('{time}', formatTimeOfDay(instant, locale))
  const plural = (forms: Readonly<Record<string, string>>, count: number) =>
    forms[new Intl.PluralRules(intlTag(locale)).select(count)] ?? forms['other'] ?? ''

  const added = changes.filter(({ kind }) => kind === 'claim-recorded').length
  const [forms, count] = added > 0 ? [texts.newClaims, added] : [texts.changes, changes.length]
  const trouble = !online ? texts.offline : hasFailed ? texts.stale : null
  const news = fill(plural(forms, count), count, loadedAt)

  const told = useRef(0)
  useEffect(() => {
    if (!isWished || added <= told.current) return
    told.current = added
    if (document.visibilityState === 'hidden') notify(name, title, [news, ...lines].join('\n'))
  }, [isWished, added, name, title, news, lines])

  useEffect(() => {
    const frame = requestAnimationFrame(() => setMarked(markArrived(name)))
    return () => cancelAnimationFrame(frame)
  }, [name])

  const show = () => {
    const claims = changes.flatMap(({ claim }) => claim ?? [])
    rememberArrived(name, { claims, since: loadedAt, lines })
    router.refresh()
  }
  return (
    <>
      <div className="no-print small" data-live>
        {marked === null ? null : (
          <div className="live-moved">
            <p>{fill(texts.marked, 0, marked.since)}</p>
            <Lines lines={marked.lines} />
          </div>
        )}
        {/* Its line is there from the start, so that nothing moves when script finds that it can notify. */}
        {title === null ? null : (
          <p className={wish === null ? 'invisible' : undefined}>
            <button type="button" className="link-button quiet" onClick={turnWish}>
              {wish === 'on' ? texts.stop : texts.notify}
            </button>
          </p>
        )}
      </div>
      <div role="status" aria-live="polite" className="live-notice no-print small">
        {trouble === null ? null : (
          <p className="notice">{fill(trouble, 0, answeredAt ?? loadedAt)}</p>
        )}
        {count === 0 ? null : (
          <div className="live-news">
            <p>
              {news}{' '}
              <button type="button" className="link-button font-semibold" onClick={show}>
                {texts.show}
              </button>
            </p>
            <Lines lines={lines} />
          </div>
        )}
      </div>
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  )
}
