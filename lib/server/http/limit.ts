/**
 * How often one address may do what readers without a key may do and what costs something. In memory:
 * it protects this process, and forgets with it.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { processWide } from '@/lib/process-wide'
import { theConfig } from '../open'
import { ProblemError } from './problem'
import type { Asked } from './route'

/** A minute's worth for one address, and for all of them together: an address can be made up. */
const EACH = 30
const ALL = 600
const SECONDS = 60

interface Limits {
  readonly each: RateLimiterMemory
  readonly all: RateLimiterMemory
}

const limits = processWide<Limits>('limits')

/** Throws 429 with `Retry-After` when the address has had its share. */
export async function takeShare({ request }: Asked): Promise<void> {
  if (!theConfig().hasRateLimit) return
  limits.value ??= {
    each: new RateLimiterMemory({ points: EACH, duration: SECONDS }),
    all: new RateLimiterMemory({ points: ALL, duration: SECONDS }),
  }
  const { each, all } = limits.value
  try {
    await each.consume(addressOf(request))
    await all.consume('all')
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new ProblemError(429, [], `At most ${EACH} a minute: try again in ${seconds} s`, {
      'Retry-After': String(seconds),
    })
  }
}

/** Next.js writes the peer's address here; a proxy beside us appends the one that it saw (`scripts/forwarded.mjs`). */
function addressOf(request: Request): string {
  const forwarded = request.headers.get('X-Forwarded-For') ?? ''
  return forwarded.split(',').at(-1)?.trim() || 'unknown'
}
