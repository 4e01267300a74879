/**
 * How many snapshots readers may make: each is kept for ever. Counted in the database where several instances
 * share one, else in memory. What readers may ask for is limited in front of the app: scripts/serving.
 */
import { CompiledQuery } from 'kysely'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { processWide } from '@/lib/process-wide'
import type { Handle, Store } from '@/lib/store/store'
import { theConfig, theStore } from '../open'
import { clientOf } from './client'
import { ProblemError } from './problem'
import type { ApiRequest } from './call'

/** A minute's worth for one address, and for all of them together: an address can be made up. */
const MAX_EACH = 30
const MAX_ALL = 600
const SECONDS = 60

export type Limiter = RateLimiterMemory | RateLimiterPostgres

interface Limits {
  readonly each: Limiter
  readonly all: Limiter
}

const limitsByStore = processWide<WeakMap<Store, Limits>>('limits')

/** Throws 429 with `Retry-After` when the address has had its share. Call it once the body is known to be right. */
export async function takeShare({ request }: ApiRequest): Promise<void> {
  if (!theConfig().hasRateLimit) return
  const { each, all } = limitsOf(await theStore())
  try {
    await each.consume(clientOf(request.headers))
    await all.consume('all')
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new ProblemError(429, [], `At most ${MAX_EACH} a minute: try again in ${seconds} s`, {
      'Retry-After': String(seconds),
    })
  }
}

function limitsOf(store: Store): Limits {
  const limits = (limitsByStore.value ??= new WeakMap<Store, Limits>())
  const known = limits.get(store)
  if (known !== undefined) return known
  const made = {
    each: limiter(store, 'snapshots-each', MAX_EACH),
    all: limiter(store, 'snapshots', MAX_ALL),
  }
  limits.set(store, made)
  return made
}

/** So many points in so many seconds, for each key. */
export function limiter(
  store: Store,
  keyPrefix: string,
  points: number,
  duration = SECONDS,
): Limiter {
  const memory = new RateLimiterMemory({ keyPrefix, points, duration })
  if (store.kind === 'sqlite') return memory
  return new RateLimiterPostgres({
    keyPrefix,
    points,
    duration,
    tableName: 'rate_limits',
    tableCreated: true,
    storeClient: unnamed(store.writer),
    storeType: 'client',
    // A client that has had its share is refused without asking the database again.
    inMemoryBlockOnConsumed: points + 1,
    // A database that does not answer refuses the snapshot itself.
    insuranceLimiter: memory,
  })
}

/** The library names its statements; a pooler in transaction mode would find them unprepared, or another's. */
function unnamed(handle: Handle) {
  return {
    query: async ({ text, values }: { text: string; values: readonly unknown[] }) => {
      const { rows } = await handle.executeQuery(CompiledQuery.raw(text, [...values]))
      return { rows, rowCount: rows.length }
    },
  }
}
