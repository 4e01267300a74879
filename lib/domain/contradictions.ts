/**
 * How many pairs of a lane's current claims cannot both be true. The pairs are counted without looking at each, since
 * 2,000 claimants make two million; the counts are always those that `verdictOf` gives pair by pair.
 */
import { asOfOf } from './claim'
import { groupBy } from './group-by'
import { intervalOf, type Interval } from './quantity'
import { daysOf } from './time'
import { verdictOf, type ComparableClaim } from './verdict'

/** A figure with the first and the last of the days, or moments, that its date can mean. */
interface DatedFigure {
  readonly id: string
  readonly interval: Interval
  readonly first: string
  readonly last: string
}

export interface Contradictions {
  /** How many pairs. */
  readonly total: number
  /** In how many pairs each claim is, by its id; a claim that is in none is left out. */
  readonly ofEach: ReadonlyMap<string, number>
}

/** The contradictions among the current claims of one lane. */
export function contradictionsAmong(current: readonly ComparableClaim[]): Contradictions {
  const ofEach = new Map<string, number>()
  const add = (id: string, pairs: number) => {
    const sum = (ofEach.get(id) ?? 0) + pairs
    if (sum === 0) ofEach.delete(id)
    else ofEach.set(id, sum)
  }
  countByNumbers(current, add)
  for (const [a, b] of denialsAlone(current)) for (const id of [a, b]) add(id, 1)
  // Each pair is counted with both of its claims.
  return { total: [...ofEach.values()].reduce((sum, pairs) => sum + pairs, 0) / 2, ofEach }
}

export function countContradictions(current: readonly ComparableClaim[]): number {
  return contradictionsAmong(current).total
}

/** The other claims of a lane that this one contradicts, in their order. */
export function contradictedBy<C extends ComparableClaim>(claim: C, current: readonly C[]): C[] {
  return current.filter(
    (other) => other.id !== claim.id && verdictOf(claim, other).verdict === 'contradicts',
  )
}

/** The pairs that contradict each other only because one denies the other. */
function denialsAlone(current: readonly ComparableClaim[]): (readonly [string, string])[] {
  const byId = new Map(current.map((claim) => [claim.id, claim]))
  const pairs = new Map<string, readonly [string, string]>()
  for (const denier of current) {
    for (const id of denier.disputes) {
      const denied = byId.get(id)
      if (denied === undefined || denied === denier) continue
      const [a, b] = [withoutDenial(denier), withoutDenial(denied)]
      if (verdictOf(a, b).verdict === 'contradicts') continue
      const pair = a.id < b.id ? ([a.id, b.id] as const) : ([b.id, a.id] as const)
      pairs.set(pair.join(' '), pair)
    }
  }
  return [...pairs.values()]
}

const withoutDenial = (claim: ComparableClaim): ComparableClaim => ({ ...claim, disputes: [] })

/** Adds so many pairs to the count of a claim. */
type Add = (id: string, pairs: number) => void

function countByNumbers(current: readonly ComparableClaim[], add: Add): void {
  const basis = current[0]?.basis
  const byDay: DatedFigure[] = []
  // Two moments are compared by the moment, and a moment with a day by the day.
  const moments: { readonly day: DatedFigure; readonly moment: DatedFigure }[] = []
  for (const claim of current) {
    const interval = intervalOf(claim.quantity)
    if (interval === null) continue
    const { id } = claim
    const asOf = asOfOf(claim)
    // Claims about periods are of one lane only when they are about the same one.
    const [first, last] = basis === 'period' ? (['', ''] as const) : daysOf(asOf)
    const day = { id, interval, first, last }
    byDay.push(day)
    if (asOf.precision !== 'time' || basis === 'period') continue
    moments.push({ day, moment: { id, interval, first: asOf.date, last: asOf.date } })
  }
  const count = basis === 'stock' ? countOnSameDays : countFalls
  count(byDay, add)
  count(
    moments.map(({ day }) => day),
    (id, pairs) => add(id, -pairs),
  )
  count(
    moments.map(({ moment }) => moment),
    add,
  )
}

/** A stock may rise and fall: only counts of the very same day contradict each other. */
function countOnSameDays(figures: readonly DatedFigure[], add: Add): void {
  const single = figures.filter(({ first, last }) => first === last)
  for (const sameDay of groupBy(single, ({ first }) => first).values()) countFalls(sameDay, add)
}

/**
 * Counts the pairs in which the earlier figure, or one of the same day, is above all that the later one allows: a toll
 * cannot fall, and is one number on one day. No pair counts both ways round, which would need two intervals each below
 * the other. The first pass goes forwards in time and counts for the later claim, the second backwards for the earlier.
 */
function countFalls(figures: readonly DatedFigure[], add: Add): void {
  const byEnd = figures.toSorted((a, b) => inOrder(a.last, b.last))
  const byBeginning = figures.toSorted((a, b) => inOrder(a.first, b.first))
  const lows = ascending(figures.map(({ interval }) => interval.low))
  const ended = new Counts(lows.length)
  let before = 0
  for (const { id, first, interval } of byBeginning) {
    for (let earlier = byEnd[before]; earlier !== undefined && earlier.last <= first;) {
      ended.add(upTo(lows, earlier.interval.low - 1))
      before += 1
      earlier = byEnd[before]
    }
    if (interval.high !== null) add(id, before - ended.below(upTo(lows, interval.high)))
  }
  const highs = ascending(figures.flatMap(({ interval }) => interval.high ?? []))
  const begun = new Counts(highs.length)
  let after = byBeginning.length
  for (const { id, last, interval } of byEnd.toReversed()) {
    for (let later = byBeginning[after - 1]; later !== undefined && later.first >= last;) {
      if (later.interval.high !== null) begun.add(upTo(highs, later.interval.high - 1))
      after -= 1
      later = byBeginning[after - 1]
    }
    add(id, begun.below(upTo(highs, interval.low - 1)))
  }
}

const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How many of the ascending numbers are at most `limit`. */
function upTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts at places 0 to size - 1, and their sums from the left: a Fenwick tree. */
class Counts {
  private readonly tree: Int32Array
  constructor(size: number) {
    this.tree = new Int32Array(size + 1)
  }
  add(place: number): void {
    for (let node = place + 1; node < this.tree.length; node += node & -node) {
      this.tree[node] = (this.tree[node] ?? 0) + 1
    }
  }
  /** The sum of the counts at places before this one. */
  below(place: number): number {
    let sum = 0
    for (let node = place; node > 0; node -= node & -node) sum += this.tree[node] ?? 0
    return sum
  }
}
