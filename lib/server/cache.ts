/**
 * Answers kept in memory, keyed by what they were made from (an event's revision number and the
 * view): nothing in it can be stale, and nothing has to be told that it is.
 */
import { bytesOf } from '@/lib/bytes-of'
import { kept } from '@/lib/kept'
import { processWide } from '@/lib/process-wide'
import type { Store } from '@/lib/store/store'

interface CacheOptions<T> {
  /** Its memory in bytes: for answers that hold more than can be seen, or too much to be looked at. */
  readonly bytesIn?: (answer: T) => number
  /** An answer that others are made of is kept from the first time. */
  readonly isBasis?: boolean
}

const pending = new Map<string, Promise<object | null>>()
const texts = new WeakMap<object, string>()

/**
 * The answer under this key, made at most once at a time. Answers are shared: never change one.
 */
export async function cached<T extends object>(
  store: Store,
  key: readonly unknown[],
  make: () => Promise<T | null>,
  { bytesIn = bytesWithText, isBasis = false }: CacheOptions<T> = {},
): Promise<T | null> {
  const name = nameOf(store, key)
  // Under one key there are only answers of the one caller that makes such keys.
  const known = kept().get(name) as T | undefined
  if (known !== undefined) return known
  const making = pending.get(name) as Promise<T | null> | undefined
  if (making !== undefined) return making
  const made = make()
  pending.set(name, made)
  try {
    const answer = await made
    if (answer !== null) kept().set(name, answer, bytesIn(answer), isBasis)
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
  const name = nameOf(store, key)
  // As in `cached`: of the one caller that makes such keys.
  return ((kept().get(name) ?? (await pending.get(name))) as T | undefined | null) ?? null
}

/** Its JSON stays with it once it was sent. */
function bytesWithText(answer: object): number {
  return 2 * bytesOf(answer)
}

const stores = processWide<number>('stores')
const numbers = new WeakMap<Store, number>()

/**
 * Each copy of this module has answers of its own for a store: other modules, of which there are as many copies,
 * know more about an answer than is in it.
 */
function nameOf(store: Store, key: readonly unknown[]): string {
  const known = numbers.get(store)
  const number = known ?? (stores.value ?? 0) + 1
  if (known === undefined) {
    numbers.set(store, number)
    stores.value = number
  }
  return JSON.stringify([number, ...key])
}

/** The answer as JSON, of what `writtenAs` makes of it: written once however often it is sent. */
export function jsonOf<T extends object>(
  answer: T,
  writtenAs: (answer: T) => object = (whole) => whole,
): string {
  const known = texts.get(answer)
  if (known !== undefined) return known
  const text = JSON.stringify(writtenAs(answer))
  texts.set(answer, text)
  return text
}
