/** A fault of the store, as readers and programs are told: 503, what is wrong, and when to try again. */
import type { FaultKind } from '@/lib/store/fault'
import { ProblemError } from './problem'

/** The fault in words, and after how many seconds it may be over. */
const FAULTS: Readonly<Record<FaultKind, readonly [string, number]>> = {
  locked: ['Another program keeps the store locked', 5],
  full: ['The disk of the store is full', 30],
  'read-only': ['The store takes no writes', 30],
  damaged: ['The store is damaged', 300],
  faulty: ['The disk of the store reports an error', 30],
  unreachable: ['The store cannot be reached', 10],
  silent: ['The store does not answer', 10],
  crowded: ['The store is overloaded', 5],
  interrupted: ['Another write came in between', 1],
  clock: ['The clock of the server is in doubt', 60],
  refused: ['The store cannot be opened', 30],
}

export function unavailable(fault: FaultKind): ProblemError {
  const [detail, seconds] = FAULTS[fault]
  return new ProblemError(503, [], detail, { 'Retry-After': String(seconds) })
}
