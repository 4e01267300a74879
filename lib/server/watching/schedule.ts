/**
 * The schedule of what is watched. Every process looks now and again for what is due; a lease in the database sees to it
 * that one of them fetches it.
 */
import { randomBytes } from 'node:crypto'
import { processWide } from '@/lib/process-wide'
import { StoreUnavailable } from '@/lib/store/fault'
import type { Store } from '@/lib/store/store'
import { endFetch, takeWatch, type FetchOutcome, type Watch } from '@/lib/store/watches'
import { theConfig, theStore } from '../open'
import { pauseAfter, type WatchOutcome } from './fetch-outcome'
import { fetchFeed } from './take-feed'
import { fetchTable } from './take-table'

interface AtWork {
  readonly holder: string
  /** Null while nothing is due. */
  work: Promise<void> | null
}

const atWork = processWide<AtWork>('watches')

/** How often a process looks for what is due, in ms. */
const EVERY = 15_000

/** Nothing is fetched by a process that is told to leave it to others. */
export function startWatches(): void {
  if (!theConfig().hasWatches) return
  wakeWatches()
  setInterval(wakeWatches, EVERY).unref()
}

/** Begins to fetch what is due, where that is not going on already. */
export function wakeWatches(): void {
  if (!theConfig().hasWatches) return
  const mine = (atWork.value ??= { holder: randomBytes(8).toString('hex'), work: null })
  mine.work ??= theStore()
    .then((store) => fetchDue(store, mine.holder))
    .catch((error: unknown) => console.error('Watches:', error))
    .finally(() => (mine.work = null))
}

/** Fetches until nothing is due. */
export async function fetchDue(store: Store, holder: string): Promise<void> {
  for (;;) {
    const watch = await takeWatch(store, holder)
    if (watch === null) return
    await keepOutcome(store, watch, holder, await outcomeOf(store, watch))
  }
}

async function outcomeOf(store: Store, watch: Watch): Promise<WatchOutcome> {
  try {
    switch (watch.kind) {
      case 'table':
        return await fetchTable(store, watch)
      case 'feed':
        return await fetchFeed(store, watch)
      default:
        return watch.kind satisfies never
    }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    console.error(`Watch ${watch.id}:`, error)
    return { kind: 'fault', fault: { code: 'went-wrong' } }
  }
}

/** In ms: what came before is likely to be done by then. */
const SOON = 60_000

export async function keepOutcome(
  store: Store,
  { id, every, failures: before, fault: last }: Pick<Watch, 'id' | 'every' | 'failures' | 'fault'>,
  holder: string,
  outcome: WatchOutcome,
): Promise<void> {
  const at = new Date(store.now()).toISOString()
  const keep = (kept: Omit<FetchOutcome, 'at'>) =>
    endFetch(store.writer, store.kind, id, holder, { at, ...kept })
  switch (outcome.kind) {
    case 'came':
      return keep({
        next: pauseAfter(every, 0, null),
        failures: 0,
        fault: null,
        came: outcome.came,
      })
    case 'unchanged':
      return keep({ next: pauseAfter(every, 0, null), failures: 0, fault: null, came: null })
    case 'at-work':
      return keep({ next: SOON, failures: before, fault: last, came: null })
    case 'fault': {
      const { fault } = outcome
      const failures = before + 1
      return keep({ next: pauseAfter(every, failures, fault), failures, fault, came: null })
    }
    default:
      return outcome satisfies never
  }
}
