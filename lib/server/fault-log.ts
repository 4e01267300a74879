/** Faults of the store in the log: one line each, and the same line not again and again. */
import { processWide } from '@/lib/process-wide'
import { StoreUnavailable } from '@/lib/store/fault'

/** The same line is written at most once in so many ms. */
const ONE_IN = 10_000

interface Line {
  at: number
  /** How often it was kept back since. */
  more: number
}

/** `scripts/unavailable.mjs` puts here how the request in which the store failed is marked. */
const marking = processWide<() => void>('mark-store-fault')
const keptBack = processWide<Map<string, Line>>('fault-lines')

export function logFault({ message }: StoreUnavailable, print = console.error): void {
  marking.value?.()
  const lines = (keptBack.value ??= new Map())
  const now = performance.now()
  const line = lines.get(message)
  if (line !== undefined && now - line.at < ONE_IN) {
    line.more += 1
    return
  }
  const more = line?.more ?? 0
  lines.set(message, { at: now, more: 0 })
  print(more === 0 ? message : `${message} (${more} times more since it was last said)`)
}

/** Next itself writes what a page threw, with its stack and each time; this leaves other errors as they are. */
export function logFaultsInLines(): void {
  const print = console.error.bind(console)
  console.error = (...what: unknown[]) => {
    const fault = what.find((one) => one instanceof StoreUnavailable)
    if (fault === undefined) print(...what)
    else logFault(fault, print)
  }
}
