/** The settings of events, as the events stood at one moment: what their days and places mean. */
import type { EventInput } from '@/lib/domain/event'
import { settingOf, type Setting } from '@/lib/domain/setting'
import { fromColumn } from './json'
import { contentsAt } from './revisions'
import type { Handle } from './store'
import type { WriteMemory } from './write-memory'

/** By event. One that was not recorded by `knownAt` has no claims either, and is left out. */
export async function loadSettings(
  db: Handle,
  events: readonly string[],
  knownAt: string | null,
): Promise<Map<string, Setting>> {
  const contents = await contentsAt(db, 'event_revisions', events, knownAt)
  return new Map(
    [...contents].map(([id, content]) => [id, settingOf(fromColumn<EventInput>(content))]),
  )
}

/** The setting of an event as it stands, read once in a write. */
export async function settingIn(
  { db, memory }: { readonly db: Handle; readonly memory: WriteMemory },
  event: string,
): Promise<Setting> {
  const setting = memory.settings.get(event) ?? (await loadSetting(db, event))
  memory.settings.set(event, setting)
  return setting
}

export async function loadSetting(db: Handle, event: string): Promise<Setting> {
  const setting = (await loadSettings(db, [event], null)).get(event)
  if (setting === undefined) throw new Error(`event ${event} has no content`)
  return setting
}
