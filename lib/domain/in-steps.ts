/**
 * Work in steps: pure work that a caller may pause between two steps, so that others need not wait for all of it. An
 * event may have 100,000 claims, and everything that looks at all of them is written so.
 */
import { addToGroups } from './group-by'

export type InSteps<T> = Generator<void, T>

/** How many things one step looks at. */
const STEP = 200

/** Does all steps without a pause. */
export function atOnce<T>(steps: InSteps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** As `map`. A step makes `size` things: fewer where one takes long. */
export function* mapInSteps<T, Made>(
  things: readonly T[],
  make: (thing: T, index: number) => Made,
  size = STEP,
): InSteps<Made[]> {
  const results: Made[] = []
  for (const [index, thing] of things.entries()) {
    results.push(make(thing, index))
    if (index % size === size - 1) yield
  }
  return results
}

/** As `filter`. */
export function* filterInSteps<T>(things: readonly T[], fits: (thing: T) => boolean): InSteps<T[]> {
  const fitting: T[] = []
  for (const [index, thing] of things.entries()) {
    if (fits(thing)) fitting.push(thing)
    if (index % STEP === STEP - 1) yield
  }
  return fitting
}

/** As `groupBy`. */
export function* groupInSteps<T, K>(
  things: readonly T[],
  keyOf: (thing: T) => K,
): InSteps<Map<K, T[]>> {
  const groups = new Map<K, T[]>()
  for (let start = 0; start < things.length; start += STEP) {
    addToGroups(groups, things.slice(start, start + STEP), keyOf)
    yield
  }
  return groups
}

/** As `toSorted`: equal things stay in their order. */
export function* sortInSteps<T>(
  things: readonly T[],
  compare: (a: T, b: T) => number,
): InSteps<T[]> {
  let runs: T[][] = []
  for (let start = 0; start < things.length; start += STEP) {
    runs.push(things.slice(start, start + STEP).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let pair = 0; pair < runs.length; pair += 2) {
      merged.push(yield* mergeInSteps(runs[pair] ?? [], runs[pair + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeInSteps<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): InSteps<T[]> {
  const merged: T[] = []
  let next = 0
  for (const [index, thing] of first.entries()) {
    for (let other = second[next]; other !== undefined; other = second[next]) {
      if (compare(thing, other) <= 0) break
      merged.push(other)
      next += 1
    }
    merged.push(thing)
    if (index % STEP === STEP - 1) yield
  }
  for (const other of second.slice(next)) merged.push(other)
  return merged
}
