/** Several who ask for the same file at once: it is made once, for all of them, and as long as one of them waits. */
import { processWide } from '@/lib/process-wide'

interface Flight<T> {
  readonly made: Promise<T>
  readonly waiting: (() => boolean)[]
}

const shared = processWide<Map<string, Flight<unknown>>>('flights')

/** `make` is given a function that says whether anybody still waits for it. */
export function madeOnce<T>(
  name: string,
  isWaiting: () => boolean,
  make: (isWanted: () => boolean) => Promise<T>,
): Promise<T> {
  const flights = (shared.value ??= new Map<string, Flight<unknown>>())
  // Under one name there is only what the one caller that makes such names makes.
  const known = flights.get(name) as Flight<T> | undefined
  if (known !== undefined) {
    known.waiting.push(isWaiting)
    return known.made
  }
  const waiting = [isWaiting]
  const made = make(() => waiting.some((one) => one())).finally(() => flights.delete(name))
  flights.set(name, { made, waiting })
  return made
}
