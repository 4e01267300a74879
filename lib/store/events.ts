/** Recording events, each once and then by revisions. */
import type { EventInput } from '@/lib/domain/event'
import type { Refusal } from '@/lib/domain/refusal'
import type { SettingEvent } from '@/lib/domain/setting'
import { isSameContent } from './json'
import { namesOfEvent } from './looks'
import type { Outcome } from './outcome'
import { mention } from './record-claims'
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
import { touch } from './reach'
import type { Write } from './write'

const EVENT: ContentKind<EventInput> = {
  noun: 'event',
  table: 'event_revisions',
  refusalsOf: eventRefusals,
  namesOf: namesOfEvent,
  putRow: async ({ db, at }, { id, kind, parent, countries, title, titles }, before) => {
    const search = searchable(id, title, ...Object.values(titles))
    const row = { kind, parent, countries: `|${countries.join('|')}|`, search }
    if (before !== null) await db.updateTable('events').set(row).where('id', '=', id).execute()
    else {
      const fresh = { ...row, id, revision: 0, updated_at: at }
      await db.insertInto('events').values(fresh).execute()
    }
  },
  settle: settleEvent,
}

export function recordEvent(write: Write, input: EventInput): Promise<Outcome<EventInput>> {
  return recordContent(write, EVENT, input)
}

export function reviseEvent(
  write: Write,
  id: string,
  amend: (current: EventInput) => EventInput,
  why: ContentReason,
): Promise<Outcome<EventInput>> {
  return reviseContent(write, EVENT, id, amend, why)
}

/** Marks the event as changed, and its parents before and after, since a parent shows its incidents. */
async function settleEvent(
  { db, reach, at, memory }: Write,
  after: EventInput,
  before: EventInput | null,
) {
  memory.settings.delete(after.id)
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
    if (event !== null) touch(reach, event, at)
  }
  if (before !== null && !isSameContent(settingFields(before), settingFields(after))) {
    const claims = await db
      .selectFrom('claims')
      .select('id')
      .where('event', '=', after.id)
      .execute()
    touch(
      reach,
      after.id,
      at,
      claims.map(({ id }) => id),
    )
  }
}

/** The fields of an event by which its claims are placed in time and space: with them every lane is made anew. */
function settingFields({ timeZone, startedOn, places }: EventInput): SettingEvent {
  return { timeZone, startedOn, places }
}

async function eventRefusals(db: Handle, event: EventInput): Promise<Refusal[]> {
  const unknown = await unknownReferences(db, [
    ...reference('events', event.parent, 'parent'),
    ...event.parties.flatMap(({ actor }, index) =>
      reference('actors', actor, 'parties', index, 'actor'),
    ),
  ])
  if (!(await leadsTo(db, EVENT, event.parent, event.id, ({ parent }) => parent))) return unknown
  const message = `${event.id} would be an incident of itself, through ${event.parent}`
  return [...unknown, { path: ['parent'], message }]
}
