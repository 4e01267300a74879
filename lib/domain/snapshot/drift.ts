/**
 * Drift: what has happened to the claims of a snapshot since it was made. The snapshot itself never changes. A change by
 * the source and a correction of ours are two things; a withdrawal is one, whoever did it.
 */
import { NOW, type RecordedClaim } from '../claim'
import { claimAt } from '../claim-at'
import { viewOf } from '../comparison'
import { laneKey, laneKeyOf, laneOf } from '../lane'
import type { SnapshotRecord } from './record'
import { CHART_SCOPES } from './view'

export const DRIFTS = ['none', 'revised', 'corrected', 'withdrawn'] as const
export type Drift = (typeof DRIFTS)[number]

type FrozenClaim = SnapshotRecord['claims'][number]

/** The drift of a claim, by the last revision that the frozen claim did not have. */
export function driftOf(frozen: FrozenClaim, record: RecordedClaim): Drift {
  const later = record.revisions
    .filter(({ revision }) => revision > frozen.revision)
    .toSorted((a, b) => a.revision - b.revision)
  // A claim that was frozen as withdrawn has not been withdrawn since.
  if (claimAt(record, NOW)?.status === 'withdrawn' && frozen.status === 'stands') return 'withdrawn'
  const last = later.at(-1)
  if (last === undefined) return 'none'
  return last.by === 'source' ? 'revised' : 'corrected'
}

/**
 * The claims in the snapshot's lanes, at its clocks, that were recorded after everything in it. A claim that a revision
 * moved into a lane is no new claim.
 */
export function newClaimsSince(
  snapshot: SnapshotRecord,
  records: readonly RecordedClaim[],
): RecordedClaim[] {
  const { view, dataAsOf, claims } = snapshot
  const since = view.knownAt ?? dataAsOf
  const now = viewOf(records, { at: view.at, publishedBy: view.publishedBy, knownAt: null })
  const standing = new Map(
    now.claims.filter(({ status }) => status === 'stands').map((claim) => [claim.id, claim]),
  )
  const frozen = new Set(claims.map(({ id }) => id))
  const lanes = new Set(snapshot.comparisons.map((lane) => `${snapshot.event.id} ${laneKey(lane)}`))
  for (const { claim } of snapshot.vintages) lanes.add(`${claim.event} ${laneKey(laneOf(claim))}`)
  for (const { id, comparison } of snapshot.incidents) {
    if (comparison !== null) lanes.add(`${id} ${laneKey(comparison)}`)
  }
  const isOfEvery = CHART_SCOPES[view.chart] !== 'lane'
  return records.filter((record) => {
    const claim = standing.get(record.id)
    if (claim === undefined || frozen.has(record.id) || record.recordedAt <= since) return false
    if (view.claimants !== null && !view.claimants.includes(record.claimant)) return false
    const { measure, first, event } = record
    if (view.measure !== null && view.measure !== measure) return false
    const key = laneKeyOf(claim, now.byId)
    if (key === null || key !== laneKey(laneOf({ measure, ...first }))) return false
    return (isOfEvery && event === snapshot.event.id) || lanes.has(`${event} ${key}`)
  })
}
