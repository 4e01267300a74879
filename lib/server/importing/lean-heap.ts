/** Keeps the heap near what is in use while a job is at work on a large file. */
import 'server-only'
import { setFlagsFromString } from 'node:v8'

/**
 * How much the heap may grow, in per cent of what is in use, before Node.js looks for what is free. Left to itself, it lets
 * the heap grow to several times that where memory is plenty, and rows of an import are done with at once. It is no limit:
 * a process that needs more has it.
 */
const GROWTH = 50
/** Node.js decides by itself. */
const BY_ITSELF = 0

export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  try {
    return await work()
  } finally {
    setFlagsFromString(`--heap-growing-percent=${BY_ITSELF}`)
  }
}
