/** Two places of an event that prove to be one: the names, areas and codes of the one come to mean the other. */
import { placeIdentity, type EventPlace } from './event'
import { foldName } from './fold'

/** The list with one entry for both; an entry that the list lacks is taken from `unlisted`. Null where one is in neither. */
export function mergedPlaces(
  places: readonly EventPlace[],
  unlisted: readonly EventPlace[],
  { from, into }: { readonly from: string; readonly into: string },
): EventPlace[] | null {
  const find = (identity: string) =>
    [...places, ...unlisted].find((place) => placeIdentity(place) === identity)
  const [former, successor] = [find(from), find(into)]
  if (former === undefined || successor === undefined || former === successor) return null
  const { name, admin, code, aliases } = former
  const merged: EventPlace = {
    ...successor,
    aliases: aliasesOf(successor, former),
    merged: [
      ...(successor.merged ?? []),
      { name, admin, code, aliases: [...aliases] },
      ...(former.merged ?? []),
    ],
  }
  const others = places.filter((place) => place !== former && place !== successor)
  const at = places.indexOf(successor)
  const before =
    at < 0 ? others.length : places.slice(0, at).filter((place) => place !== former).length
  return [...others.slice(0, before), merged, ...others.slice(before)]
}

function aliasesOf(successor: EventPlace, former: EventPlace): string[] {
  const folds = new Set([successor.name, ...successor.aliases].map(foldName))
  const added = [former.name, ...former.aliases].filter((name) => {
    const isNew = !folds.has(foldName(name))
    folds.add(foldName(name))
    return isNew
  })
  return [...successor.aliases, ...added]
}

/** A place that only claims name, as an entry of the list. */
export function asEntry(place: Omit<EventPlace, 'aliases' | 'extent' | 'merged'>): EventPlace {
  const { name, admin, code, lat, lon, precision } = place
  return { name, admin, code, lat, lon, precision, aliases: [], extent: false }
}
