/** Recording actors. A revision of an actor reaches every event in which it appears. */
import type { ActorInput, ActorRecord } from '@/lib/domain/actor'
import type { Refusal } from '@/lib/domain/refusal'
import { namesOfActor } from './looks'
import type { Outcome } from './outcome'
import {
  leadsTo,
  recordContent,
  reviseContent,
  type ContentKind,
  type ContentReason,
} from './record-content'
import { reference, unknownReferences } from './references'
import { searchable } from './search'
import type { Handle } from './store'
import { reachLane, touch } from './reach'
import type { Write } from './write'

const ACTOR: ContentKind<ActorRecord> = {
  noun: 'source',
  table: 'actor_revisions',
  refusalsOf: membershipRefusals,
  namesOf: namesOfActor,
  putRow: async ({ db, memory }, actor, before) => {
    const { id, name, shortName, memberOf, names, shortNames, aliases = [] } = actor
    const others = [...Object.values(names), ...Object.values(shortNames), ...aliases]
    memory.successors.clear()
    // One that proved to be another source is found under that one, by its names among the aliases.
    const search = actor.mergedInto === undefined ? searchable(id, name, shortName, ...others) : ''
    const row = { id, sort_name: searchable(name), search, member_of: memberOf }
    if (before === null) await db.insertInto('actors').values(row).execute()
    else await db.updateTable('actors').set(row).where('id', '=', id).execute()
  },
  settle: async (write, { id, memberOf }, before) => {
    if (before !== null) await touchEventsOf(write, id, before.memberOf !== memberOf)
  },
  revisionKind: (after, before) => {
    if (after.mergedInto === before.mergedInto) return 'source-revised'
    return after.mergedInto === undefined ? 'source-separated' : 'source-merged'
  },
}

export function recordActor(write: Write, input: ActorInput): Promise<Outcome<ActorRecord>> {
  return recordContent(write, ACTOR, input)
}

export function reviseActor(
  write: Write,
  id: string,
  amend: (current: ActorRecord) => ActorRecord,
  why: ContentReason,
): Promise<Outcome<ActorRecord>> {
  return reviseContent(write, ACTOR, id, amend, why)
}

async function membershipRefusals(db: Handle, { id, memberOf }: ActorInput): Promise<Refusal[]> {
  if (memberOf === id) return [{ path: ['memberOf'], message: `${id} cannot belong to itself` }]
  const unknown = await unknownReferences(db, reference('actors', memberOf, 'memberOf'))
  if (unknown.length > 0) return unknown
  return (await leadsTo(db, ACTOR, memberOf, id, (actor) => actor.memberOf))
    ? [{ path: ['memberOf'], message: `${id} would belong to itself, through ${memberOf}` }]
    : []
}

/** Marks every event that mentions the actor, or one that belongs to it, as changed. */
async function touchEventsOf(write: Write, id: string, supportMayChange: boolean): Promise<void> {
  const { db, reach, at } = write
  const family = await withMembers(db, id)
  const mentioned = await db
    .selectFrom('event_actors')
    .select('event')
    .distinct()
    .where('actor', 'in', family)
    .orderBy('event')
    .execute()
  for (const { event } of mentioned) touch(reach, event, at)
  if (!supportMayChange || mentioned.length === 0) return
  // Independent claimants are counted by their root, and by those whose figures they repeat.
  const lanes = await db
    .selectFrom('current_claims')
    .select(['event', 'lane_key'])
    .distinct()
    .where(
      'event',
      'in',
      mentioned.map(({ event }) => event),
    )
    .where((row) =>
      row.or([row('claimant', 'in', family), row('facts', 'not like', '%"citing":[]%')]),
    )
    .execute()
  for (const { event, lane_key } of lanes) reachLane(touch(reach, event, at), lane_key, null)
}

async function withMembers(db: Handle, id: string): Promise<string[]> {
  const family = [id]
  for (let start = 0; start < family.length;) {
    const wholes = family.slice(start)
    start = family.length
    const members = await db
      .selectFrom('actors')
      .select('id')
      .where('member_of', 'in', wholes)
      .execute()
    for (const member of members) if (!family.includes(member.id)) family.push(member.id)
  }
  return family
}
