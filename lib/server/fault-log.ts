/** Faults of the store in the log: one line each, and the same line not again and again. */
import { StoreUnavailable } from '@/lib/store/store'

/** The same line is written at most once in so many ms. */
const ONE_IN = 10_000

interface Line {
  at: number
  /** How often it was kept back since. */
  more: number
}

/** What `scripts/unavailable.mjs` gives each request, to learn that the store failed in it. */
interface Shared {
  bysourceFaultLines?: Map<string, Line>
  readonly bysourceFault?: () => void
}
// Next bundles routes apart: each would count for itself.
const shared = globalThis as Shared

export function logFault({ message }: StoreUnavailable, print = console.error): void {
  shared.bysourceFault?.()
  shared.bysourceFaultLines ??= new Map()
  const lines = shared.bysourceFaultLines
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
