'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import useSWR, { type Revalidator, type RevalidatorOptions } from 'swr'
import { formatTimeOfDay } from '@/lib/format/time-of-day'
import { intlTag, type Locale } from '@/lib/format/locale'
import { markArrived, rememberArrived } from './arrived'
import { notify, useNotifications } from './notifications'

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

interface Change {
  readonly kind: string
  readonly claim: string | null
}

const POLL_EVERY = 15_000
const LONGEST_WAIT = 120_000

/** The browser revalidates with If-None-Match: nothing new is a 304 without a body. */
async function fetchChanges(address: string): Promise<readonly Change[]> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  const answer: { changes: readonly Change[] } = await response.json()
  return answer.changes
}

/** After an error polling stops; each further try waits twice as long, so that a server that starts again is spared. */
function tryAgain(
  _error: Error,
  _key: string,
  _config: unknown,
  revalidate: Revalidator,
  { retryCount }: Required<RevalidatorOptions>,
): void {
  const wait = Math.min(5000 * 2 ** Math.min(retryCount - 1, 8), LONGEST_WAIT)
  setTimeout(() => void revalidate({ retryCount }), wait)
}

/**
 * Says quietly that there are new claims since the page was made, and moves nothing until asked.
 * When the server does not answer, or the reader is offline, it says how old the page is.
 */
export function LiveNotice({
  event,
  title,
  since,
  loadedAt,
  locale,
  texts,
}: {
  event: string
  title: string
  since: string
  /** When the page was made, an instant. */
  loadedAt: string
  locale: Locale
  texts: LiveTexts
}) {
  const router = useRouter()
  const online = useOnline()
  const [wish, turnWish] = useNotifications(event)
  const [answeredAt, setAnsweredAt] = useState<string | null>(null)
  // When the page was made before this one, if the reader asked there to see what was new.
  const [marked, setMarked] = useState<string | null>(null)

  const search = new URLSearchParams({ event, since })
  const { data: changes = [], error } = useSWR<readonly Change[], Error>(
    `/api/v1/changes?${search.toString()}`,
    fetchChanges,
    {
      refreshInterval: POLL_EVERY,
      // Only for a reader who asked to be told while the page is out of sight.
      refreshWhenHidden: wish === 'on',
      dedupingInterval: 1000,
      keepPreviousData: true,
      onErrorRetry: tryAgain,
      onSuccess: () => setAnsweredAt(new Date().toISOString()),
    },
  )
  const fill = (text: string, count: number, instant: string) =>
    text
      .replace('{count}', new Intl.NumberFormat(intlTag(locale)).format(count))
      .replace('{time}', formatTimeOfDay(instant, locale))
  const plural = (forms: Readonly<Record<string, string>>, count: number) =>
    forms[new Intl.PluralRules(intlTag(locale)).select(count)] ?? forms['other'] ?? ''

  const lastAnswer = answeredAt ?? loadedAt
  const added = changes.filter(({ kind }) => kind === 'claim-recorded').length
  const [forms, count] = added > 0 ? [texts.newClaims, added] : [texts.changes, changes.length]
  const trouble = !online ? texts.offline : error !== undefined ? texts.stale : null
  const news = fill(plural(forms, count), count, loadedAt)

  const told = useRef(0)
  useEffect(() => {
    if (wish !== 'on' || added <= told.current) return
    told.current = added
    if (document.visibilityState === 'hidden') notify(event, title, news)
  }, [wish, added, event, title, news])

  useEffect(() => {
    const frame = requestAnimationFrame(() => setMarked(markArrived(event)))
    return () => cancelAnimationFrame(frame)
  }, [event])

  const show = () => {
    const claims = changes.flatMap(({ claim }) => (claim === null ? [] : [claim]))
    rememberArrived(event, claims, loadedAt)
    router.refresh()
  }
  return (
    <div className="no-print small" data-live>
      <div role="status" aria-live="polite">
        {trouble === null ? null : <p className="notice my-3">{fill(trouble, 0, lastAnswer)}</p>}
        {count > 0 ? (
          <p className="my-3 bg-accent-soft px-3 py-2">
            {news}{' '}
            <button type="button" className="link-button font-semibold" onClick={show}>
              {texts.show}
            </button>
          </p>
        ) : marked === null ? null : (
          <p className="my-3 border-s-[3px] border-accent bg-accent-soft px-3 py-2">
            {fill(texts.marked, 0, marked)}
          </p>
        )}
      </div>
      {/* Its line is there from the start, so that nothing moves when script finds that it can notify. */}
      <p className={wish === null ? 'invisible' : undefined}>
        <button type="button" className="link-button quiet" onClick={turnWish}>
          {wish === 'on' ? texts.stop : texts.notify}
        </button>
      </p>
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed)
      window.addEventListener('offline', changed)
      return () => {
        window.removeEventListener('online', changed)
        window.removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}
