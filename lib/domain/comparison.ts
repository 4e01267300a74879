/**
 * The comparison: the lanes of one measure in one event at one view, each with its range, spread,
 * support, verdicts and steps. No sum, average, midpoint or consensus is ever made.
 */
import type { ActorDirectory } from './actor'
import type { Claim, Clocks, RecordedClaim } from './claim'
import { claimAt } from './claim-at'
import { newestFirst } from './current'
import type { Place } from './event'
import { exceedingsAmong, type Exceeding } from './exceeding'
import { groupBy } from './group-by'
import { atOnce, groupInSteps, mapInSteps, type InSteps } from './in-steps'
import { byLaneId, familyKey, laneKeyOf, laneOf, type Kin, type LaneId } from './lane'
import { choosePeriod, type PeriodChoice, type PeriodOption } from './periods'
import { rangeOf, spreadOf, type Range } from './range'
import { latestFirst, recencyOf } from './recency'
import { currentIn, replacementsByLane, type Replacement } from './replacement'
import type { Setting } from './setting'
import { atIn, isAboutBy } from './span'
import { stepsOf, type LaneStep } from './steps'
import { supportOf, type Support } from './support'
import { compareCodePoints, compareText } from './text'
import type { Precision } from './time'

/** The latest claims with a number, the one that a lead names first; their date is its date. */
export interface LatestClaims {
  readonly asOf: string
  readonly asOfPrecision: Precision
  readonly claims: readonly Claim[]
}

export interface Lane extends LaneId {
  readonly range: Range | null
  /** The range of the recent claims alone. */
  readonly recentRange: Range | null
  readonly spread: number | null
  readonly support: Support
  /** The current claim of each claimant, by claim id. */
  readonly current: readonly Claim[]
  /** Null when no current claim has a number. */
  readonly latest: LatestClaims | null
  /** The ids of the recent claims, those of `latest` among them; the other current ones are earlier. */
  readonly recent: readonly string[]
  /** The standing claims that a newer one of the same claimant replaced, the newest of each claimant first. */
  readonly history: readonly Claim[]
  /** The claims that were withdrawn, by claim id. */
  readonly withdrawn: readonly Claim[]
  readonly steps: readonly LaneStep[]
  /** The figures of this lane that are above one of a wider lane. */
  readonly exceeds: readonly Exceeding[]
  /** The other periods of what is otherwise this lane, the latest first. */
  readonly periods: readonly PeriodOption[]
}

/** The claims of one event that are there at the clocks, and the setting of that event. */
export interface View extends Kin {
  readonly claims: readonly Claim[]
  readonly byId: ReadonlyMap<string, Claim>
  readonly partsOf: ReadonlyMap<string, readonly Claim[]>
  readonly setting: Setting
}

/** The claims that are there at the clocks, standing and withdrawn, each as it stood. */
export function viewOf(records: readonly RecordedClaim[], clocks: Clocks, setting: Setting): View {
  return atOnce(viewInSteps(records, clocks, setting))
}

export function* viewInSteps(
  records: readonly RecordedClaim[],
  clocks: Clocks,
  setting: Setting,
): InSteps<View> {
  const until = atIn(setting.calendar, clocks.at)
  const claims: Claim[] = []
  const byId = new Map<string, Claim>()
  const parts: Claim[] = []
  yield* mapInSteps(records, (record) => {
    const claim = claimAt(record, clocks, setting)
    if (claim === null) return
    byId.set(claim.id, claim)
    if (claim.partOf !== null) parts.push(claim)
    if (isAboutBy(claim, until)) claims.push(claim)
  })
  return { claims, byId, partsOf: groupBy(parts, ({ partOf }) => partOf ?? ''), setting }
}

/** The claims of a view in one lane. */
interface LaneClaims {
  readonly standing: readonly Claim[]
  readonly withdrawn: readonly Claim[]
}

/** The standing claims of a view, lane by lane. Parts that are shown under their whole are in none. */
export function* standingByLane(view: View): InSteps<Claim[][]> {
  const lanes = yield* claimsByLane(view)
  return lanes.map(({ standing }) => [...standing]).filter((standing) => standing.length > 0)
}

function* claimsByLane(view: View): InSteps<LaneClaims[]> {
  const byLane = yield* groupInSteps(view.claims, (claim) => laneKeyOf(claim, view))
  byLane.delete(null)
  return [...byLane.values()].map((claims) => ({
    standing: claims.filter(({ status }) => status === 'stands'),
    withdrawn: claims.filter(({ status }) => status === 'withdrawn'),
  }))
}

