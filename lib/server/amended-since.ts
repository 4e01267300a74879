/** What was changed of an event since somebody saw it: nobody writes over what another changed meanwhile. */
import 'server-only'
import type { EventInput } from '@/lib/domain/event'
import type { Refusal } from '@/lib/domain/refusal'
import { readNewest } from '@/lib/store/in-snapshot'
import { fromColumn, isSameContent } from '@/lib/store/json'
import { contentsAt } from '@/lib/store/revisions'
import { theStore } from './open'

/** The event as it was at that revision of its own; null where it never had it. */
export async function eventAtRevision(id: string, revision: number): Promise<EventInput | null> {
  return readNewest(await theStore(), async (db) => {
    const turn = await db
      .selectFrom('event_turns')
      .select('recorded_at')
      .where('event', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (turn === undefined) return null
    const content = (await contentsAt(db, 'event_revisions', [id], turn.recorded_at)).get(id)
    return content === undefined ? null : fromColumn<EventInput>(content)
  })
}

/** A refusal for each field that is another by now, and not what is wanted of it; a field that was left out is none. */
export function refusalsOfStale(
  seen: Readonly<Record<string, unknown>>,
  current: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): Refusal[] {
  return Object.keys(wanted).flatMap((field) => {
    const now = current[field] ?? null
    if ([seen[field], wanted[field]].some((one) => isSameContent(one ?? null, now))) return []
    return [{ path: [field], message: `it was changed meanwhile, and is now ${textOf(now)}` }]
  })
}

const MAX_TEXT = 120

function textOf(value: unknown): string {
  if (value === null || value === '') return 'empty'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text}”`
}
