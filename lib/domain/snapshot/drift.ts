/**
 * Drift: what has happened to the claims of a snapshot since it was made. The snapshot itself never changes. A change by
 * the source and a correction of ours are two things; a withdrawal is one, whoever did it.
 */
import { NOW, type RecordedClaim } from '../claim'
import { claimAt } from '../claim-at'
import { viewOf } from '../comparison'
import { laneKey, laneKeyOf, laneOf } from '../lane'
import { groupBy } from '../group-by'
import type { Setting } from '../setting'
import type { SnapshotRecord } from './record'
import { CHART_SCOPES } from './view'

export const DRIFTS = ['none', 'revised', 'corrected', 'withdrawn'] as const
export type Drift = (typeof DRIFTS)[number]

type FrozenClaim = SnapshotRecord['claims'][number]

/** The drift of a claim, by the last revision that the frozen claim did not have. */
export function driftOf(frozen: FrozenClaim, record: RecordedClaim, setting: Setting): Drift {
  const later = record.revisions
    .filter(({ revision }) => revision > frozen.revision)
    .toSorted((a, b) => a.revision - b.revision)
  // A claim that was frozen as withdrawn has not been withdrawn since.
  if (claimAt(record, NOW, setting)?.status === 'withdrawn' && frozen.status === 'stands')
    return 'withdrawn'
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
  settingOf: (event: string) => Setting,
): RecordedClaim[] {
  const { view, dataAsOf, claims } = snapshot
  const since = view.knownAt ?? dataAsOf
  const clocks = { at: view.at, publishedBy: view.publishedBy, knownAt: null }
  const views = new Map(
    [...groupBy(records, ({ event }) => event)].map(([event, some]) => [
      event,
      viewOf(some, clocks, settingOf(event)),
    ]),
  )
  const standing = new Map(
    [...views.values()]
      .flatMap((now) => now.claims)
      .filter(({ status }) => status === 'stands')
      .map((claim) => [claim.id, claim]),
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
    if (view.claimants !== null && !view.claimants.includes(claim.claimant)) return false
    const { first, event } = record
    const now = views.get(event)
    if (now === undefined || (view.measure !== null && view.measure !== claim.measure)) return false
    const key = laneKeyOf(claim, now)
    const place = now.setting.placeOf(first.place)
    if (key === null || key !== laneKey(laneOf({ ...first, place }))) return false
    return (isOfEvery && event === snapshot.event.id) || lanes.has(`${event} ${key}`)
  })
}
