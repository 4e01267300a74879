/** Watching another address: it is fetched once before, so that whoever adds it hears at once what is wrong with it. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Refusal } from '@/lib/domain/refusal'
import { name as nameText } from '@/lib/domain/text'
import { readFeed } from '@/lib/feeds/articles/read-feed'
import { readNewest } from '@/lib/store/in-snapshot'
import { findMapping } from '@/lib/store/mappings'
import type { Store } from '@/lib/store/store'
import { WATCH_KINDS } from '@/lib/store/watch-tables'
import { findWatch, insertWatch, makeDue, type Watch } from '@/lib/store/watches'
import { decodeText } from '../fetching/decode'
import { fetchGuarded } from '../fetching/fetch'
import { fetchSetting } from '../fetching/setting'
import { isEventKnown } from '../reading/events'
import { FEED_LIMITS, tableLimits } from './fetch-limits'
import { faultReason, type WatchFault } from './fetch-outcome'
import { keepOutcome, wakeWatches } from './schedule'
import { takeTable } from './take-table'
import { tableSettings } from './watch-settings'

const UNITS = { m: 1, h: 60, d: 1440 } as const
const MAX_MINUTES = 43_200

/** In minutes: `90`, `"90m"`, `"6h"` or `"1d"`. */
const every = z
  .union([z.int(), z.string().regex(/^\d{1,5}[mhd]?$/u)], {
    error: 'minutes, or a text such as 30m, 6h, 1d',
  })
  .transform((said) => {
    if (typeof said === 'number') return said
    const unit = said.endsWith('h') ? UNITS.h : said.endsWith('d') ? UNITS.d : UNITS.m
    return Number.parseInt(said, 10) * unit
  })
  .pipe(z.int().min(1).max(MAX_MINUTES, { error: 'at most thirty days' }))

export const watchInput = z.strictObject({
  ...tableSettings.shape,
  format: tableSettings.shape.format.default('csv'),
  kind: z.enum(WATCH_KINDS).default('table').meta({
    description:
      'table: a spreadsheet whose figures are recorded; feed: RSS or Atom, whose articles wait',
  }),
  url: z.string().trim().meta({ description: 'Its address on the web' }),
  name: nameText(120).optional().meta({ description: 'Its host and path, unless it is said' }),
  every,
})
export type WatchInput = z.output<typeof watchInput>

export type Added =
  | { readonly ok: true; readonly watch: Watch }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly fault: WatchFault | null }

export async function addWatch(store: Store, by: string, input: WatchInput): Promise<Added> {
  const fetched = await firstFetch(store, input)
  if (!fetched.ok) return fetched
  const draft = draftOf(store, by, input)
  const holder = `adding ${draft.id}`
  await insertWatch(store.writer, draft, { kind: store.kind, holder })
  if (input.kind === 'table') {
    const outcome = await takeTable(store, { ...draft, digest: null }, fetched.answer)
    await keepOutcome(store, { ...draft, failures: 0, fault: null }, holder, outcome)
  } else {
    // Its articles take a while: they are read by the schedule.
    await makeDue(store.writer, draft.id)
    wakeWatches()
  }
  const watch = await readNewest(store, (db) => findWatch(db, draft.id))
  if (watch === null) throw new Error(`watch ${draft.id} is gone after it was made`)
  return { ok: true, watch }
}

export type Tried = { readonly ok: true; readonly job: string } | Exclude<Added, { ok: true }>

/** Tells what an import of it would record, by a dry one, and watches nothing. */
export async function tryWatch(store: Store, by: string, input: WatchInput): Promise<Tried> {
  const fetched = await firstFetch(store, input)
  if (!fetched.ok) return fetched
  const draft = { ...draftOf(store, by, input), digest: null }
  const outcome = await takeTable(store, draft, fetched.answer, true)
  if (outcome.kind === 'came' && outcome.came.job !== null) {
    return { ok: true, job: outcome.came.job }
  }
  return refusedUrl({ code: 'empty' })
}

/** Fetches what was named, or tells what is wrong with it. */
export async function firstFetch(store: Store, input: WatchInput) {
  const unknown = await unknownIn(store, input)
  if (unknown.length > 0) return { ok: false, refusals: unknown, fault: null } as const
  const limits = input.kind === 'table' ? tableLimits(input) : FEED_LIMITS
  const answer = await fetchGuarded(input.url, limits, fetchSetting())
  if (answer.kind === 'refused') return refusedUrl(answer.refusal)
  if (answer.kind === 'unchanged') throw new Error('a first fetch is never unchanged')
  if (answer.body.length === 0) return refusedUrl({ code: 'empty' })
  if (input.kind === 'feed' && readFeed(decodeText(answer)) === null) {
    return refusedUrl({ code: 'no-feed' })
  }
  return { ok: true, answer } as const
}

function refusedUrl(fault: WatchFault) {
  return { ok: false, refusals: [{ path: ['url'], message: faultReason(fault) }], fault } as const
}

async function unknownIn(store: Store, { event, mapping }: WatchInput): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  if (event !== undefined && !(await isEventKnown(event, null))) {
    refusals.push({ path: ['event'], message: `no event has the id ${event}` })
  }
  const isKept =
    mapping === undefined || (await readNewest(store, (db) => findMapping(db, mapping))) !== null
  if (!isKept) refusals.push({ path: ['mapping'], message: `no mapping has the name ${mapping}` })
  return refusals
}

function draftOf(store: Store, by: string, input: WatchInput) {
  const { kind, url, name, every: minutes, ...settings } = input
  return {
    id: `w-${randomBytes(8).toString('hex')}`,
    kind,
    url,
    name: name ?? shortName(url),
    settings,
    every: minutes,
    createdAt: new Date(store.now()).toISOString(),
    createdBy: by,
  }
}

/** Without what follows a question mark, which may be secret. */
function shortName(url: string): string {
  const { hostname, pathname } = new URL(url)
  return `${hostname}${pathname === '/' ? '' : pathname}`.slice(0, 120)
}
