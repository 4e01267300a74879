'use client'

import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import useSWR from 'swr'
import { formatTimeOfDay } from '@/lib/format/time-of-day'
import { intlTag, type Locale } from '@/lib/format/locale'

/** Sentences with `{count}` and `{time}` in them; plural ones by plural form. */
export interface LiveTexts {
  readonly newClaims: Readonly<Record<string, string>>
  readonly changes: Readonly<Record<string, string>>
  readonly show: string
  readonly stale: string
  readonly offline: string
}

interface Change {
  readonly kind: string
}

const POLL_EVERY = 15_000

/** The browser revalidates with If-None-Match: nothing new is a 304 without a body. */
async function fetchChanges(address: string): Promise<readonly Change[]> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  const answer: { changes: readonly Change[] } = await response.json()
  return answer.changes
}

/**
 * Says quietly that there are new claims since the page was made, and moves nothing until asked.
 * When the server does not answer, or the reader is offline, it says how old the page is.
 */
export function LiveNotice({
  event,
  since,
  loadedAt,
  locale,
  texts,
}: {
  event: string
  since: string
  /** When the page was made, an instant. */
  loadedAt: string
  locale: Locale
  texts: LiveTexts
}) {
  const router = useRouter()
  const online = useOnline()
  const [answeredAt, setAnsweredAt] = useState<string | null>(null)

  const search = new URLSearchParams({ event, since })
  const { data: changes = [], error } = useSWR<readonly Change[], Error>(
    `/api/v1/changes?${search.toString()}`,
    fetchChanges,
    {
      refreshInterval: POLL_EVERY,
      dedupingInterval: 1000,
      keepPreviousData: true,
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
  return (
    <div role="status" aria-live="polite" className="no-print small" data-live>
      {trouble === null ? null : <p className="notice my-3">{fill(trouble, 0, lastAnswer)}</p>}
      {count === 0 ? null : (
        <p className="my-3 bg-accent-soft px-3 py-2">
          {fill(plural(forms, count), count, loadedAt)}{' '}
          <button
            type="button"
            className="cursor-pointer font-semibold text-accent underline"
            onClick={() => router.refresh()}
          >
            {texts.show}
          </button>
        </p>
      )}
    </div>
  )
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (notify) => {
      window.addEventListener('online', notify)
      window.addEventListener('offline', notify)
      return () => {
        window.removeEventListener('online', notify)
        window.removeEventListener('offline', notify)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}
