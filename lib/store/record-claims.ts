/** Puts new claims and appearances into the tables, and marks the lanes that they change. */
import { asOfOf, NOW, type Claim, type ClaimFacts, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { contentKey } from '@/lib/domain/identity'
import { laneKey, laneKeyOf, laneOf } from '@/lib/domain/lane'
import { lastDayOf, type Precision } from '@/lib/domain/time'
import { digestOf } from './ids'
import { loadClaims } from './load-claims'
import type { Handle } from './store'
import { touch } from './reach'
import { note, type Write } from './write'

export type NewClaim = Omit<
  RecordedClaim,
  'recordedAt' | 'recordedBy' | 'revisions' | 'appearances'
>

export interface NewAppearance {
  readonly claim: string
  readonly publication: string
  readonly via: readonly string[]
  readonly wording: string
  readonly term: string | null
  readonly locator: string | null
  readonly note: string | null
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
}

/** The digest of a claim's content as first recorded, by which the same claim is found again. */
export function contentDigest({ measure, disputes, partOf, first }: Omit<NewClaim, 'id'>): string {
  return digestOf(contentKey({ ...first, measure, disputes, partOf }))
}

/** Inserts a claim, whose whole is recorded already. */
export async function insertClaim(write: Write, claim: NewClaim): Promise<void> {
  const { db, at, by } = write
  const own = laneKey(laneOf({ ...claim.first, measure: claim.measure }))
  await db
    .insertInto('claims')
    .values({
      id: claim.id,
      statement: claim.statement,
      event: claim.event,
      claimant: claim.claimant,
      own_voice: claim.ownVoice ? 1 : 0,
      measure: claim.measure,
      part_of: claim.partOf,
      part_kind: claim.partKind,
      disputes: JSON.stringify(claim.disputes),
      step: claim.step === null ? null : JSON.stringify(claim.step),
      first: JSON.stringify(claim.first),
      recorded_at: at,
      recorded_by: by,
      content: contentDigest(claim),
      status: claim.first.status,
      lane_key: own,
      last_day: lastDayOf(asOfOf(claim.first)),
    })
    .execute()
  if (claim.disputes.length > 0) {
    const rows = claim.disputes.map((disputed) => ({ claim: claim.id, disputed }))
    await db.insertInto('disputes').values(rows).execute()
    const deniedEvents = await db
      .selectFrom('claims')
      .select('event')
      .distinct()
      .where('id', 'in', claim.disputes)
      .execute()
    for (const { event } of deniedEvents) touch(write.reach, event, at)
  }
  const lane = claim.partOf === null ? own : await laneKeyNow(db, claim.id)
  if (lane !== own) {
    await db.updateTable('claims').set({ lane_key: lane }).where('id', '=', claim.id).execute()
  }
  await mention(db, claim.event, [claim.claimant, claim.first.group])
  await count(db, claim.event, claim.claimant, 1)
  touch(write.reach, claim.event, at, { claimant: claim.claimant, lanes: [lane] })
  const { id: _, statement, event, ...after } = claim
  note(write, 'claim-recorded', { event, claim: claim.id, after: { statement, ...after } })
}

export async function insertAppearance(
  write: Write,
  claim: { readonly event: string; readonly claimant: string; readonly lane: string | null },
  publisher: string,
  appearance: NewAppearance,
): Promise<void> {
  const { db, at, by } = write
  await db
    .insertInto('appearances')
    .values({
      claim: appearance.claim,
      publication: appearance.publication,
      via: JSON.stringify(appearance.via),
      wording: appearance.wording,
      term: appearance.term,
      locator: appearance.locator,
      note: appearance.note,
      stated_on: appearance.statedOn,
      stated_on_precision: appearance.statedOnPrecision,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
  await mention(db, claim.event, [publisher, ...appearance.via])
  touch(write.reach, claim.event, at, { claimant: claim.claimant, lanes: [claim.lane] })
}

/** The lane of a claim as it now stands. */
async function laneKeyNow(db: Handle, id: string): Promise<string | null> {
  const chain = new Map<string, Claim>()
  let next: string | null = id
  while (next !== null && !chain.has(next)) {
    const claim = await claimNow(db, next)
    if (claim === null) break
    chain.set(next, claim)
    next = claim.partOf
  }
  const claim = chain.get(id)
  return claim === undefined ? null : laneKeyOf(claim, chain)
}

export async function claimNow(db: Handle, id: string): Promise<Claim | null> {
  const [record] = await loadClaims(db, { ids: [id] }, null)
  return record === undefined ? null : claimAt(record, NOW)
}

/** Puts a revised claim and its parts into their lanes again: a revision may have moved all of them. */
export async function settleLanes(write: Write, id: string): Promise<void> {
  const { db } = write
  const row = await db
    .selectFrom('claims')
    .select(['event', 'claimant', 'lane_key'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const lane = await laneKeyNow(db, id)
  touch(write.reach, row.event, write.at, {
    claimant: row.claimant,
    lanes: [row.lane_key, lane],
  })
  if (lane !== row.lane_key) {
    await db.updateTable('claims').set({ lane_key: lane }).where('id', '=', id).execute()
  }
  const parts = await db.selectFrom('claims').select('id').where('part_of', '=', id).execute()
  for (const part of parts) await settleLanes(write, part.id)
}

/** Brings the columns of how a claim now stands, and the count of standing claims, up to date after a revision. */
export async function settleFacts(write: Write, before: Claim, after: ClaimFacts): Promise<void> {
  await write.db
    .updateTable('claims')
    .set({ status: after.status, last_day: lastDayOf(asOfOf(after)) })
    .where('id', '=', before.id)
    .execute()
  if (before.status === after.status) return
  await count(write.db, before.event, before.claimant, after.status === 'stands' ? 1 : -1)
}

/** Records which actors an event mentions, so that a change of one of them reaches it. */
export async function mention(
  db: Handle,
  event: string,
  actors: readonly (string | null)[],
): Promise<void> {
  const rows = [...new Set(actors)]
    .filter((actor) => actor !== null)
    .map((actor) => ({ event, actor }))
  if (rows.length === 0) return
  await db
    .insertInto('event_actors')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

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
