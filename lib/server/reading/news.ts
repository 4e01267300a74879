/** News of figures: the changes of claims alone, the latest first. */
import type { LedgerEntry } from '@/lib/answers/ledger'
import type { Locale } from '@/lib/format/locale'
import { isNews } from '@/lib/sentences/news'
import { readChanges, type ChangeQuery } from './changes'
import { readLedger } from './ledger'

const DAY_MS = 86_400_000

/** The rows of the ledger among which news is looked for. */
const MAX_ROWS = 200

export async function readNews(
  query: Pick<ChangeQuery, 'event' | 'claimant' | 'since'>,
  max: number,
  locale: Locale,
): Promise<LedgerEntry[]> {
  const { entries } = await readLedger({ ...query, limit: MAX_ROWS }, locale)
  return entries.filter(isNews).slice(0, max)
}

/** When the last change was recorded that this page may show: what comes later is news to its reader. */
export async function readNewestMoment(): Promise<string> {
  const { changes } = await readChanges({ limit: 1 })
  return changes[0]?.at ?? new Date(0).toISOString()
}

export interface WhatChanged {
  readonly entries: readonly LedgerEntry[]
  /** The last 24 hours, or the last seven days that had a change. */
  readonly window: 'day' | 'week'
  /** The beginning of the window, an instant. */
  readonly since: string
}

/** Also what came before the window, for a reader whose last visit was longer ago. Null where nothing ever changed. */
export async function readWhatChanged(
  now: string,
  max: number,
  locale: Locale,
): Promise<WhatChanged | null> {
  const entries = await readNews({}, max, locale)
  const [newest] = entries
  if (newest === undefined) return null
  const dayAgo = ago(now, DAY_MS)
  if (newest.at > dayAgo) return { entries, window: 'day', since: dayAgo }
  return { entries, window: 'week', since: ago(newest.at, 7 * DAY_MS) }
}

function ago(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) - milliseconds).toISOString()
}
