// How much one client may ask for: 1 for a small answer, 10 for a page, 40 for a file or a picture.
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** 1,200 pages a minute: beyond any newsroom behind one address, and far below what stops a server. */
const EACH = 12_000
const SECONDS = 60
/** A proxy that does not say for whom it asks. */
const MANY = 10

/** In memory: it protects this process, and a read never writes to the store. */
export class Allowance {
  #each = new RateLimiterMemory({ points: EACH, duration: SECONDS })
  #many = new RateLimiterMemory({ points: EACH * MANY, duration: SECONDS })

  /** Seconds until the client may ask again; 0: now, and the cost is taken. A cost of 0 only looks. */
  async take({ name, mayBeMany }, cost) {
    const limiter = mayBeMany ? this.#many : this.#each
    if (cost === 0) {
      const spent = await limiter.get(name)
      return spent !== null && spent.remainingPoints <= 0 ? secondsOf(spent) : 0
    }
    return limiter.consume(name, cost).then(() => 0, secondsOf)
  }
}

/** Takes nothing, and refuses nobody. */
export const NO_LIMIT = { take: async () => 0 }

function secondsOf({ msBeforeNext }) {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}
