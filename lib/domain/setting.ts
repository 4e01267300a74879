/** The setting of an event: how its days lie in time, and which of its places a claim means. */
import type { Event, EventPlace, Place } from './event'
import { foldName } from './fold'
import { calendarOf, type Calendar } from './span'

export interface Setting {
  readonly calendar: Calendar
  /** The place that a claim means: the event's own where it names one, null for the whole extent. */
  readonly placeOf: (place: Place | null) => Place | null
}

/** The part of an event that its setting is made of. */
export type SettingEvent = Pick<Event, 'timeZone' | 'startedOn' | 'places'>

export function settingOf(event: SettingEvent): Setting {
  const places = event.places
  const byCode = new Map(
    places.flatMap((place) => (place.code === null ? [] : [[place.code, place]])),
  )
  const byName = new Map<string, EventPlace[]>()
  for (const place of places) {
    for (const name of new Set([place.name, ...place.aliases].map(foldName))) {
      byName.set(name, [...(byName.get(name) ?? []), place])
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
    return named.length === 1 ? named[0] : undefined
  }
  // The claims of an event share their places.
  const resolved = new Map<string, Place | null>()
  return {
    calendar: calendarOf(event),
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

/** The event's place; the coordinates of the claim stand in where the list has none. */
function merged(entry: EventPlace, place: Place): Place {
  const { name, admin, code } = entry
  const { lat, lon, precision } = entry.lat === null ? place : entry
  return { name, admin, code, lat, lon, precision }
}
