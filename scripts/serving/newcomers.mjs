// Lets in who stands before the door, between two long pieces of work.
import { setImmediate } from 'node:timers/promises'

/** Rounds of Node.js' events before each rendering: some milliseconds at most. */
const ROUNDS = 256
/** A pause ends after so long where each round brings work of its own, as writes do. */
const MAX_MS = 150
/** Small answers, of which many are given in this time, share a pause. */
const BETWEEN_MS = 25

let last = -Infinity

/**
 * Node.js lets in one connection each time that it goes round its events, and a rendering is one round or few:
 * without this, readers and health checks would stand before the door for as long as a crowd lasts, behind
 * connections whose readers have left. Nothing is done where it was done just now.
 */
export async function letNewcomersIn() {
  if (performance.now() - last <= BETWEEN_MS) return
  const end = performance.now() + MAX_MS
  for (let round = 0; round < ROUNDS && performance.now() < end; round += 1) await setImmediate()
  last = performance.now()
}
