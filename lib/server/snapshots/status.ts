/** The changes since a snapshot was made: read from the store as it is now. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { driftOf, newClaimsSince } from '@/lib/domain/snapshot/drift'
import { settingOf, type Setting } from '@/lib/domain/setting'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import { cached } from '../cache'
import { theStore } from '../open'
import { actorsOf, eventRevisions, turnOf, WORDS } from '../reading/context'
import { loadEvents } from '../reading/event-contents'
import { revisionsOf } from '../reading/revisions'

/** Cached by the revisions of the events in it, like every other read. */
export async function readStatus(id: string, record: SnapshotRecord): Promise<SnapshotStatus> {
  const store = await theStore()
  const events = await eventRevisions(store, eventsIn(record))
  const status = await cached(store, ['snapshot-status', id, turnOf(events)], () =>
    inSnapshot(store, { events }, (db) => statusOf(db, id, record)),
  )
  if (status === null) throw new Error('a snapshot has a status')
  return status
}

/** The events whose claims are in a snapshot: its own, and on a map its incidents. */
export function eventsIn({ event, incidents }: SnapshotRecord): string[] {
  return [event.id, ...incidents.map(({ id }) => id)]
}

/** The claims of its measure, for those that are new, and those in it that are of another measure. */
async function recordsFor(db: Handle, record: SnapshotRecord): Promise<RecordedClaim[]> {
  const { measure } = record.view
  const records: RecordedClaim[] = []
  for (const event of eventsIn(record)) {
    const scope = measure === null ? { event } : { event, measure }
    records.push(...(await loadClaims(db, scope, null)))
  }
  const known = new Set(records.map(({ id }) => id))
  const others = record.claims.map(({ id }) => id).filter((id) => !known.has(id))
  return others.length === 0
    ? records
    : [...records, ...(await loadClaims(db, { ids: others }, null))]
}

function revisionsSince(frozen: number, record: RecordedClaim) {
  return revisionsOf(record, null).filter(({ revision }) => revision > frozen)
}

async function statusOf(db: Handle, id: string, record: SnapshotRecord): Promise<SnapshotStatus> {
  const events = await loadEvents(db, eventsIn(record), null)
  const records = await recordsFor(db, record)
  const actors = await actorsOf(db, records, null)
  const byId = new Map(records.map((claim) => [claim.id, claim]))
  const settings = new Map([...events].map(([event, known]) => [event, settingOf(known)]))
  const settingIn = (event: string): Setting => {
    const setting = settings.get(event)
    if (setting === undefined) throw new Error(`the event ${event} of a snapshot is recorded`)
    return setting
  }
  const present = (claim: RecordedClaim): ClaimAnswer | null => {
    const [now, event] = [claimAt(claim, NOW, settingIn(claim.event)), events.get(claim.event)]
    return now && event ? presentClaim(now, { event, actors, ...WORDS }) : null
  }
  const claims = record.claims.map((frozen) => {
    const recorded = byId.get(frozen.id)
    const drift =
      recorded === undefined
        ? ('none' as const)
        : driftOf(frozen, recorded, settingIn(recorded.event))
    return {
      claim: frozen.id,
      drift,
      frozen,
      current: recorded === undefined ? null : present(recorded),
      since: recorded === undefined ? [] : revisionsSince(frozen.revision, recorded),
    }
  })
  return {
    id,
    drifted: claims.some(({ drift }) => drift !== 'none'),
    claims,
    newClaims: newClaimsSince(record, records, settingIn)
      .map(present)
      .filter((claim) => claim !== null),
  }
}
