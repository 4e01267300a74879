/**
 * Wrong passwords are counted for an account and a client together, and for a client with all its accounts; never for an
 * account alone, so that strangers cannot lock anybody out.
 */
import { createHash } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { processWide } from '@/lib/process-wide'
import type { Store } from '@/lib/store/store'
import { limiter, type Limiter } from '../http/limit'

/** Wrong tries in a quarter of an hour, after which the next one waits for its end. */
const MAX_WRONG = { pair: 8, client: 40 }
const SECONDS = 900

interface Tries {
  readonly pair: Limiter
  readonly client: Limiter
}

const triesByStore = processWide<WeakMap<Store, Tries>>('tries')

/** Seconds until the client may try again with this account; 0 when it may now. The try counts from here on. */
export async function takeTry(store: Store, account: string, client: string): Promise<number> {
  const { pair, client: all } = triesOf(store)
  const waits = await Promise.all([consume(pair, pairKey(account, client)), consume(all, client)])
  return Math.max(...waits)
}

/** A right password takes back that its own try was counted. */
export async function giveTryBack(store: Store, account: string, client: string): Promise<void> {
  const { pair, client: all } = triesOf(store)
  await Promise.all([pair.delete(pairKey(account, client)), all.reward(client, 1)])
}

async function consume(limiter: Limiter, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

/** A digest, since what is typed as an address may be a password. */
function pairKey(account: string, client: string): string {
  const typed = account.normalize('NFC').trim().toLowerCase()
  return `${createHash('sha256').update(typed).digest('base64url')} ${client}`
}

function triesOf(store: Store): Tries {
  const known = (triesByStore.value ??= new WeakMap())
  const tries = known.get(store) ?? {
    pair: limiter(store, 'tries-pair', MAX_WRONG.pair, SECONDS),
    client: limiter(store, 'tries-client', MAX_WRONG.client, SECONDS),
  }
  known.set(store, tries)
  return tries
}
