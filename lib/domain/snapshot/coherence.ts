/** What a record says twice, it says the same way: a figure drawn from it cannot miss a claim. */
import { placeKey } from '../event'
import { laneKey, laneOf } from '../lane'
import type { SnapshotClaim } from './claim'
import type { SnapshotComparison } from './comparison'
import { CHART_SCOPES, isSorted, type SnapshotView } from './view'
import type { SnapshotVintage } from './vintage'

interface Parts {
  readonly event: { readonly places: readonly unknown[] }
  readonly view: SnapshotView
  readonly claims: readonly SnapshotClaim[]
  readonly comparisons: readonly SnapshotComparison[]
  readonly vintages: readonly SnapshotVintage[]
  readonly actors: readonly { readonly id: string }[]
  readonly dataAsOf: string
}

/** Each as the field at fault and a sentence; none for a record that agrees with itself. */
export function incoherences(record: Parts): [string, string][] {
  const { claims, actors, dataAsOf, view, event } = record
  const known = new Set(actors.map(({ id }) => id))
  const faults: [string, string][] = [...faultsOfLanes(record), ...faultsOfVintages(record)]
  if (!isSorted(claims.map(({ id }) => id)))
    faults.push(['claims', 'must be in the order of their ids, once each'])
  if (!isSorted(actors.map(({ id }) => id)))
    faults.push(['actors', 'must be in the order of their ids'])
  if (claims.some(({ claimant }) => !known.has(claimant.id)))
    faults.push(['actors', 'must name every claimant'])
  if (newestMoment(claims) !== dataAsOf)
    faults.push(['dataAsOf', 'must be the newest moment of recording in the record'])
  if (view.chart !== 'map' && event.places.length > 0)
    faults.push(['event', 'has places on a map only'])
  return faults
}

/** Every claim is compared in one lane, which is its own and the view's; or it is a part that is drawn. */
function faultsOfLanes({ view, claims, comparisons }: Parts): [string, string][] {
  const faults: [string, string][] = []
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const compared = new Set<string>()
  for (const lane of comparisons) {
    const ids = [...lane.current, ...lane.history]
    const isOfLane = (id: string) => {
      const claim = byId.get(id)
      return claim !== undefined && laneKey(laneOf(claim)) === laneKey(lane)
    }
    if (ids.some((id) => compared.has(id)) || new Set(ids).size !== ids.length)
      faults.push(['comparisons', 'must name a claim once'])
    if (!ids.every(isOfLane)) faults.push(['comparisons', 'must name claims of their lane only'])
    if (!isInView(lane, view)) faults.push(['comparisons', 'must be of the view'])
    const current = new Set(lane.current)
    if (lane.verdicts.some(({ a, b }) => a >= b || !current.has(a) || !current.has(b)))
      faults.push(['comparisons', 'must have verdicts of two current claims, in their order'])
    for (const id of ids) compared.add(id)
  }
  if (CHART_SCOPES[view.chart] === 'lane' && comparisons.length !== 1)
    faults.push(['comparisons', 'must be one lane for this chart'])
  const parts = claims.filter(({ id }) => !compared.has(id))
  if (parts.length > 0 && view.chart !== 'breakdown')
    faults.push(['claims', 'must be those that are compared'])
  if (parts.some(({ partOf }) => partOf === null || !byId.has(partOf)))
    faults.push(['claims', 'must be compared, or part of one that is here'])
  return faults
}

function isInView(lane: SnapshotComparison, view: SnapshotView): boolean {
  if (view.measure !== null && view.measure !== lane.measure) return false
  if (CHART_SCOPES[view.chart] !== 'lane') return true
  return (
    view.group === (lane.group ?? 'none') &&
    view.category === lane.category &&
    view.place === (placeKey(lane.place) ?? 'none') &&
    view.basis === lane.basis &&
    view.from === lane.from &&
    view.to === lane.asOf
  )
}

/** A chart of revisions has those of every claim in it; no other chart has any. */
function faultsOfVintages({ view, claims, vintages }: Parts): [string, string][] {
  const faults: [string, string][] = []
  const wanted = view.chart === 'as-published' ? claims.map(({ id }) => id) : []
  if (wanted.join() !== vintages.map(({ claim }) => claim).join())
    faults.push(['vintages', 'must be those of every claim of a chart of revisions'])
  for (const { revisions } of vintages) {
    const numbers = revisions.map(({ revision }) => revision)
    const isOrdered = numbers.every((one, index) => index === 0 || (numbers[index - 1] ?? 0) < one)
    if (numbers[0] !== 1 || !isOrdered)
      faults.push(['vintages', 'must begin with revision 1 and be in order'])
  }
  return faults
}

/** When the newest of these claims and appearances was recorded. */
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
