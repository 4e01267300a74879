/** Merging two places of an event that proved to be one: a revision of the event, by which its lanes are made anew. */
import { NOW } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { eventInput, placeIdentity, type EventInput, type EventPlace } from '@/lib/domain/event'
import { meetingsBetween, type Meeting } from '@/lib/domain/meetings'
import { asEntry, mergedPlaces } from '@/lib/domain/merge-places'
import { refusalsOf } from '@/lib/domain/refusal'
import { settingOf } from '@/lib/domain/setting'
import { reviseEvent } from './events'
import { loadClaims } from './load-claims'
import type { MergerReason } from './merge-actors'
import { refused, type Outcome } from './outcome'
import { seenOf, unseenRefusals } from './plan-merger'
import { currentContent } from './revisions'
import type { Handle } from './store'
import type { Write } from './write'

export interface PlaceMerger {
  readonly event: string
  /** Both as `placeIdentity` names them. */
  readonly from: string
  readonly into: string
}

export interface PlaceOutlook {
  readonly places: readonly EventPlace[]
  readonly claims: number
  readonly meetings: readonly Meeting[]
  readonly seen: string
}

/** Null where the event or one of the places is none. */
export async function outlookOfPlaces(
  db: Handle,
  merger: PlaceMerger,
): Promise<PlaceOutlook | null> {
  const event = await currentContent<EventInput>(db, 'event_revisions', merger.event)
  if (event === null) return null
  const records = await loadClaims(db, { event: merger.event }, null)
  const before = viewOf(records, NOW, settingOf(event))
  const places = mergedPlaces(event.places, unlistedPlaces(event, before.claims), merger)
  if (places === null) return null
  const after = viewOf(records, NOW, settingOf({ ...event, places }))
  const meetings = meetingsBetween(before, after)
  const moved = before.claims.filter(({ place }) => placeIdentity(place) === merger.from)
  return { places, claims: moved.length, meetings, seen: seenOf(meetings) }
}

/** The places that claims of an event name and its list does not have, each once. */
export function unlistedPlaces(
  { places }: Pick<EventInput, 'places'>,
  claims: readonly { readonly place: Parameters<typeof asEntry>[0] | null }[],
): EventPlace[] {
  const listed = new Set(places.map(placeIdentity))
  const byIdentity = new Map<string, EventPlace>()
  for (const { place } of claims) {
    const identity = placeIdentity(place)
    if (place === null || identity === null || listed.has(identity)) continue
    if (!byIdentity.has(identity)) byIdentity.set(identity, asEntry(place))
  }
  return [...byIdentity.values()]
}

export async function mergePlaces(
  write: Write,
  merger: PlaceMerger,
  { reason, note, seen }: MergerReason,
): Promise<Outcome<EventInput>> {
  const outlook = await outlookOfPlaces(write.db, merger)
  if (outlook === null) return { ok: false, kind: 'unknown' }
  const { places, meetings } = outlook
  const unseen = unseenRefusals(meetings, seen)
  if (unseen.length > 0) return refused(unseen)
  const parsed = eventInput.shape.places.safeParse(places)
  if (!parsed.success) return refused(refusalsOf(parsed.error))
  const why = { reason, note }
  return reviseEvent(write, merger.event, (event) => ({ ...event, places: parsed.data }), why)
}
