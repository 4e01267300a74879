/** Puts new claims and appearances into the tables, and marks what they may change. */
import { factsOf, type RecordedClaim } from '@/lib/domain/claim'
import type { Publication } from '@/lib/domain/publication'
import type { Precision } from '@/lib/domain/time'
import { actorsOfScope } from '@/lib/domain/scope'
import { numbersOf } from './claim-numbers'
import { touch } from './reach'
import type { Handle } from './store'
import { insertWaiting, type WaitingRows } from './waiting-rows'
import { note, type Write } from './write'

export type NewClaim = Omit<
  RecordedClaim,
  'recordedAt' | 'recordedBy' | 'revisions' | 'appearances'
>

export interface NewAppearance {
  readonly claim: string
  readonly via: readonly string[]
  readonly wording: string
  readonly term: string | null
  readonly locator: string | null
  readonly note: string | null
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
}

/** Adds a claim to the rows that wait, after its whole. */
export async function insertClaim(write: Write, claim: NewClaim): Promise<void> {
  const { at, by, rows } = write
  const { id, statement, event, ownVoice } = claim
  const first = factsOf(claim.first)
  const { claimant, measure, partOf, partKind, disputes, step, status } = first
  await keepKin(write, id, { partOf, disputes })
  rows.claims.set(id, {
    ...claim,
    first,
    recordedAt: at,
    recordedBy: by,
    revisions: [],
    appearances: [],
  })
  if (status === 'stands') addCount(rows, event, claimant)
  rows.claim_numbers.push(...numbersOf(id, first.quantity))
  mentionIn(write, event, actorsNamed(first))
  touch(write.reach, event, at, [id]).inserted.add(id)
  const after = { statement, claimant, ownVoice, measure, partOf, partKind, disputes, step, first }
  note(write, 'claim-recorded', { event, claim: id, after })
}

/** Counts a standing claim of a claimant more. */
function addCount({ claim_counts }: WaitingRows, event: string, claimant: string): void {
  const key = `${event} ${claimant}`
  const claims = (claim_counts.get(key)?.claims ?? 0) + 1
  claim_counts.set(key, { event, claimant, claims })
}

/** Keeps of which whole a claim is a part, and what it denies, so that each is found from the other. */
export async function keepKin(
  write: Write,
  id: string,
  { partOf, disputes }: { readonly partOf: string | null; readonly disputes: readonly string[] },
): Promise<void> {
  const { db, reach, at, rows } = write
  if (disputes.length > 0) {
    await insertWaiting(write)
    const deniedEvents = await db
      .selectFrom('claims')
      .select('event')
      .distinct()
      .where('id', 'in', disputes)
      .execute()
    for (const { event } of deniedEvents) touch(reach, event, at)
  }
  if (partOf !== null) rows.parts.push({ whole: partOf, claim: id })
  rows.disputes.push(...disputes.map((disputed) => ({ claim: id, disputed })))
}

export function insertAppearance(
  write: Write,
  event: string,
  publication: Publication,
  { claim, ...appearance }: NewAppearance,
): void {
  const { at, by, rows } = write
  rows.claims.get(claim)?.appearances.push({ ...appearance, publication, recordedAt: at })
  rows.appearances.push({
    claim,
    publication: publication.id,
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
  mentionIn(write, event, [publication.publisher, ...appearance.via])
  touch(write.reach, event, at, [claim])
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
function mentionIn({ rows, memory }: Write, event: string, actors: readonly string[]): void {
  for (const actor of actors) {
    const key = `${event} ${actor}`
    if (!memory.mentioned.has(key)) rows.event_actors.push({ event, actor })
    memory.mentioned.add(key)
  }
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
