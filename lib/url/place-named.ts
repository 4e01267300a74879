/** Places as readers type them: `PlaceField` takes any name, where a select would list thousands. */
import type { EventPlace, Place } from '@/lib/domain/event'
import { foldText } from '@/lib/domain/text'
import { isPlaceChosen, NONE, placeParameter } from './view'

/** A place as an address names it, in words; the whole extent is the caller's. */
export function placeInWords(parameter: string): string {
  return parameter.replace('|', ', ')
}

/**
 * The `place` parameter that a reader means: exactly, else without case and accents, by name or by name
 * and admin area. Null where no place is called so, or several that only an exact name tells apart.
 */
export function placeNamed(
  text: string,
  places: readonly (Place | EventPlace | null)[],
  wholeExtent: string,
): string | null {
  if (text === NONE || places.some((place) => isPlaceChosen(place, text))) return text
  const wanted = foldText(text)
  if (wanted === foldText(wholeExtent)) return NONE
  const meant = new Set<string>()
  for (const place of places) {
    if (place === null) continue
    const parameter = placeParameter(place)
    if (foldText(place.name) === wanted) meant.add(place.name)
    else if ([parameter, placeInWords(parameter)].some((name) => foldText(name) === wanted)) {
      meant.add(parameter)
    }
  }
  if (meant.size === 0) {
    for (const place of places) {
      if (place !== null && formerNames(place).some((name) => foldText(name) === wanted)) {
        meant.add(placeParameter(place))
      }
    }
  }
  const [only] = meant
  return meant.size === 1 && only !== undefined ? only : null
}

/** The other names of a place of the list, and those of places that proved to be it, as addresses and readers write them. */
function formerNames(place: Place | EventPlace): string[] {
  if (!('aliases' in place)) return []
  const merged = (place.merged ?? []).map((former) => placeParameter({ ...place, ...former }))
  return [...place.aliases, ...merged.flatMap((name) => [name, placeInWords(name)])]
}

/** The place of the list that was called exactly so before it was renamed or merged; else what was given. */
export function placeNow(parameter: string, places: readonly EventPlace[]): string {
  if (places.some((place) => isPlaceChosen(place, parameter))) return parameter
  const wanted = parameter.normalize('NFC')
  const meant = places.filter((place) =>
    [...formerNames(place), ...(place.merged ?? []).map(({ name }) => name)].includes(wanted),
  )
  const [only] = meant
  return meant.length === 1 && only !== undefined ? placeParameter(only) : parameter
}
