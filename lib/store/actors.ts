/** Actors: recorded once, amended by revisions that reach every event the actor appears in. */
import type { ActorInput } from '@/lib/domain/actor'
import type { Refusal } from '@/lib/domain/refusal'
import { canonicalJson, isSameContent } from './json'
import { keepLooks, namesOfActor } from './looks'
import { currentContent, insertRevision, recordedContent } from './revisions'
import { refused, type Outcome } from './outcome'
import { reference, unknownReferences } from './references'
import type { Handle } from './store'
import { searchable } from './search'
import { touch } from './touched'
import { note, type Write } from './write'

export async function recordActor(write: Write, input: ActorInput): Promise<Outcome<ActorInput>> {
  const { db } = write
  const known = await recordedContent<ActorInput>(db, 'actor_revisions', input.id)
  if (known !== null) {
    const isSame = isSameContent(known.first, input) || isSameContent(known.current, input)
    if (isSame) return { ok: true, created: false, value: known.current }
    return { ok: false, kind: 'conflict', message: `the id ${input.id} is taken by another source` }
  }
  const refusals = await membershipRefusals(db, input)
  if (refusals.length > 0) return refused(refusals)
  await db.insertInto('actors').values(rowOf(input)).execute()
  await insertRevision(write, 'actor_revisions', input.id, 1, canonicalJson(input), null)
  await keepLooks(db, namesOfActor(input))
  note(write, 'source-recorded', { event: null, after: input })
  return { ok: true, created: true, value: input }
}

export async function reviseActor(
  write: Write,
  id: string,
  amend: (current: ActorInput) => ActorInput,
  why: string | null,
): Promise<Outcome<ActorInput>> {
  const { db } = write
  const known = await recordedContent<ActorInput>(db, 'actor_revisions', id)
  if (known === null) return { ok: false, kind: 'unknown' }
  const after = amend(known.current)
  if (isSameContent(known.current, after)) return { ok: true, created: false, value: after }
  const refusals = await membershipRefusals(db, after)
  if (refusals.length > 0) return refused(refusals)

  const belongsElsewhere = known.current.memberOf !== after.memberOf
  await touchEventsOf(write, id, belongsElsewhere)
  await db.updateTable('actors').set(rowOf(after)).where('id', '=', id).execute()
  await insertRevision(write, 'actor_revisions', id, known.revision + 1, canonicalJson(after), why)
  await keepLooks(db, namesOfActor(after))
  note(write, 'source-revised', { event: null, before: known.current, after })
  return { ok: true, created: true, value: after }
}

function rowOf({ id, name, shortName, memberOf }: ActorInput) {
  const search = searchable(id, name, shortName)
  return { id, sort_name: searchable(name), search, member_of: memberOf }
}

async function membershipRefusals(db: Handle, { id, memberOf }: ActorInput): Promise<Refusal[]> {
  if (memberOf === id) return [{ path: ['memberOf'], message: `${id} cannot belong to itself` }]
  const unknown = await unknownReferences(db, reference('actors', memberOf, 'memberOf'))
  if (unknown.length > 0) return unknown
  const seen = new Set<string>()
  let next = memberOf
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const actor = await currentContent<ActorInput>(db, 'actor_revisions', next)
    next = actor?.memberOf ?? null
    if (next === id) {
      return [{ path: ['memberOf'], message: `${id} would belong to itself, through ${memberOf}` }]
    }
  }
  return []
}

/** Every event that mentions the actor, or one that belongs to it. */
async function touchEventsOf(write: Write, id: string, supportMayChange: boolean): Promise<void> {
  const { db, touched, at } = write
  const family = await withMembers(db, id)
  const mentioned = await db
    .selectFrom('event_actors')
    .select('event')
    .distinct()
    .where('actor', 'in', family)
    .orderBy('event')
    .execute()
  for (const { event } of mentioned) touch(touched, event, at)
  if (!supportMayChange) return
  // Independent claimants are counted by their root: every lane one of them claims in may change.
  const lanes = await db
    .selectFrom('claims')
    .select(['event', 'claimant', 'lane_key'])
    .distinct()
    .where('claimant', 'in', family)
    .execute()
  for (const { event, claimant, lane_key } of lanes) {
    touch(touched, event, at, { claimant, lanes: [lane_key] })
  }
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
