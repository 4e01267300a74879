/** Coherence: a record that says something twice says it the same way, so that a figure drawn from it misses no claim. */
import { placeKey } from '../event'
import { familyKey, laneKey, laneOf, type LaneId } from '../lane'
import type { SnapshotClaim } from './claim'
import type { SnapshotComparison } from './comparison'
import type { SnapshotCoverage } from './coverage'
import { CHART_SCOPES, isSorted, type SnapshotView } from './view'
import type { SnapshotVintage } from './vintage'

interface RecordParts {
  readonly event: { readonly id: string; readonly places: readonly unknown[] }
  readonly view: SnapshotView
  readonly claims: readonly SnapshotClaim[]
  readonly comparisons: readonly SnapshotComparison[]
  readonly vintages: readonly SnapshotVintage[]
  readonly coverage: SnapshotCoverage | null
  readonly incidents: readonly {
    readonly id: string
    readonly comparison: SnapshotComparison | null
  }[]
  readonly actors: readonly { readonly id: string }[]
  readonly dataAsOf: string
}

type Faults = [field: string, message: string][]
type ById = ReadonlyMap<string, SnapshotClaim>

/** Every field at fault with a sentence about it; none for a record that agrees with itself. */
export function incoherences(record: RecordParts): Faults {
  const { claims, actors, dataAsOf } = record
  const names = new Set(actors.map(({ id }) => id))
  const byId: ById = new Map(claims.map((claim) => [claim.id, claim]))
  const faults: Faults = [
    ...faultsOfChart(record),
    ...faultsOfLanes(record, byId),
    ...faultsOfVintages(record, byId),
    ...faultsOfCoverage(record, byId),
    ...faultsOfClaims(record, byId),
  ]
  if (!isSorted(claims.map(({ id }) => id)))
    faults.push(['claims', 'must be in the order of their ids, once each'])
  if (!isSorted(actors.map(({ id }) => id)))
    faults.push(['actors', 'must be in the order of their ids'])
  if (claims.some(({ claimant }) => !names.has(claimant.id)))
    faults.push(['actors', 'must name every claimant'])
  if (newestMoment(claims) !== dataAsOf)
    faults.push(['dataAsOf', 'must be the newest moment of recording in the record'])
  return faults
}

/** The parts that a chart draws are there, and those of other charts are not. */
function faultsOfChart(record: RecordParts): Faults {
  const { view, event, comparisons, vintages, coverage, incidents } = record
  const faults: Faults = []
  const scope = CHART_SCOPES[view.chart]
  if (view.chart !== 'map' && event.places.length > 0)
    faults.push(['event', 'has places on a map only'])
  if (view.chart !== 'map' && incidents.length > 0) faults.push(['incidents', 'are on a map only'])
  if ((view.chart === 'as-published') !== vintages.length > 0)
    faults.push(['vintages', 'must be there for the chart of one day as published, and no other'])
  if ((view.chart === 'coverage') !== (coverage !== null))
    faults.push(['coverage', 'must be there for its own chart, and no other'])
  const comparesNothing = view.chart === 'as-published' || view.chart === 'coverage'
  if (comparesNothing && comparisons.length > 0)
    faults.push(['comparisons', 'must be none for a chart that compares nothing'])
  if (!comparesNothing && scope === 'lane' && comparisons.length !== 1)
    faults.push(['comparisons', 'must be one lane for this chart'])
  return faults
}

/** Every compared claim is in one lane: its own, of its event and of the view. */
function faultsOfLanes({ event, view, comparisons, incidents }: RecordParts, byId: ById): Faults {
  const faults: Faults = []
  const idsBefore = new Set<string>()
  const lanes = [
    ...comparisons.map((lane) => ({ of: event.id, lane })),
    ...incidents.flatMap(({ id, comparison }) =>
      comparison === null ? [] : [{ of: id, lane: comparison }],
    ),
  ]
  for (const { of, lane } of lanes) {
    const ids = [...lane.current, ...lane.history, ...lane.withdrawn]
    const isOfLane = (id: string) => {
      const claim = byId.get(id)
      return claim?.event === of && laneKey(laneOf(claim)) === laneKey(lane)
    }
    if (ids.some((id) => idsBefore.has(id)) || new Set(ids).size !== ids.length)
      faults.push(['comparisons', 'must name a claim once'])
    if (!ids.every(isOfLane)) faults.push(['comparisons', 'must name claims of their lane only'])
    if (!isInView(lane, view)) faults.push(['comparisons', 'must be of the view'])
    const current = new Set(lane.current)
    if (lane.verdicts.some(({ a, b }) => a >= b || !current.has(a) || !current.has(b)))
      faults.push(['comparisons', 'must have verdicts of two current claims, in their order'])
    if (lane.withdrawn.some((id) => byId.get(id)?.status !== 'withdrawn'))
      faults.push(['comparisons', 'must name withdrawn claims as such'])
    if ([...lane.recent, ...(lane.latest?.claims ?? [])].some((id) => !current.has(id)))
      faults.push(['comparisons', 'must name current claims as recent and latest'])
    for (const id of ids) idsBefore.add(id)
  }
  return faults
}

