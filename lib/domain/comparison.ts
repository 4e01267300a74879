/**
 * The comparison: the lanes of one measure in one event at one view, each with its range, spread,
 * support, verdicts and steps. No sum, average, midpoint or consensus is ever made.
 */
import type { ActorDirectory } from './actor'
import { isAboutBy, type Claim, type Clocks, type RecordedClaim } from './claim'
import { claimAt } from './claim-at'
import { newestFirst } from './current'
import type { Place } from './event'
import { groupBy } from './group-by'
import { atOnce, filterInSteps, groupInSteps, mapInSteps, type InSteps } from './in-steps'
import { byLaneId, byLatestPeriod, familyKey, laneKeyOf, laneOf, type LaneId } from './lane'
import { rangeOf, spreadOf, type Range } from './range'
import { stepsOf, type LaneStep } from './steps'
import { supportOf, type Support } from './support'
import { compareText } from './text'

export interface PeriodOption {
  readonly from: string | null
  readonly asOf: string | null
  readonly claimants: number
}

export interface Lane extends LaneId {
  readonly range: Range | null
  readonly spread: number | null
  readonly support: Support
  /** The current claim of each claimant, by claim id. */
  readonly current: readonly Claim[]
  /** The standing claims that a newer one of the same claimant replaced, the newest of each claimant first. */
  readonly history: readonly Claim[]
  readonly steps: readonly LaneStep[]
  /** The other periods of what is otherwise this lane, the latest first. */
  readonly periods: readonly PeriodOption[]
}

/** A period of a lane's family by its days. Null chooses the latest, and of those the shortest. */
export interface PeriodChoice {
  readonly from: string | null
  readonly asOf: string | null
}

export interface View {
  readonly claims: readonly Claim[]
  readonly byId: ReadonlyMap<string, Claim>
}

/** The claims that are there at the clocks, standing and withdrawn, each as it stood. */
export function viewOf(records: readonly RecordedClaim[], clocks: Clocks): View {
  return atOnce(viewInSteps(records, clocks))
}

export function* viewInSteps(records: readonly RecordedClaim[], clocks: Clocks): InSteps<View> {
  const claims: Claim[] = []
  const byId = new Map<string, Claim>()
  yield* mapInSteps(records, (record) => {
    const claim = claimAt(record, clocks)
    if (claim === null) return
    byId.set(claim.id, claim)
    if (isAboutBy(claim, clocks.at)) claims.push(claim)
  })
  return { claims, byId }
}

/** The standing claims of a view, lane by lane. Parts that are shown under their whole are in none. */
export function* standingByLane({ claims, byId }: View): InSteps<Claim[][]> {
  const standing = yield* filterInSteps(claims, ({ status }) => status === 'stands')
  const byLane = yield* groupInSteps(standing, (claim) => laneKeyOf(claim, byId))
  byLane.delete(null)
  return [...byLane.values()]
}

/** The lanes of a view, the best supported first. All claims are of one event. */
export function compare(view: View, actors: ActorDirectory, period?: PeriodChoice): Lane[] {
  return atOnce(compareInSteps(view, actors, period))
}

export function* compareInSteps(
  view: View,
  actors: ActorDirectory,
  period?: PeriodChoice,
): InSteps<Lane[]> {
  const lanes: LaneOfFamily[] = []
  for (const claims of yield* standingByLane(view)) lanes.push(yield* sortLane(claims, actors))
  const families = groupBy(lanes, familyKey)
  return [...families.values()]
    .map((family) => withPeriods(family, period))
    .filter((lane) => lane !== null)
    .toSorted(bySupport)
}

/** The order of support: the most claimants, then publications, then the widest category, then ids. */
export function bySupport(
  a: LaneId & { support: Support },
  b: LaneId & { support: Support },
): number {
  return (
    b.support.claimants - a.support.claimants ||
    b.support.publications - a.support.publications ||
    byLaneId(a, b)
  )
}

/** The lane of these standing claims, of which there is at least one. */
export function compareLane(standing: readonly Claim[], actors: ActorDirectory): LaneOfFamily {
  return atOnce(sortLane(standing, actors))
}

/** A lane before the other periods of its family are named. */
type LaneOfFamily = Omit<Lane, 'periods'>

function* sortLane(standing: readonly Claim[], actors: ActorDirectory): InSteps<LaneOfFamily> {
  const first = standing[0]
  if (first === undefined) throw new Error('a lane without a standing claim is left out')
  const byClaimant = yield* groupInSteps(standing, (claim) => claim.claimant)
  const unsorted = yield* mapInSteps([...byClaimant.values()], newestFirst, 1)
  const sequences = unsorted.toSorted((a, b) =>
    compareText(a[0]?.claimant ?? '', b[0]?.claimant ?? ''),
  )
  const steps = yield* mapInSteps(sequences, stepsOf, 1)
  const current = sequences.flatMap((claims) => claims.slice(0, 1)).toSorted(byId)
  const range = rangeOf(current)
  return {
    ...laneOf(first),
    place: placeOf(standing),
    range,
    spread: spreadOf(range),
    support: supportOf(current, actors),
    current,
    history: sequences.flatMap((claims) => claims.slice(1)),
    steps: steps.flat(),
  }
}

const byId = (a: Claim, b: Claim) => compareText(a.id, b.id)

/** The place of the first claim by id: equal places may differ in coordinates. */
function placeOf(claims: readonly Claim[]): Place | null {
  return claims.reduce((first, claim) => (claim.id < first.id ? claim : first)).place
}

function withPeriods(
  family: readonly LaneOfFamily[],
  period: PeriodChoice | undefined,
): Lane | null {
  const latestFirst = family.toSorted(byLatestPeriod)
  const choice = latestFirst.find(
    (lane) =>
      lane.basis !== 'period' ||
      ((period?.from ?? lane.from) === lane.from && (period?.asOf ?? lane.asOf) === lane.asOf),
  )
  if (choice === undefined) return null
  const periods = latestFirst
    .filter((lane) => lane !== choice)
    .map(({ from, asOf, support }) => ({ from, asOf, claimants: support.claimants }))
  return { ...choice, periods }
}
