/** Mergers by the names that an address has for sources and places: the same acts as those of the desk. */
import 'server-only'
import { placeIdentity, type EventInput, type EventPlace } from '@/lib/domain/event'
import type { Meeting } from '@/lib/domain/meetings'
import type { Merger } from '@/lib/domain/merge'
import type { Refusal } from '@/lib/domain/refusal'
import { readNewest } from '@/lib/store/in-snapshot'
import { outlookOfMerger, type MergerReason } from '@/lib/store/merge-actors'
import { outlookOfPlaces, type PlaceMerger } from '@/lib/store/merge-places'
import type { Outcome } from '@/lib/store/outcome'
import { currentContent } from '@/lib/store/revisions'
import type { Handle } from '@/lib/store/store'
import { readSuccessors } from '@/lib/store/successors'
import { isPlaceChosen } from '@/lib/url/view'
import { theStore } from '../open'
import { postPlaceMerger, postSourceMerger } from './mergers'

export interface NamedOutlook {
  readonly claims: number
  readonly meetings: readonly Meeting[]
  readonly refusals: readonly Refusal[]
  readonly seen: string
}

const NOTHING = { claims: 0, meetings: [], refusals: [], seen: '' }

/** Null where one of them is not recorded. */
export async function outlookOfSources(from: string, into: string): Promise<NamedOutlook | null> {
  const outlook = await readNewest(await theStore(), (db) => outlookOfMerger(db, { from, into }))
  if (outlook === null) return null
  const { moves, meetings, refusals, seen } = outlook
  return { claims: moves.length, meetings, refusals, seen }
}

/** Asked for again, it changes nothing. */
export async function mergeSources(
  by: string,
  merger: Merger,
  why: MergerReason,
): Promise<Outcome<NamedOutlook>> {
  const { from, into } = merger
  const now = await readNewest(await theStore(), (db) => readSuccessors(db, [from]))
  if (from !== into && now.get(from) === into) return { ok: true, created: false, value: NOTHING }
  const outcome = await postSourceMerger(by, merger, why)
  if (!outcome.ok) return outcome
  const { moves, ...outlook } = outcome.value
  return { ...outcome, value: { ...outlook, claims: moves.length } }
}

/** Null where the event is not recorded, or one of the names is no place of it. */
export async function outlookOfNamedPlaces(merger: PlaceMerger): Promise<NamedOutlook | null> {
  return readNewest(await theStore(), async (db) => {
    const outlook = await outlookOfPlaces(db, await byIdentity(db, merger))
    return outlook === null ? null : { ...outlook, refusals: [] }
  })
}

export async function mergePlacesNamed(
  by: string,
  merger: PlaceMerger,
  why: MergerReason,
): Promise<Outcome<NamedOutlook>> {
  const store = await theStore()
  const event = await readNewest(store, (db) => eventOf(db, merger.event))
  if (event === null) return { ok: false, kind: 'unknown' }
  const [from, into] = [placeOf(event, merger.from), placeOf(event, merger.into)]
  const isDone = into !== undefined && from === undefined && wasMerged(into, merger.from)
  if (isDone) return { ok: true, created: false, value: NOTHING }
  const named = await readNewest(store, (db) => byIdentity(db, merger))
  const outlook = await outlookOfNamedPlaces(named)
  const outcome = await postPlaceMerger(by, named, why)
  return outcome.ok ? { ...outcome, value: outlook ?? NOTHING } : outcome
}

function wasMerged({ aliases, merged = [] }: EventPlace, name: string): boolean {
  return [...aliases, ...merged.flatMap((one) => [one.name, placeIdentity({ ...one })])].includes(
    name,
  )
}

/** A place of the list is named as addresses name it; any other by its identity alone. */
async function byIdentity(db: Handle, merger: PlaceMerger): Promise<PlaceMerger> {
  const event = await eventOf(db, merger.event)
  if (event === null) return merger
  const identity = (name: string) => placeIdentity(placeOf(event, name) ?? null) ?? name
  return { ...merger, from: identity(merger.from), into: identity(merger.into) }
}

function placeOf({ places }: EventInput, name: string): EventPlace | undefined {
  return places.find((place) => placeIdentity(place) === name || isPlaceChosen(place, name))
}

function eventOf(db: Handle, id: string): Promise<EventInput | null> {
  return currentContent<EventInput>(db, 'event_revisions', id)
}
