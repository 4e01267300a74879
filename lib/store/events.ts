/** Events: recorded once, amended by revisions. */
import type { EventInput } from '@/lib/domain/event'
import type { Refusal } from '@/lib/domain/refusal'
import { canonicalJson, isSameContent } from './json'
import { keepLooks, namesOfEvent } from './looks'
import { refused, type Outcome } from './outcome'
import { mention } from './record-claims'
import { reference, unknownReferences } from './references'
import { currentContent, insertRevision, recordedContent } from './revisions'
import { searchable } from './search'
import type { Handle } from './store'
import { touch } from './touched'
import { note, type Write } from './write'

export async function recordEvent(write: Write, input: EventInput): Promise<Outcome<EventInput>> {
  const { db, at } = write
  const known = await recordedContent<EventInput>(db, 'event_revisions', input.id)
  if (known !== null) {
    const isSame = isSameContent(known.first, input) || isSameContent(known.current, input)
    if (isSame) return { ok: true, created: false, value: known.current }
    return { ok: false, kind: 'conflict', message: `the id ${input.id} is taken by another event` }
  }
  const refusals = await eventRefusals(db, input)
  if (refusals.length > 0) return refused(refusals)
  await db
    .insertInto('events')
    .values({ ...rowOf(input), id: input.id, revision: 0, updated_at: at })
    .execute()
  await insertRevision(write, 'event_revisions', input.id, 1, canonicalJson(input), null)
  await settleEvent(write, input, null)
  await keepLooks(db, namesOfEvent(input))
  note(write, 'event-recorded', { event: input.id, after: input })
  return { ok: true, created: true, value: input }
}

export async function reviseEvent(
  write: Write,
  id: string,
  amend: (current: EventInput) => EventInput,
  why: string | null,
): Promise<Outcome<EventInput>> {
  const { db } = write
  const known = await recordedContent<EventInput>(db, 'event_revisions', id)
  if (known === null) return { ok: false, kind: 'unknown' }
  const after = amend(known.current)
  if (isSameContent(known.current, after)) return { ok: true, created: false, value: after }
  const refusals = await eventRefusals(db, after)
  if (refusals.length > 0) return refused(refusals)
  await db.updateTable('events').set(rowOf(after)).where('id', '=', id).execute()
  await insertRevision(write, 'event_revisions', id, known.revision + 1, canonicalJson(after), why)
  await settleEvent(write, after, known.current)
  await keepLooks(db, namesOfEvent(after))
  note(write, 'event-revised', { event: id, before: known.current, after })
  return { ok: true, created: true, value: after }
}

function rowOf({ kind, parent, countries, id, title }: EventInput) {
  return {
    kind,
    parent,
    countries: `|${countries.join('|')}|`,
    search: searchable(id, title),
  }
}

/** A parent shows its incidents, so it changes with them. */
async function settleEvent(
  { db, touched, at }: Write,
  after: EventInput,
  before: EventInput | null,
) {
  await mention(
    db,
    after.id,
    after.parties.map(({ actor }) => actor),
  )
  if (after.parent !== null) {
    await db
      .insertInto('event_parents')
      .values({ event: after.id, parent: after.parent })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  for (const event of new Set([after.id, after.parent, before?.parent ?? null])) {
    if (event !== null) touch(touched, event, at)
  }
}

async function eventRefusals(db: Handle, event: EventInput): Promise<Refusal[]> {
  const unknown = await unknownReferences(db, [
    ...reference('events', event.parent, 'parent'),
    ...event.parties.flatMap(({ actor }, index) =>
      reference('actors', actor, 'parties', index, 'actor'),
    ),
  ])
  const seen = new Set<string>()
  let next = event.parent
  while (next !== null && !seen.has(next)) {
    if (next === event.id) {
      const message = `${event.id} would be an incident of itself, through ${event.parent}`
      return [...unknown, { path: ['parent'], message }]
    }
    seen.add(next)
    next = (await currentContent<EventInput>(db, 'event_revisions', next))?.parent ?? null
  }
  return unknown
}
