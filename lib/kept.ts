/**
 * What this process keeps in memory because it may be asked for again, all of it under one budget. What was made
 * once is held for half a minute, for the page that it was made for; what is made again within ten minutes is kept until
 * nobody has asked for it for a while. A reader who asks for a thousand views once each so displaces nothing.
 * Decision 28.
 */
import { createHash } from 'node:crypto'
import { setInterval } from 'node:timers'
import { getHeapStatistics } from 'node:v8'
import { LRUCache } from 'lru-cache'
import { processWide } from './process-wide'

/** The part of the heap's limit for what is kept, and as much again for what was made once. */
const SHARE = 1 / 8

const SECOND = 1_000
/** How long each is held: what was made once, what was made again, and what everything else is made from. */
const ONCE_FOR = 30 * SECOND
const AGAIN_FOR = 60 * SECOND
const BASIS_FOR = 600 * SECOND
/** How long, and for how many, it is known that something was made. */
const SEEN_FOR = 600 * SECOND
const MAX_SEEN = 20_000

/** An entry takes so much beside its value: its key's digest, and its places in lists. */
const ENTRY_BYTES = 400

interface Entry {
  readonly value: unknown
  readonly bytes: number
}

interface Clock {
  readonly now: () => number
}

export class Kept {
  readonly #again: LRUCache<string, Entry>
  readonly #once: LRUCache<string, Entry>
  readonly #seen: LRUCache<string, true>

  /** As many bytes for each of the two; the clock is a test's. */
  constructor(maxBytes: number, clock: Clock = performance) {
    const options = {
      maxSize: Math.floor(maxBytes),
      sizeCalculation: ({ bytes }: Entry) => Math.ceil(bytes) + ENTRY_BYTES,
      perf: clock,
      ttlResolution: 0,
    }
    this.#again = new LRUCache({ ...options, ttl: AGAIN_FOR, updateAgeOnGet: true })
    this.#once = new LRUCache({ ...options, ttl: ONCE_FOR })
    this.#seen = new LRUCache({ max: MAX_SEEN, ttl: SEEN_FOR, perf: clock, ttlResolution: 0 })
  }

  get(key: string): unknown {
    const digest = digestOf(key)
    return (this.#again.get(digest) ?? this.#once.get(digest))?.value
  }

  /** A `basis` is kept from the first time: others are made of it. */
  set(key: string, value: unknown, bytes: number, isBasis = false): void {
    const digest = digestOf(key)
    const entry = { value, bytes }
    if (isBasis) this.#again.set(digest, entry, { ttl: BASIS_FOR })
    else if (this.#seen.has(digest)) this.#again.set(digest, entry)
    else this.#once.set(digest, entry)
    this.#seen.set(digest, true)
  }

  /** Bytes that are held, by the same estimate by which they are bounded. */
  get bytes(): number {
    return this.#again.calculatedSize + this.#once.calculatedSize
  }

  /** Lets go of everything: when something was removed that it may hold. */
  clear(): void {
    this.#again.clear()
    this.#once.clear()
  }

  /** Lets go of everything whose time is over: what nobody asks for would stay until something displaces it. */
  expire(): void {
    for (const held of [this.#again, this.#once, this.#seen]) held.purgeStale()
  }
}

/** A key may be as long as an address. */
function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

const place = processWide<Kept>('kept')

/** The memory of this process. */
export function kept(): Kept {
  if (place.value === undefined) {
    const made = new Kept(getHeapStatistics().heap_size_limit * SHARE)
    setInterval(() => made.expire(), 10 * SECOND).unref()
    place.value = made
  }
  return place.value
}
