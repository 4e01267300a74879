/**
 * Answers kept in memory, keyed by what they were made from (an event's revision number and the
 * view): nothing in it can be stale, and nothing has to be told that it is.
 */
import { LRUCache } from 'lru-cache'
import type { Store } from '@/lib/store/store'

interface Kept {
  readonly answer: object
  /** About as many characters of JSON as it has. */
  readonly size: number
}

interface Cache {
  readonly kept: LRUCache<string, Kept>
  readonly pending: Map<string, Promise<object | null>>
}

/** In characters of JSON, of which each takes about four bytes of memory in an answer. */
const MOST_KEPT = 64_000_000

const caches = new WeakMap<Store, Cache>()
const texts = new WeakMap<object, string>()

function cacheOf(store: Store): Cache {
  const known = caches.get(store)
  if (known !== undefined) return known
  const made: Cache = {
    kept: new LRUCache({ maxSize: MOST_KEPT, sizeCalculation: ({ size }) => size + 1 }),
    pending: new Map(),
  }
  caches.set(store, made)
  return made
}

/**
 * The answer under this key, made at most once at a time. Answers are shared: never change one. One
 * that may be too long to be written as JSON only to learn its length comes with a `sizeOf`.
 */
export async function cached<T extends object>(
  store: Store,
  key: readonly unknown[],
  make: () => Promise<T | null>,
  sizeOf: (answer: T) => number = (answer) => jsonOf(answer).length,
): Promise<T | null> {
  const { kept, pending } = cacheOf(store)
  const name = JSON.stringify(key)
  // Under one key there are only answers of the one caller that makes such keys.
  const known = kept.get(name)?.answer as T | undefined
  if (known !== undefined) return known
  const making = (pending.get(name) as Promise<T | null> | undefined) ?? make()
  pending.set(name, making)
  try {
    const answer = await making
    if (answer !== null) kept.set(name, { answer, size: sizeOf(answer) })
    return answer
  } finally {
    pending.delete(name)
  }
}

/** The answer under this key where there is one or one is being made; nothing is made for it. */
export async function keptAlready<T extends object>(
  store: Store,
  key: readonly unknown[],
): Promise<T | null> {
  const { kept, pending } = cacheOf(store)
  const name = JSON.stringify(key)
  // As in `cached`: of the one caller that makes such keys.
  return ((kept.get(name)?.answer ?? (await pending.get(name))) as T | undefined | null) ?? null
}

/** The answer as JSON: written once however often it is sent. */
export function jsonOf(answer: object): string {
  const known = texts.get(answer)
  if (known !== undefined) return known
  const text = JSON.stringify(answer)
  texts.set(answer, text)
  return text
}
