/**
 * Merging two sources that proved to be one. All that names the one is revised to name the other, in one write: nothing of
 * it is lost, and it is undone from the ledger as one act.
 */
import type { ActorRecord } from '@/lib/domain/actor'
import type { EventInput } from '@/lib/domain/event'
import { foldName } from '@/lib/domain/fold'
import type { Meeting } from '@/lib/domain/meetings'
import type { Merger } from '@/lib/domain/merge'
import type { Refusal } from '@/lib/domain/refusal'
import { rivalMessage } from '@/lib/domain/rival-figures'
import type { RevisionReason } from '@/lib/domain/vocabulary'
import { reviseActor } from './actors'
import { moveClaims } from './move-claims'
import { reviseEvent } from './events'
import { refused, type Outcome } from './outcome'
import { meetingsOfMoves, movesOf, seenOf, unseenRefusals, type ClaimMove } from './plan-merger'
import { amendPublication } from './publications'
import type { ContentReason } from './record-content'
import { currentContent } from './revisions'
import type { Handle } from './store'
import type { Write } from './write'

export interface MergerOutlook {
  readonly moves: readonly ClaimMove[]
  readonly meetings: readonly Meeting[]
  /** What stands against it whatever was seen. */
  readonly refusals: readonly Refusal[]
  /** Names what comes together, so that a form can say what its sender saw. */
  readonly seen: string
}

export interface MergerReason {
  readonly reason: RevisionReason
  readonly note: string | null
  /** `seen` of the outlook that the sender looked at; null for none. */
  readonly seen: string | null
}

/** More claims than can be revised in one write. */
const MAX_CLAIMS = 5_000

/** Null where one of them is not recorded. */
export async function outlookOfMerger(db: Handle, merger: Merger): Promise<MergerOutlook | null> {
  const [from, into] = [await actorOf(db, merger.from), await actorOf(db, merger.into)]
  if (from === null || into === null) return null
  const own = await refusalsOf(db, from, into)
  if (own.length > 0) return { moves: [], meetings: [], refusals: own, seen: '' }
  const moves = await movesOf(db, merger)
  const meetings = await meetingsOfMoves(db, moves, merger)
  const refusals = [...rivalRefusals(meetings), ...sizeRefusals(moves)]
  return { moves, meetings, refusals, seen: seenOf(meetings) }
}

export async function mergeActors(
  write: Write,
  merger: Merger,
  { reason, note, seen }: MergerReason,
): Promise<Outcome<MergerOutlook>> {
  const { db } = write
  const outlook = await outlookOfMerger(db, merger)
  if (outlook === null) return { ok: false, kind: 'unknown' }
  const { refusals, meetings, moves } = outlook
  if (refusals.length > 0) return refused(refusals)
  const unseen = unseenRefusals(meetings, seen)
  if (unseen.length > 0) return refused(unseen)
  for (const step of [
    () => mergeNames(write, merger, { reason, note }),
    () => mergeParties(write, merger, { reason, note }),
    () => mergePublishers(write, merger, { reason, note }),
  ]) {
    const outcome = await step()
    if (!outcome.ok) return outcome
  }
  await moveClaims(write, moves, { reason, note })
  return { ok: true, created: true, value: outlook }
}

type Done = Outcome<null>
const DONE = { ok: true, created: true, value: null } as const

/** Its names become those of the other, its members too, and it says which source it is. */
async function mergeNames(write: Write, { from, into }: Merger, why: ContentReason): Promise<Done> {
  const former = await actorOf(write.db, from)
  if (former === null) return { ok: false, kind: 'unknown' }
  const members = await write.db
    .selectFrom('actors')
    .select('id')
    .where('member_of', '=', from)
    .where('id', '!=', into)
    .orderBy('id')
    .execute()
  const successor = await reviseActor(
    write,
    into,
    (actor) => ({
      ...actor,
      memberOf: actor.memberOf === from ? former.memberOf : actor.memberOf,
      aliases: aliasesOf(actor, former),
    }),
    why,
  )
  if (!successor.ok) return successor
  for (const { id } of members) {
    const member = await reviseActor(write, id, (actor) => ({ ...actor, memberOf: into }), why)
    if (!member.ok) return member
  }
  const merged = await reviseActor(write, from, (actor) => ({ ...actor, mergedInto: into }), why)
  return merged.ok ? DONE : merged
}