/** The lanes of a view, the weightiest first. */
export function compare(view: View, actors: ActorDirectory, period?: PeriodChoice): Lane[] {
  return atOnce(compareInSteps(view, actors, period))
}

export function* compareInSteps(
  view: View,
  actors: ActorDirectory,
  period?: PeriodChoice,
): InSteps<Lane[]> {
  const replacements = replacementsByLane(view)
  const lanes: LaneOfFamily[] = []
  for (const claims of yield* claimsByLane(view)) {
    lanes.push(yield* sortLane(claims, { actors, replacements, view }))
  }
  const exceedings = yield* exceedingsAmong(lanes)
  const families = groupBy(lanes, familyKey)
  return [...families.values()]
    .map((family) => choosePeriod(family, period))
    .filter((lane) => lane !== null)
    .map(({ lane, periods }) => ({ ...lane, periods, exceeds: exceedings.get(lane) ?? [] }))
    .toSorted(byWeight)
}

/**
 * The order of lanes, that of the headline first: the event's whole extent before a part of it, then the most independent
 * claimants, no scope before a scope, the most publications, then by what names the lane. Lanes in which nothing stands
 * come last.
 */
export function byWeight(
  a: LaneId & { readonly support: Support },
  b: LaneId & { readonly support: Support },
): number {
  return (
    Number(a.support.claims === 0) - Number(b.support.claims === 0) ||
    Number(a.place !== null) - Number(b.place !== null) ||
    b.support.claimants - a.support.claimants ||
    Number(a.scope.length > 0) - Number(b.scope.length > 0) ||
    b.support.publications - a.support.publications ||
    byLaneId(a, b)
  )
}

/** A lane before it is put beside the others. */
type LaneOfFamily = Omit<Lane, 'periods' | 'exceeds'>

interface LaneContext {
  readonly actors: ActorDirectory
  readonly replacements: ReadonlyMap<string | null, readonly Replacement[]>
  readonly view: View
}

function* sortLane(
  { standing, withdrawn }: LaneClaims,
  { actors, replacements, view }: LaneContext,
): InSteps<LaneOfFamily> {
  const any = standing[0] ?? withdrawn[0]
  if (any === undefined) throw new Error('a lane without a claim is left out')
  const replaced = replacements.get(laneKeyOf(any, view))
  const byClaimant = yield* groupInSteps(standing, (claim) => claim.claimant)
  const unsorted = yield* mapInSteps([...byClaimant.values()], newestFirst<Claim>, 1)
  const sequences = unsorted.toSorted((a, b) =>
    compareText(a[0]?.claimant ?? '', b[0]?.claimant ?? ''),
  )
  const steps = yield* mapInSteps(sequences, stepsOf, 1)
  const current = sequences.flatMap((claims) => currentIn(claims, replaced) ?? []).toSorted(byId)
  const isCurrent = new Set(current)
  const history = sequences.flat().filter((claim) => !isCurrent.has(claim))
  const { latest, recent } = recencyOf(current, view.setting.calendar.begin)
  const range = rangeOf(current)
  return {
    ...laneOf(any),
    place: placeOf([...standing, ...withdrawn]),
    range,
    recentRange: rangeOf(recent),
    spread: spreadOf(range),
    support: supportOf(current, history.filter(isFigure).length, actors),
    current,
    latest: latestOf(latest),
    recent: recent.map(({ id }) => id),
    history,
    withdrawn: withdrawn.toSorted(byId),
    steps: steps.flat(),
  }
}

/** True for what support counts: denials are none. */
const isFigure = ({ quantity }: Claim) => quantity.form !== 'denied'

function latestOf(latest: readonly Claim[]): LatestClaims | null {
  const claims = latestFirst(latest)
  const [first] = claims
  return first === undefined
    ? null
    : { asOf: first.asOf, asOfPrecision: first.asOfPrecision, claims }
}

const byId = (a: Claim, b: Claim) => compareText(a.id, b.id)

/**
 * The place of a lane in the spelling that comes first by code points, with its coordinates: equal places may be written in
 * several ways.
 */
function placeOf(claims: readonly Claim[]): Place | null {
  const spellings = new Map(claims.map(({ place }) => [JSON.stringify(place), place]))
  const [first] = [...spellings].toSorted(([a], [b]) => compareCodePoints(a, b))
  return first?.[1] ?? null
}
