/** Several who ask for the same file at once: it is made once, for all of them, and as long as one of them waits. */

interface Flight<T> {
  readonly made: Promise<T>
  readonly waiting: (() => boolean)[]
}

// Next bundles routes apart: each would make its own.
const shared: { bysourceFlights?: Map<string, Flight<unknown>> } = globalThis as {
  bysourceFlights?: Map<string, Flight<unknown>>
}

/** `make` is given a function that says whether anybody still waits for it. */
export function madeOnce<T>(
  name: string,
  isWaiting: () => boolean,
  make: (isWanted: () => boolean) => Promise<T>,
): Promise<T> {
  const flights = (shared.bysourceFlights ??= new Map<string, Flight<unknown>>())
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
