/**
 * How many pairs of a lane's current claims cannot both be true, without looking at every pair: 2,000
 * claimants make two million. Always what `verdictOf` would say of the pairs, one at a time.
 */
import { asOfOf } from './claim'
import { groupBy } from './group-by'
import { intervalOf, type Interval } from './quantity'
import { daysOf } from './time'
import { verdictOf, type Compared } from './verdict'

/** A figure with the first and the last of the days (or moments) that its date can mean. */
interface Placed {
  readonly interval: Interval
  readonly first: string
  readonly last: string
}

/** Of one lane. */
export function countContradictions(current: readonly Compared[]): number {
  return countByNumbers(current) + countDenialsAlone(current)
}

/** The pairs that contradict each other only because one denies the other. */
function countDenialsAlone(current: readonly Compared[]): number {
  const byId = new Map(current.map((claim) => [claim.id, claim]))
  const seen = new Set<string>()
  for (const denier of current) {
    for (const id of denier.disputes) {
      const denied = byId.get(id)
      if (denied === undefined || denied === denier) continue
      const [a, b] = [withoutDenial(denier), withoutDenial(denied)]
      if (verdictOf(a, b).verdict !== 'contradicts') seen.add([a.id, b.id].sort().join(' '))
    }
  }
  return seen.size
}

const withoutDenial = (claim: Compared): Compared => ({ ...claim, disputes: [] })

function countByNumbers(current: readonly Compared[]): number {
  const basis = current[0]?.basis
  const byDay: Placed[] = []
  // Two moments are compared by the moment; a moment and a day by the day.
  const moments: { readonly day: Placed; readonly moment: Placed }[] = []
  for (const claim of current) {
    const interval = intervalOf(claim.quantity)
    if (interval === null) continue
    const asOf = asOfOf(claim)
    // Claims about periods are of one lane only when they are about the same one.
    const [first, last] = basis === 'period' ? (['', ''] as const) : daysOf(asOf)
    const day = { interval, first, last }
    byDay.push(day)
    if (asOf.precision !== 'time' || basis === 'period') continue
    moments.push({ day, moment: { interval, first: asOf.date, last: asOf.date } })
  }
  const count = basis === 'stock' ? countOnSameDays : countFalls
  return (
    count(byDay) - count(moments.map(({ day }) => day)) + count(moments.map(({ moment }) => moment))
  )
}

/** A stock may rise and fall: only counts of the very same day contradict each other. */
function countOnSameDays(placed: readonly Placed[]): number {
  const single = placed.filter(({ first, last }) => first === last)
  return [...groupBy(single, ({ first }) => first).values()].reduce(
    (sum, sameDay) => sum + countFalls(sameDay),
    0,
  )
}

/**
 * The pairs in which one is over when the other begins, or of the same day, and allows nothing as low
 * as what the other allows at most: a toll cannot fall, and is one number on one day. Both ways round
 * would need two intervals each below the other, so that no pair is counted twice.
 */
function countFalls(placed: readonly Placed[]): number {
  const lows = [...new Set(placed.map(({ interval }) => interval.low))].sort((a, b) => a - b)
  const counts = new Counts(lows.length)
  const byEnd = placed.toSorted((a, b) => inOrder(a.last, b.last))
  const byBeginning = placed.toSorted((a, b) => inOrder(a.first, b.first))
  let [pairs, ended] = [0, 0]
  for (const { first, interval } of byBeginning) {
    for (let earlier = byEnd[ended]; earlier !== undefined && earlier.last <= first;) {
      counts.add(upTo(lows, earlier.interval.low - 1))
      ended += 1
      earlier = byEnd[ended]
    }
    if (interval.high !== null) pairs += ended - counts.below(upTo(lows, interval.high))
  }
  return pairs
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How many of these ascending numbers are at most `limit`. */
function upTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts at places 0 to size - 1, and their sums from the left (a Fenwick tree). */
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
  /** How many were added at places before this one. */
  below(place: number): number {
    let sum = 0
    for (let node = place; node > 0; node -= node & -node) sum += this.tree[node] ?? 0
    return sum
  }
}
