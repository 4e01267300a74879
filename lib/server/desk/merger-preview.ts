/** What merging two sources, or two places of an event, would come to, as its page says it before anything is recorded. */
import 'server-only'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Actor } from '@/lib/domain/actor'
import { placeIdentity, type EventPlace } from '@/lib/domain/event'
import { isAtOdds, type Meeting } from '@/lib/domain/meetings'
import type { Refusal } from '@/lib/domain/refusal'
import type { Verdict } from '@/lib/domain/verdict'
import type { Words } from '@/lib/format/translator'
import { viewOf } from '@/lib/domain/comparison'
import { NOW } from '@/lib/domain/claim'
import { settingOf } from '@/lib/domain/setting'
import { readNewest } from '@/lib/store/in-snapshot'
import { loadClaims } from '@/lib/store/load-claims'
import { outlookOfMerger } from '@/lib/store/merge-actors'
import { outlookOfPlaces, unlistedPlaces } from '@/lib/store/merge-places'
import type { Handle } from '@/lib/store/store'
import { theStore } from '../open'
import { loadEvents, type KnownEvent } from '../reading/event-contents'
import { presentNow } from '../reading/sources'
import { findActor, findEvent, type Found } from './resolve-names'

/** Figures that come together: the first stays current, the others become its history. */
export interface MeetingAnswer {
  readonly event: string
  readonly current: ClaimAnswer
  readonly others: readonly { readonly claim: ClaimAnswer; readonly verdict: Verdict }[]
  readonly isAtOdds: boolean
}

export interface MergerPreview {
  readonly claims: number
  readonly meetings: readonly MeetingAnswer[]
  readonly refusals: readonly Refusal[]
  readonly seen: string
}

/** A name as it was typed, and what it was taken for. */
export interface TypedName<T> {
  readonly typed: string
  readonly found: Found<T> | null
}

export interface SourceMergerPage {
  readonly from: TypedName<Actor>
  readonly into: TypedName<Actor>
  /** Null until both names are sources. */
  readonly preview: MergerPreview | null
}

export async function readSourceMerger(
  typed: { readonly from: string; readonly into: string },
  words: Words,
): Promise<SourceMergerPage> {
  return readNewest(await theStore(), async (db) => {
    const [from, into] = [await named(db, typed.from), await named(db, typed.into)]
    const merger = { from: foundId(from), into: foundId(into) }
    const outlook = await outlookOfMerger(db, merger)
    if (outlook === null) return { from, into, preview: null }
    const { moves, meetings, refusals, seen } = outlook
    const told = await meetingsIn(db, meetings, words)
    return { from, into, preview: { claims: moves.length, meetings: told, refusals, seen } }
  })
}

/** A place that may be merged, as the form lists it. */
export interface PlaceOption {
  readonly value: string
  readonly label: string
}

export interface PlaceMergerPage {
  readonly event: TypedName<KnownEvent>
  readonly places: readonly PlaceOption[]
  readonly preview: MergerPreview | null
}

export async function readPlaceMerger(
  typed: { readonly event: string; readonly from: string; readonly into: string },
  words: Words,
): Promise<PlaceMergerPage> {
  return readNewest(await theStore(), async (db) => {
    const found = typed.event.trim() === '' ? null : await findEvent(db, typed.event)
    const event = { typed: typed.event, found }
    if (found?.kind !== 'found') return { event, places: [], preview: null }
    const { one } = found
    const records = await loadClaims(db, { event: one.id }, null)
    const { claims } = viewOf(records, NOW, settingOf(one))
    const places = [...one.places, ...unlistedPlaces(one, claims)].map(optionOf)
    const outlook = await outlookOfPlaces(db, { ...typed, event: one.id })
    if (outlook === null) return { event, places, preview: null }
    const { claims: count, meetings, seen } = outlook
    const told = await meetingsIn(db, meetings, words)
    return { event, places, preview: { claims: count, meetings: told, refusals: [], seen } }
  })
}

function optionOf(place: EventPlace): PlaceOption {
  const { name, admin, code } = place
  const area = [admin, code].filter((text) => text !== null).join(', ')
  const label = area === '' ? name : `${name} (${area})`
  return { value: placeIdentity(place) ?? name, label }
}

async function named(db: Handle, typed: string): Promise<TypedName<Actor>> {
  return { typed, found: typed.trim() === '' ? null : await findActor(db, typed) }
}

function foundId({ found }: TypedName<Actor>): string {
  return found?.kind === 'found' ? found.one.id : ''
}

export async function meetingsIn(
  db: Handle,
  meetings: readonly Meeting[],
  { locale }: Words,
): Promise<MeetingAnswer[]> {
  const shown = [...meetings]
    .sort((a, b) => Number(isAtOdds(b)) - Number(isAtOdds(a)))
    .slice(0, MAX_MEETINGS)
  const ids = shown.flatMap(({ current, others }) => [
    current.id,
    ...others.map(({ claim }) => claim.id),
  ])
  const claims = new Map((await presentNow(db, ids, locale)).map((claim) => [claim.id, claim]))
  const events = await loadEvents(db, [...new Set(shown.map(({ current }) => current.event))], null)
  return shown.flatMap((meeting) => {
    const current = claims.get(meeting.current.id)
    if (current === undefined) return []
    const others = meeting.others.flatMap(({ claim: { id }, verdict }) => {
      const claim = claims.get(id)
      return claim === undefined ? [] : [{ claim, verdict }]
    })
    const event = events.get(meeting.current.event)?.title ?? meeting.current.event
    return [{ event, current, others, isAtOdds: isAtOdds(meeting) }]
  })
}

/** More than anybody reads; those at odds come first. */
const MAX_MEETINGS = 200
