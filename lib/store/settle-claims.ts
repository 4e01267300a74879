/**
 * Brings the columns of how claims now stand up to date: after any write that may have changed them, or their kin, or the
 * event in which they are placed.
 */
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import type { Setting } from '@/lib/domain/setting'
import { inChunks, slicesOf } from './chunks'
import type { ClaimTable } from './claim-tables'
import { loadClaims } from './load-claims'
import { reachLanes, type EventReach } from './reach'
import { loadSetting } from './settings'
import { SETTLED, settledOf, type Settled, type SettledRow } from './settled-columns'
import type { Handle } from './store'
import { insertWaiting, type Waiting } from './waiting-rows'

const FAMILIES_AT_ONCE = 1_000

/** Settles the touched claims of an event with all their kin, and adds what that changed to the reach of the write. */
export async function settleClaims(db: Handle, event: string, reach: EventReach): Promise<void> {
  if (reach.claims.size === 0) return
  const setting = await loadSetting(db, event)
  for (const some of slicesOf([...reach.claims], FAMILIES_AT_ONCE)) {
    const family = await familyOf(db, some)
    const records = await loadClaims(db, { ids: family }, null)
    await settleRecords(db, event, records, setting, reach)
  }
}

/**
 * The same for a statement, to which claims that this write recorded itself are as good as settled: their lanes are asked
 * for only where one of them is said again.
 */
export async function settleKnown(write: Waiting, event: string): Promise<void> {
  const reach = write.reach.events.get(event)
  if (reach === undefined) return
  for (const claim of reach.claims) {
    if (!reach.inserted.has(claim)) return settleSoFar(write, event)
  }
}

/** Settles what a write has touched of an event so far, for the statements and revisions that follow in it. */
export async function settleSoFar(write: Waiting, event: string): Promise<void> {
  await insertWaiting(write)
  const { db } = write
  const reach = write.reach.events.get(event)
  if (reach === undefined || reach.claims.size === 0) return
  await settleClaims(db, event, reach)
  reach.claims.clear()
}

/** `records` are whole families of one event. */
export async function settleRecords(
  db: Handle,
  event: string,
  records: readonly RecordedClaim[],
  setting: Setting,
  reach: EventReach,
): Promise<void> {
  const view = viewOf(records, NOW, setting)
  const rows = await rowsOf(
    db,
    records.map(({ id }) => id),
  )
  for (const record of records) {
    const [claim, before] = [view.byId.get(record.id), rows.get(record.id)]
    if (claim === undefined || before === undefined) continue
    const after = settledOf(claim, record, view, setting)
    const isChanged = SETTLED.some((column) => after[column] !== before[column])
    if (isChanged) await settleRow(db, event, before, after)
    if (!isChanged && !reach.claims.has(record.id)) continue
    reachLanes(reach, before.lane_key, [before.claimant])
    reachLanes(reach, after.lane_key, [after.claimant])
    await reachReplaced(db, reach, before, after)
  }
}

async function settleRow(db: Handle, event: string, before: SettledRow, after: Settled) {
  const { id } = before
  await db.updateTable('claims').set(after).where('id', '=', id).execute()
  if (before.status === 'stands') await count(db, event, before.claimant, -1)
  if (after.status === 'stands') await count(db, event, after.claimant, 1)
  if (before.measure !== after.measure) await keepMeasures(db, event, before, after)
  if (after.replaces !== null && before.replaces !== after.replaces) {
    const former = (await rowsOf(db, [after.replaces])).get(after.replaces)
    if (former !== undefined) await needFor(db, event, former.measure, id)
  }
}

/** A claim stays among those of the measure that it counted before, and whatever replaces it is needed for the new one. */
async function keepMeasures(db: Handle, event: string, before: SettledRow, after: Settled) {
  await needFor(db, event, before.measure, before.id)
  const replacing = await db
    .selectFrom('claims')
    .select('id')
    .where('event', '=', event)
    .where('replaces', '=', before.id)
    .execute()
  for (const { id } of replacing) await needFor(db, event, after.measure, id)
}

async function needFor(db: Handle, event: string, measure: ClaimTable['measure'], claim: string) {
  await db
    .insertInto('measure_claims')
    .values({ event, measure, claim })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A claim that takes the place of another changes the lane of that one too. */
async function reachReplaced(
  db: Handle,
  reach: EventReach,
  before: Settled,
  after: Settled,
): Promise<void> {
  const replaced = [before.replaces, after.replaces].filter((id) => id !== null)
  if (replaced.length === 0) return
  for (const { lane_key } of (await rowsOf(db, replaced)).values()) {
    reachLanes(reach, lane_key, [before.claimant, after.claimant])
  }
}

async function rowsOf(db: Handle, ids: readonly string[]): Promise<Map<string, SettledRow>> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('claims')
      .select(['id', ...SETTLED])
      .where('id', 'in', some)
      .execute(),
  )
  // PostgreSQL gives its large integers as texts.
  return new Map(rows.map((row) => [row.id, { ...row, about: Number(row.about) }]))
}

/** These claims with everything that is or was their whole, and all parts of those. */
export async function familyOf(db: Handle, ids: readonly string[]): Promise<string[]> {
  const family = new Set(ids)
  for (let next = [...family]; next.length > 0;) {
    const kin = await inChunks(next, (some) =>
      db
        .selectFrom('parts')
        .selectAll()
        .where((row) => row.or([row('whole', 'in', some), row('claim', 'in', some)]))
        .execute(),
    )
    next = kin.flatMap(({ whole, claim }) => [whole, claim]).filter((id) => !family.has(id))
    for (const id of next) family.add(id)
  }
  return [...family]
}

/** Counts a standing claim of a claimant more, or less. */
async function count(db: Handle, event: string, claimant: string, by: 1 | -1): Promise<void> {
  await db
    .insertInto('claim_counts')
    .values({ event, claimant, claims: by })
    .onConflict((conflict) =>
      conflict
        .columns(['event', 'claimant'])
        .doUpdateSet((row) => ({ claims: row('claim_counts.claims', '+', by) })),
    )
    .execute()
}