function aliasesOf(actor: ActorRecord, former: ActorRecord): string[] {
  const own = new Set([actor.name, actor.shortName ?? actor.name].map(foldName))
  const { name, shortName, names, shortNames, aliases = [] } = former
  const theirs = [
    name,
    ...(shortName === null ? [] : [shortName]),
    ...Object.values(names),
    ...Object.values(shortNames),
    ...aliases,
  ]
  const byFold = new Map(
    [...theirs.toReversed(), ...(actor.aliases ?? []).toReversed()].map((alias) => [
      foldName(alias),
      alias,
    ]),
  )
  return [...byFold].flatMap(([fold, alias]) => (own.has(fold) ? [] : [alias])).toReversed()
}

async function mergeParties(
  write: Write,
  { from, into }: Merger,
  why: ContentReason,
): Promise<Done> {
  for (const { id, parties } of await eventsOfParty(write.db, from)) {
    const isParty = parties.some(({ actor }) => actor === into)
    const after = isParty
      ? parties.filter(({ actor }) => actor !== from)
      : parties.map((party) => (party.actor === from ? { ...party, actor: into } : party))
    const outcome = await reviseEvent(write, id, (event) => ({ ...event, parties: after }), why)
    if (!outcome.ok) return outcome
  }
  return DONE
}

async function mergePublishers(
  write: Write,
  { from, into }: Merger,
  why: ContentReason,
): Promise<Done> {
  const rows = await write.db
    .selectFrom('publications')
    .select('id')
    .where('publisher', '=', from)
    .orderBy('id')
    .execute()
  for (const { id } of rows) {
    const amend = amendPublication(write, id, (one) => ({ ...one, publisher: into }), why)
    const outcome = await amend
    if (!outcome.ok) return outcome
  }
  return DONE
}

function actorOf(db: Handle, id: string): Promise<ActorRecord | null> {
  return currentContent<ActorRecord>(db, 'actor_revisions', id)
}

async function eventsOfParty(db: Handle, actor: string): Promise<EventInput[]> {
  const rows = await db
    .selectFrom('event_actors')
    .select('event')
    .where('actor', '=', actor)
    .orderBy('event')
    .execute()
  const events = await Promise.all(
    rows.map(({ event }) => currentContent<EventInput>(db, 'event_revisions', event)),
  )
  return events
    .filter((event) => event !== null)
    .filter(({ parties }) => parties.some((party) => party.actor === actor))
}

async function refusalsOf(db: Handle, from: ActorRecord, into: ActorRecord): Promise<Refusal[]> {
  const refuse = (message: string): Refusal[] => [{ path: ['into'], message }]
  if (from.id === into.id) return refuse('a source is not merged into itself')
  for (const { id, mergedInto } of [from, into]) {
    if (mergedInto !== undefined) return refuse(`${id} was merged into ${mergedInto} already`)
  }
  return (await eventsOfParty(db, from.id)).flatMap(({ id, parties }) => {
    const side = parties.find(({ actor }) => actor === from.id)?.side
    const other = parties.find(({ actor }) => actor === into.id)?.side
    if (other === undefined || other === side) return []
    return refuse(`${from.id} and ${into.id} are on different sides of ${id}`)
  })
}

function rivalRefusals(meetings: readonly Meeting[]): Refusal[] {
  return meetings.flatMap(({ rivals }) =>
    rivals.map(([one, other]) => ({ path: ['into'], message: rivalMessage(one, other) })),
  )
}

function sizeRefusals(moves: readonly ClaimMove[]): Refusal[] {
  if (moves.length <= MAX_CLAIMS) return []
  const message = `${moves.length} claims name the source; at most ${MAX_CLAIMS} are revised in one act`
  return [{ path: ['from'], message }]
}
