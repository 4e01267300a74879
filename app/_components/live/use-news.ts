import { useState } from 'react'
import useSWR, { type Revalidator, type RevalidatorOptions } from 'swr'
import type { Locale } from '@/lib/format/locale'

/** The changes that a page shows: those of an event, of a source, or all. */
export interface LiveScope {
  readonly event?: string
  readonly claimant?: string
}

interface Change {
  readonly kind: string
  readonly claim: string | null
}

interface NewsAnswer {
  /** A few sentences; where there is more, the last one says how much. */
  readonly lines: readonly string[]
}

export interface LiveNews extends NewsAnswer {
  readonly changes: readonly Change[]
  /** When the server last answered, an instant; null before its first answer. */
  readonly answeredAt: string | null
  readonly hasFailed: boolean
}

const POLL_EVERY = 15_000
const LONGEST_WAIT = 120_000
const NONE: readonly never[] = []

/** The browser revalidates with If-None-Match: nothing new is a 304 without a body. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json() as Promise<T> // of our own server
}

/** After an error polling stops; each further try waits twice as long, so that a server that starts again is spared. */
function tryAgain(
  _error: Error,
  _key: string,
  _config: unknown,
  revalidate: Revalidator,
  { retryCount }: Required<RevalidatorOptions>,
): void {
  const wait = Math.min(2500 * 2 ** retryCount, LONGEST_WAIT)
  setTimeout(() => void revalidate({ retryCount }), wait)
}

/** Asks for what came since an instant, and in which words to tell it. */
export function useNews(
  scope: LiveScope,
  since: string,
  locale: Locale,
  /** Only for a reader who asked to be told while the page is out of sight. */
  refreshWhenHidden: boolean,
): LiveNews {
  const [answeredAt, setAnsweredAt] = useState<string | null>(null)
  const search = new URLSearchParams({ ...scope, since }).toString()
  const { data, error } = useSWR<{ readonly changes: readonly Change[] }, Error>(
    `/api/v1/changes?${search}`,
    fetchJson,
    {
      refreshInterval: POLL_EVERY,
      refreshWhenHidden,
      onErrorRetry: tryAgain,
      onSuccess: () => setAnsweredAt(new Date().toISOString()),
    },
  )
  const changes = data?.changes ?? NONE
  // The words are asked for once for each state of the changes.
  const { data: news } = useSWR<NewsAnswer, Error>(
    changes.length === 0 ? null : [`/changes/news.json?${search}&lang=${locale}`, changes.length],
    ([address]: [string]) => fetchJson(address),
    { keepPreviousData: true },
  )
  return {
    changes,
    lines: news?.lines ?? NONE,
    answeredAt,
    hasFailed: error !== undefined,
  }
}
