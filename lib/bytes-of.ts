/** How much memory a value takes: an estimate, by how V8 lays values out on machines of 64 bits. */

const WORD = 8
const HEAD = 3 * WORD
/** A place in the table of a map or a set, with what the table keeps free. */
const PLACE = 5 * WORD

/** In bytes. What several parts share is counted once; what a function or a getter holds is not seen. */
export function bytesOf(value: unknown): number {
  const seen = new Set<object>()
  const waiting: unknown[] = [value]
  let bytes = 0
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one === 'string') bytes += bytesOfText(one)
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    if (one instanceof Map) {
      bytes += HEAD + one.size * PLACE
      for (const [key, held] of one) waiting.push(key, held)
    } else if (one instanceof Set) {
      bytes += HEAD + one.size * PLACE
      for (const held of one) waiting.push(held)
    } else {
      const held = Object.values(one)
      bytes += HEAD + held.length * WORD
      for (const part of held) waiting.push(part)
    }
  }
  return bytes
}

/** Latin letters take a byte each; one letter of another script makes every letter of the text take two. */
export function bytesOfText(text: string): number {
  return HEAD + text.length * (/[^\0-\xff]/.test(text) ? 2 : 1)
}

/** Neighbours looked at in each of a list's samples: what they share, as a publication, is counted once. */
const RUN = 50
const RUNS = 4

/** An estimate for a long list of things that are much alike, by samples of it. */
export function bytesOfMany(list: readonly unknown[]): number {
  if (list.length <= RUN * RUNS) return bytesOf(list)
  const step = Math.floor((list.length - RUN) / (RUNS - 1))
  const samples = Array.from({ length: RUNS }, (_, run) => list.slice(run * step, run * step + RUN))
  return (bytesOf(samples) / (RUN * RUNS)) * list.length
}
