/** The setting of an event: how its days lie in time, and which of its places a claim means. */
import type { Event, EventPlace, Place } from './event'
import { foldName } from './fold'
import { calendarOf, type Calendar } from './span'

export interface Setting {
  readonly calendar: Calendar
  /** The place that a claim means: the event's own where it names one, null for the whole extent. */
  readonly placeOf: (place: Place | null) => Place | null
  /** Whether the event's list has an entry for this place. */
  readonly lists: (place: Place) => boolean
}

/** The part of an event that its setting is made of. */
export type SettingEvent = Pick<Event, 'timeZone' | 'startedOn' | 'places'>

export function settingOf(event: SettingEvent): Setting {
  const places = event.places
  const entries = places.flatMap(entriesOf)
  const byCode = new Map(
    entries.flatMap(({ code, place }) => (code === null ? [] : [[code, place]])),
  )
  const byName = new Map<string, PlaceEntry[]>()
  for (const entry of entries) {
    for (const name of new Set(entry.names.map(foldName))) {
      byName.set(name, [...(byName.get(name) ?? []), entry])
    }
  }
  const entryFor = (place: Place): EventPlace | undefined => {
    const coded = place.code === null ? undefined : byCode.get(place.code)
    if (coded !== undefined) return coded
    const named = (byName.get(foldName(place.name)) ?? []).filter(
      ({ code, admin }) =>
        (place.code === null || code === null) &&
        (place.admin === null || (admin !== null && foldName(admin) === foldName(place.admin))),
    )
    const found = new Set(named.map((entry) => entry.place))
    return found.size === 1 ? [...found][0] : undefined
  }
  // The claims of an event share their places.
  const resolved = new Map<string, Place | null>()
  return {
    calendar: calendarOf(event),
    lists: (place) => entryFor(place) !== undefined,
    placeOf: (place) => {
      if (place === null) return null
      const key = JSON.stringify(place)
      const known = resolved.get(key)
      if (known !== undefined) return known
      const entry = entryFor(place)
      const made = entry === undefined ? place : entry.extent ? null : merged(entry, place)
      resolved.set(key, made)
      return made
    },
  }
}

/** The names under which a place of the list is found, with the area and the code that go with them. */
interface PlaceEntry {
  readonly place: EventPlace
  readonly names: readonly string[]
  readonly admin: string | null
  readonly code: string | null
}

/** A place itself, and those that proved to be it. */
function entriesOf(place: EventPlace): PlaceEntry[] {
  return [place, ...(place.merged ?? [])].map(({ name, aliases, admin, code }) => ({
    place,
    names: [name, ...aliases],
    admin,
    code,
  }))
}

/** The event's place; the coordinates of the claim stand in where the list has none. */
function merged(entry: EventPlace, place: Place): Place {
  const { name, admin, code } = entry
  const { lat, lon, precision } = entry.lat === null ? place : entry
  return { name, admin, code, lat, lon, precision }
}