function isInView(lane: LaneId, view: SnapshotView): boolean {
  if (view.measure !== null && view.measure !== lane.measure) return false
  if (CHART_SCOPES[view.chart] !== 'lane') return true
  return (
    view.group === (lane.group ?? 'none') &&
    view.category === lane.category &&
    view.scope?.join(';') === lane.scope.join(';') &&
    view.place === (placeKey(lane.place) ?? 'none') &&
    view.basis === lane.basis &&
    view.from === lane.from &&
    view.to === lane.asOf
  )
}

/** The record holds no claims but those that the chart draws. */
function faultsOfClaims(record: RecordParts, byId: ById): Faults {
  const { view, claims, comparisons, incidents, vintages, coverage } = record
  const lanes = [...comparisons, ...incidents.flatMap(({ comparison }) => comparison ?? [])]
  const drawn = new Set([
    ...lanes.flatMap(({ current, history, withdrawn }) => [...current, ...history, ...withdrawn]),
    ...vintages.map(({ claim }) => claim.id),
    ...(coverage?.lanes.flatMap(({ current }) => current) ?? []),
    ...(coverage?.denied ?? []),
    ...(coverage?.withdrawn ?? []),
  ])
  const others = claims.filter(({ id }) => !drawn.has(id))
  if (others.length > 0 && view.chart !== 'breakdown')
    return [['claims', 'must be those that are drawn']]
  if (others.some(({ partOf }) => partOf === null || !byId.has(partOf)))
    return [['claims', 'must be compared, or part of one that is here']]
  return []
}

/** Every vintage is of a claim of the record, and names a vintage of it as the one that holds. */
function faultsOfVintages({ vintages, view }: RecordParts, byId: ById): Faults {
  const faults: Faults = []
  if (!vintages.every(({ claim }) => isInView(laneOf(claim), view)))
    faults.push(['vintages', 'must be of the view'])
  const ids = new Set(vintages.map(({ id }) => id))
  if (ids.size !== vintages.length) faults.push(['vintages', 'must each be there once'])
  if (vintages.some(({ id, claim }) => !byId.has(claim.id) || !id.startsWith(`${claim.id}@`)))
    faults.push(['vintages', 'must be of the claims that are here'])
  if (vintages.some(({ holds }) => holds !== null && !ids.has(holds)))
    faults.push(['vintages', 'must name a vintage as the one that holds'])
  return faults
}

function faultsOfCoverage({ coverage, event }: RecordParts, byId: ById): Faults {
  if (coverage === null) return []
  const faults: Faults = []
  const current = coverage.lanes.flatMap((lane) => lane.current)
  if (new Set(current).size !== current.length)
    faults.push(['coverage', 'must have a current claim in one lane only'])
  const named = [...current, ...coverage.denied, ...coverage.withdrawn]
  if (named.some((id) => byId.get(id)?.event !== event.id))
    faults.push(['coverage', 'must name claims that are here'])
  if (coverage.withdrawn.some((id) => byId.get(id)?.status !== 'withdrawn'))
    faults.push(['coverage', 'must name withdrawn claims as such, and no other'])
  const isOfLane = (lane: SnapshotCoverage['lanes'][number]) => (id: string) => {
    const claim = byId.get(id)
    return claim !== undefined && familyKey(claim) === familyKey(lane)
  }
  if (!coverage.lanes.every((lane) => lane.current.every(isOfLane(lane))))
    faults.push(['coverage', 'must name claims of their lane only'])
  return faults
}

/** The moment at which the newest of these claims and appearances was recorded. */
export function newestMoment(
  claims: readonly Pick<SnapshotClaim, 'recordedAt' | 'appearances'>[],
): string {
  return claims
    .flatMap(({ recordedAt, appearances }) => [
      recordedAt,
      ...appearances.map((appearance) => appearance.recordedAt),
    ])
    .reduce((newest, moment) => (moment > newest ? moment : newest), '')
}
