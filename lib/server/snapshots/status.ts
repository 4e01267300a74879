/** What has changed since a snapshot was made: read from the store as it is now. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer, SnapshotStatus } from '@/lib/answers/shapes'
import { claimAt, NOW, type RecordedClaim } from '@/lib/domain/claim'
import { driftOf, newClaimsSince } from '@/lib/domain/snapshot/drift'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot, type Handle } from '@/lib/store/store'
import { cached } from '../cache'
import { theStore } from '../open'
import { actorsOf, revisionOf, WORDS } from '../reading/context'
import { loadEvents } from '../reading/event-contents'

/** Cached by the revision of the event, like every other read. */
export async function readStatus(id: string, record: SnapshotRecord): Promise<SnapshotStatus> {
  const store = await theStore()
  const revision = await revisionOf(store.reader, record.event.id)
  const status = await cached(store, ['snapshot-status', id, revision], () =>
    inSnapshot(store, (db) => statusOf(db, id, record)),
  )
  if (status === null) throw new Error('a snapshot has a status')
  return status
}

async function statusOf(db: Handle, id: string, record: SnapshotRecord): Promise<SnapshotStatus> {
  const { event: of, view } = record
  const event = (await loadEvents(db, [of.id], null)).get(of.id)
  const records = await loadClaims(
    db,
    view.measure === null ? { event: of.id } : { event: of.id, measure: view.measure },
    null,
  )
  const actors = await actorsOf(db, records, null)
  const byId = new Map(records.map((claim) => [claim.id, claim]))
  const present = (claim: RecordedClaim): ClaimAnswer | null => {
    const now = claimAt(claim, NOW)
    return now && event ? presentClaim(now, { event, actors, ...WORDS }) : null
  }
  const claims = record.claims.map((frozen) => {
    const recorded = byId.get(frozen.id)
    const drift = recorded === undefined ? ('none' as const) : driftOf(frozen, recorded)
    return {
      ...{ claim: frozen.id, drift, frozen },
      current: recorded === undefined ? null : present(recorded),
    }
  })
  return {
    id,
    drifted: claims.some(({ drift }) => drift !== 'none'),
    claims,
    newClaims: newClaimsSince(record, records)
      .map(present)
      .filter((claim) => claim !== null),
  }
}
