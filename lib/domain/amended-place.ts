/** A place of an event's list that is corrected: what was recorded under its former name, area or code still means it. */
import type { EventPlace } from './event'
import { foldName } from './fold'

/** What of a place is corrected. Its former entries (`merged`) are kept as they are. */
export type PlaceFields = Omit<EventPlace, 'merged'>

export function amendedPlace(former: EventPlace, fields: PlaceFields): EventPlace {
  const { merged = [] } = former
  const isRenamed = foldName(former.name) !== foldName(fields.name)
  const names = [fields.name, ...fields.aliases].map(foldName)
  const isLost = isRenamed && !names.includes(foldName(former.name))
  const aliases = isLost ? [...fields.aliases, former.name] : fields.aliases
  const entry = entryOf(former)
  // A claim that names another code or area than the list's own is of another place, unless that is kept.
  const isMoved = former.code !== fields.code || former.admin !== fields.admin
  const isKept = merged.some((one) => JSON.stringify(entryOf(one)) === JSON.stringify(entry))
  const kept = isMoved && !isKept ? [...merged, entry] : merged
  return { ...fields, aliases, ...(kept.length === 0 ? {} : { merged: kept }) }
}

type FormerEntry = NonNullable<EventPlace['merged']>[number]

function entryOf({ name, admin, code, aliases }: FormerEntry): FormerEntry {
  return { name, admin, code, aliases: [...aliases] }
}
