/**
 * The one check that crosses lanes: a figure of a part of the people counted cannot be above the figure of all of them.
 * It enters no range; it is listed at the narrower lane.
 */
import type { Claim } from './claim'
import { groupBy } from './group-by'
import { groupInSteps, mapInSteps, type InSteps } from './in-steps'
import type { LaneId } from './lane'
import { intervalOf } from './quantity'
import { isNarrowerScope } from './scope'
import { placeIdentity } from './event'
import { compareCodePoints, compareText } from './text'
import { verdictOf, type ComparableClaim, type PairVerdict } from './verdict'

/** A current claim of a narrower lane whose low is above the high of a current claim of a wider one. */
export interface Exceeding extends PairVerdict {
  readonly claim: string
  readonly wider: string
}

/** A lane with its current claims. */
export interface LaneClaims<C extends ComparableClaim = ComparableClaim> extends LaneId {
  readonly current: readonly C[]
}

/** How far the current claims of a lane reach: the highest low and the lowest high; null where none has one. */
export interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

export function boundsAmong(current: readonly ComparableClaim[]): Bounds {
  const intervals = current.flatMap(({ quantity }) => intervalOf(quantity) ?? [])
  const highs = intervals.flatMap(({ high }) => high ?? [])
  return {
    low: intervals.length === 0 ? null : Math.max(...intervals.map(({ low }) => low)),
    high: highs.length === 0 ? null : Math.min(...highs),
  }
}

/** A lane with what decides its width, worked out once. */
interface Width<L extends LaneId> extends Bounds {
  readonly lane: L
  readonly place: string | null
  readonly scope: string
}

/** True when two lanes of one measure, group and basis differ only in that the first is narrower: in place, category or scope. */
function isNarrower(narrow: Width<LaneId>, wide: Width<LaneId>): boolean {
  const hasOnePlace = narrow.place === wide.place
  const hasOneCategory = narrow.lane.category === wide.lane.category
  const hasOneScope = narrow.scope === wide.scope
  return (
    !(hasOnePlace && hasOneCategory && hasOneScope) &&
    (hasOnePlace || wide.place === null) &&
    (hasOneCategory || wide.lane.category === 'all') &&
    (hasOneScope || isNarrowerScope(narrow.lane.scope, wide.lane.scope))
  )
}

function commonKey({ measure, group, basis, from, asOf }: LaneId): string {
  return JSON.stringify([measure, group, basis, from, asOf])
}

/** The pairs of a narrower and a wider lane in which some figure of the first is above one of the second. */
export function* exceedingLanes<L extends LaneId>(
  lanes: readonly L[],
  boundsOf: (lane: L) => Bounds,
): InSteps<(readonly [narrow: L, wide: L])[]> {
  const pairs: (readonly [narrow: L, wide: L])[] = []
  for (const alike of (yield* groupInSteps(lanes, commonKey)).values()) {
    const widths = yield* mapInSteps(alike, (lane): Width<L> => {
      const { low, high } = boundsOf(lane)
      return { lane, low, high, place: placeIdentity(lane.place), scope: lane.scope.join(';') }
    })
    const bounded = widths.filter(({ high }) => high !== null)
    for (const narrow of widths) {
      const wider = bounded
        .filter(({ high }) => narrow.low !== null && high !== null && narrow.low > high)
        .filter((wide) => isNarrower(narrow, wide))
      for (const wide of wider) pairs.push([narrow.lane, wide.lane])
      yield
    }
  }
  return pairs
}

/** The figures of each of these lanes that exceed one of a wider lane among them, by lane. */
export function* exceedingsAmong<L extends LaneClaims>(
  lanes: readonly L[],
): InSteps<ReadonlyMap<L, readonly Exceeding[]>> {
  const pairs = yield* exceedingLanes(lanes, ({ current }) => boundsAmong(current))
  return new Map(
    [...groupBy(pairs, ([narrow]) => narrow)].flatMap(([narrow, wider]) => {
      const found = wider.flatMap(([, wide]) => exceedingsOf(narrow, wide))
      return found.length === 0 ? [] : [[narrow, found] as const]
    }),
  )
}

function exceedingsOf(narrow: LaneClaims, wide: LaneClaims): Exceeding[] {
  return narrow.current.flatMap((claim) => {
    const low = intervalOf(claim.quantity)?.low ?? null
    if (low === null) return []
    return wide.current.flatMap((wider): Exceeding[] => {
      const high = intervalOf(wider.quantity)?.high ?? null
      if (high === null || low <= high) return []
      const { verdict, reason } = verdictOf(claim, wider)
      return verdict === 'compatible' ? [] : [{ claim: claim.id, wider: wider.id, verdict, reason }]
    })
  })
}

/** A claim as the widest gap is chosen by. */
type GapClaim = ComparableClaim & Pick<Claim, 'claimant'>

/**
 * The widest of these gaps: the one whose claims' stated bounds lie farthest apart, and of equal ones the one whose
 * claimants and words come first.
 */
export function widestExceeding(
  exceedings: readonly Exceeding[],
  claimsById: ReadonlyMap<string, GapClaim>,
): Exceeding | null {
  const gaps = exceedings.flatMap((exceeding) => {
    const [narrow, wide] = [claimsById.get(exceeding.claim), claimsById.get(exceeding.wider)]
    if (narrow === undefined || wide === undefined) return []
    const low = intervalOf(narrow.quantity)?.low ?? 0
    const high = intervalOf(wide.quantity)?.high ?? low
    const words = [narrow, wide].map(({ claimant, quantity }) => [claimant, quantity.wording])
    return [{ exceeding, gap: low - high, words: JSON.stringify(words) }]
  })
  const [widest] = gaps.toSorted(
    (a, b) =>
      b.gap - a.gap ||
      compareCodePoints(a.words, b.words) ||
      compareText(a.exceeding.claim, b.exceeding.claim) ||
      compareText(a.exceeding.wider, b.exceeding.wider),
  )
  return widest?.exceeding ?? null
}
