/** Puts new claims and appearances into the tables, and marks what they may change. */
import { factsOf, type RecordedClaim } from '@/lib/domain/claim'
import { contentKey } from '@/lib/domain/identity'
import type { Precision } from '@/lib/domain/time'
import { actorsOfScope } from '@/lib/domain/scope'
import { keepNumbers } from './claim-numbers'
import { digestOf } from './ids'
import { touch } from './reach'
import { count } from './settle-claims'
import type { Setting } from '@/lib/domain/setting'
import type { Handle } from './store'
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

/** Inserts a claim, whose whole is recorded already. Where it stands is settled at the end of the write. */
export async function insertClaim(write: Write, claim: NewClaim, setting: Setting): Promise<void> {
  const { db, at, by } = write
  const { id, statement, event, ownVoice } = claim
  const first = factsOf(claim.first)
  const { claimant, measure, partOf, partKind, disputes, step, status } = first
  const content = digestOf(contentKey({ ...first, place: setting.placeOf(first.place) }))
  await db
    .insertInto('claims')
    .values({
      id,
      statement,
      event,
      own_voice: ownVoice ? 1 : 0,
      first: JSON.stringify(first),
      recorded_at: at,
      recorded_by: by,
      first_content: content,
      claimant,
      measure,
      content,
      status,
      lane_key: null,
      about: 0,
      place: null,
      figure: 1,
      replaces: null,
    })
    .execute()
  if (status === 'stands') await count(db, event, claimant, 1)
  await keepKin(write, id, { partOf, disputes })
  await keepNumbers(db, id, first.quantity)
  await mentionIn(write, event, actorsNamed(first))
  touch(write.reach, event, at, [id]).inserted.add(id)
  const after = { statement, claimant, ownVoice, measure, partOf, partKind, disputes, step, first }
  note(write, 'claim-recorded', { event, claim: id, after })
}

/** Keeps of which whole a claim is a part, and what it denies, so that each is found from the other. */
export async function keepKin(
  { db, reach, at }: Write,
  id: string,
  { partOf, disputes }: { readonly partOf: string | null; readonly disputes: readonly string[] },
): Promise<void> {
  if (partOf !== null) {
    await db
      .insertInto('parts')
      .values({ whole: partOf, claim: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (disputes.length === 0) return
  await db
    .insertInto('disputes')
    .values(disputes.map((disputed) => ({ claim: id, disputed })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const deniedEvents = await db
    .selectFrom('claims')
    .select('event')
    .distinct()
    .where('id', 'in', disputes)
    .execute()
  for (const { event } of deniedEvents) touch(reach, event, at)
}

export async function insertAppearance(
  write: Write,
  event: string,
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
  await mentionIn(write, event, [publisher, ...appearance.via])
  touch(write.reach, event, at, [appearance.claim])
}

/** Every actor that the facts of a claim name, in whatever role. */
export function actorsNamed({
  claimant,
  group,
  scope,
  citing,
}: Pick<NewClaim['first'], 'claimant' | 'group' | 'scope' | 'citing'>): string[] {
  return [claimant, ...(group === null ? [] : [group]), ...actorsOfScope(scope), ...citing]
}

/** As `mention`, for those that this write has not kept yet. */
async function mentionIn(
  { db, memory }: Write,
  event: string,
  actors: readonly string[],
): Promise<void> {
  const missing = actors.filter((actor) => !memory.mentioned.has(`${event} ${actor}`))
  await mention(db, event, missing)
  for (const actor of missing) memory.mentioned.add(`${event} ${actor}`)
}

/** Records which actors an event mentions, so that a change of one of them reaches it. */
export async function mention(db: Handle, event: string, actors: readonly string[]): Promise<void> {
  const rows = [...new Set(actors)].map((actor) => ({ event, actor }))
  if (rows.length === 0) return
  await db
    .insertInto('event_actors')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
