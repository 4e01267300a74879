/** Reading how the store is: whether it can be read, and written. */
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreUnavailable, type FaultKind } from '@/lib/store/fault'
import type { Store } from '@/lib/store/store'
import { tryWrite } from '@/lib/store/write'
import packageJson from '@/package.json'
import { inSnapshot } from '@/lib/store/in-snapshot'
import { logFault } from '../fault-log'
import { theConfig, theStore } from '../open'

export interface Health {
  readonly status: 'ok' | FaultKind
  readonly version: string
  readonly store: 'sqlite' | 'postgres'
  /** Left out while they cannot be counted. */
  readonly claims?: number
}

export const VERSION: string = packageJson.version

/** The longest that an answer takes, in ms, however long the store does. */
const MAX_WAIT = 4500
/** A store that could be written is not tried again for so many ms. */
const TRUSTED_FOR = 5000

export async function readHealth(): Promise<Health> {
  let kind = theConfig().store.kind
  try {
    const store = await withinWait(theStore())
    kind = store.kind
    const [claims] = await withinWait(Promise.all([countClaims(store), trialOf(store)]))
    const fault = store.condition.fault
    if (fault === null) return { status: 'ok', version: VERSION, store: kind, claims }
    return { status: fault.fault, version: VERSION, store: kind, claims }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    logFault(error)
    return { status: error.fault, version: VERSION, store: kind }
  }
}

/** How many there were at the newest moment at which anything was recorded: a million take long to count. */
const counted = new WeakMap<Store, { readonly last: string; readonly claims: number }>()

function countClaims(store: Store): Promise<number> {
  return inSnapshot(store, {}, async (db) => {
    const { last } = await db.selectFrom('clock').select('last').executeTakeFirstOrThrow()
    const known = counted.get(store)
    if (known?.last === last) return known.claims
    const { claims } = await db
      .selectFrom('claims')
      .select((rows) => rows.fn.countAll<number>().as('claims'))
      .executeTakeFirstOrThrow()
    counted.set(store, { last, claims })
    return claims
  })
}

interface Trial {
  readonly result: Promise<void>
  /** On the clock that never steps, in ms. */
  readonly at: number
}
const trials = new WeakMap<Store, Trial>()

/** One trial write at a time, however many ask. One that waits behind a long write of this process says nothing. */
async function trialOf(store: Store): Promise<void> {
  const known = trials.get(store)
  const isFresh = known !== undefined && performance.now() - known.at < TRUSTED_FOR
  if (isFresh) return known.result
  const result = Promise.race([
    tryWrite(store).then(() => store.condition.clearTried()),
    sleep(MAX_WAIT - 200, undefined, { ref: false }),
  ])
  trials.set(store, { result, at: performance.now() })
  try {
    await result
  } catch (error) {
    // The next to ask learns whether it is over.
    trials.delete(store)
    throw error
  }
}

async function withinWait<T>(work: Promise<T>): Promise<T> {
  const end = new AbortController()
  const late = sleep(MAX_WAIT, undefined, { signal: end.signal }).then(() => {
    throw new StoreUnavailable('The store does not answer', 'silent')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    end.abort()
    late.catch(() => undefined)
  }
}
