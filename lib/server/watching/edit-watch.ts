/** Changing what is watched: its address, how often, how it is read, whether at all. Every change can be undone. */
import { z } from 'zod'
import type { Refusal } from '@/lib/domain/refusal'
import { refusalsOf } from '@/lib/domain/refusal'
import { name as nameText } from '@/lib/domain/text'
import { readNewest } from '@/lib/store/in-snapshot'
import { isSameContent } from '@/lib/store/json'
import type { Store } from '@/lib/store/store'
import {
  contentOf,
  isReadOtherwise,
  lastRevision,
  reviseWatch,
  watchRevisions,
  type WatchContent,
} from '@/lib/store/watch-revisions'
import { WATCH_STATES } from '@/lib/store/watch-tables'
import { findWatch, type Watch } from '@/lib/store/watches'
import { write } from '@/lib/store/write'
import { firstFetch, watchInput } from './add-watch'
import type { WatchFault } from './fetch-outcome'
import { wakeWatches } from './schedule'
import { tableSettings } from './watch-settings'

const { event, mapping, grouping, decimal, encoding, delimiter, sheet } = tableSettings.shape
const { url, every } = watchInput.shape

/** A field that is left out stays as it is; null takes one away that a watch need not have. */
export const watchEdit = z.strictObject({
  url: url.optional(),
  name: nameText(120).optional(),
  every: every.optional(),
  state: z
    .enum(WATCH_STATES)
    .optional()
    .meta({ description: 'removed: it is fetched no more; active watches it again' }),
  format: tableSettings.shape.format.optional(),
  changes: z.enum(['source', 'record']).optional(),
  event: event.nullable(),
  mapping: mapping.nullable(),
  grouping: grouping.nullable(),
  decimal: decimal.nullable(),
  encoding: encoding.nullable(),
  delimiter: delimiter.nullable(),
  sheet: sheet.nullable(),
  seen: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The newest revision that its sender saw: a later one is a conflict' }),
})
export type WatchEdit = z.output<typeof watchEdit>

export type Edited =
  | { readonly ok: true; readonly created: boolean; readonly watch: Watch }
  | { readonly ok: false; readonly kind: 'unknown' | 'changed-meanwhile' }
  | {
      readonly ok: false
      readonly kind: 'refused'
      readonly refusals: readonly Refusal[]
      readonly fault: WatchFault | null
    }

/** An address that is new, or is read otherwise, is fetched before: what is wrong with it is told at once. */
export async function editWatch(
  store: Store,
  by: string,
  id: string,
  { seen, ...edit }: WatchEdit,
): Promise<Edited> {
  const watch = await readNewest(store, (db) => findWatch(db, id))
  if (watch === null) return { ok: false, kind: 'unknown' }
  const before = contentOf(watch)
  const read = contentAfter(watch, edit)
  if (!read.ok) return { ok: false, kind: 'refused', refusals: read.refusals, fault: null }
  const { after } = read
  if (isFetchedAnew(before, after)) {
    const fetched = await firstFetch(store, {
      ...tableSettings.parse(after.settings),
      kind: watch.kind,
      url: after.url,
      name: after.name,
      every: after.every,
    })
    if (!fetched.ok) return { ...fetched, kind: 'refused' }
  }
  return keep(store, by, id, (now, last) => {
    // What was checked against one state of it is not written over another.
    if (!isSameContent(contentOf(now), before)) return null
    return seen === undefined || seen === last ? after : null
  })
}

/** Sets back what one change of it did, where all of that still is as it left it. */
export async function undoWatchRevision(
  store: Store,
  by: string,
  id: string,
  revision: number,
): Promise<Edited> {
  const watch = await readNewest(store, (db) => findWatch(db, id))
  const revisions = await readNewest(store, (db) => watchRevisions(db, id))
  const change = revisions.find((one) => one.revision === revision)
  if (watch === null || change === undefined) return { ok: false, kind: 'unknown' }
  return keep(store, by, id, (now) => contentBack(contentOf(now), change))
}

/** Null where a field that the change touched is another by now. */
function contentBack(
  now: WatchContent,
  { before, after }: { readonly before: WatchContent; readonly after: WatchContent },
): WatchContent | null {
  const flat = ({ settings, ...rest }: WatchContent): Record<string, unknown> => ({
    ...rest,
    ...Object.fromEntries(Object.entries(settings).map(([field, value]) => [`.${field}`, value])),
  })
  const [from, to, current] = [flat(before), flat(after), flat(now)]
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (field) => !isSameContent(from[field] ?? null, to[field] ?? null),
  )
  if (fields.some((field) => !isSameContent(current[field] ?? null, to[field] ?? null))) return null
  const back = { ...current, ...Object.fromEntries(fields.map((field) => [field, from[field]])) }
  const settings = Object.entries(back).flatMap(([field, value]) =>
    field.startsWith('.') && value !== undefined ? [[field.slice(1), value]] : [],
  )
  const { url: address, name, every: minutes, state } = { ...now, ...back }
  return { url: address, name, every: minutes, state, settings: Object.fromEntries(settings) }
}

async function keep(
  store: Store,
  by: string,
  id: string,
  change: (now: Watch, last: number) => WatchContent | null,
): Promise<Edited> {
  const kept = await write(store, by, async (turn): Promise<Edited> => {
    const now = await findWatch(turn.db, id)
    if (now === null) return { ok: false, kind: 'unknown' }
    const after = change(now, await lastRevision(turn.db, id))
    if (after === null) return { ok: false, kind: 'changed-meanwhile' }
    if (isSameContent(contentOf(now), after)) return { ok: true, created: false, watch: now }
    await reviseWatch(turn, now, after)
    const watch = await findWatch(turn.db, id)
    return watch === null ? { ok: false, kind: 'unknown' } : { ok: true, created: true, watch }
  })
  if (kept.ok && kept.created) wakeWatches()
  return kept
}

type ContentAfter =
  | { readonly ok: true; readonly after: WatchContent }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

function contentAfter(watch: Watch, edit: Omit<WatchEdit, 'seen'>): ContentAfter {
  const before = contentOf(watch)
  const { url: address, name, every: minutes, state, ...asked } = edit
  if (before.state === 'removed' && (state === undefined || state === 'removed')) {
    const isOther = Object.keys(edit).some((field) => field !== 'state')
    if (isOther) return refused('state', 'it is watched no more: watch it again first')
  }
  if (watch.kind === 'feed' && Object.keys(asked).length > 0) {
    return refused(Object.keys(asked)[0] ?? '', 'a feed is not read as a table is')
  }
  const settings = Object.entries({ ...before.settings, ...asked }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  const parsed = tableSettings.partial().safeParse(Object.fromEntries(settings))
  if (!parsed.success) return { ok: false, refusals: refusalsOf(parsed.error) }
  return {
    ok: true,
    after: {
      url: address ?? before.url,
      name: name ?? before.name,
      every: minutes ?? before.every,
      state: state ?? before.state,
      settings: Object.fromEntries(settings),
    },
  }
}

function refused(field: string, message: string): ContentAfter {
  return { ok: false, refusals: [{ path: [field], message }] }
}

function isFetchedAnew(before: WatchContent, after: WatchContent): boolean {
  return after.state !== 'removed' && (before.url !== after.url || isReadOtherwise(before, after))
}
