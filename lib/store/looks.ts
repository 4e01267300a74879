/** The looks of names, kept with what is recorded under them, so that a writer is warned of a name that looks like another. */
import type { ActorInput } from '@/lib/domain/actor'
import type { EventInput, Place } from '@/lib/domain/event'
import { looksLike, partingOf, skeletonOf } from '@/lib/domain/look-alike'
import type { StatementInput } from '@/lib/domain/statement'
import type { Warning } from '@/lib/domain/warning'
import { inChunks } from './chunks'
import type { Handle } from './store'
import type { Waiting } from './waiting-rows'

/** A name with the source, event or event's place that it belongs to. */
export interface OwnedName {
  readonly realm: 'source' | 'event' | 'place'
  readonly owner: string
  readonly name: string
  /** The place of the name in what the writer sent. */
  readonly path: readonly (string | number)[]
}

export function namesOfActor({ id, name, shortName, aliases = [] }: ActorInput): OwnedName[] {
  const owned = { realm: 'source', owner: id } as const
  return [
    { ...owned, name, path: ['name'] },
    ...(shortName === null ? [] : [{ ...owned, name: shortName, path: ['shortName'] }]),
    ...aliases.map((alias, index) => ({ ...owned, name: alias, path: ['aliases', index] })),
  ]
}

export function namesOfEvent({ id, title, places }: EventInput): OwnedName[] {
  return [
    { realm: 'event', owner: id, name: title, path: ['title'] },
    ...places.flatMap((place, index) => namesOfPlace(id, place, ['places', index])),
  ]
}

/** The name of a place, which belongs to its event: places of other events may look alike. */
export function namesOfPlace(
  event: string,
  place: Place | null | undefined,
  path: readonly (string | number)[],
): OwnedName[] {
  if (place == null) return []
  return [{ realm: 'place', owner: event, name: place.name, path: [...path, 'name'] }]
}

/** The name of each place of a statement once, at the first claim that is about it. */
export function namesOfStatement({ event, claims }: StatementInput): OwnedName[] {
  const places = claims.flatMap(({ place }, index) =>
    namesOfPlace(event, place, ['claims', index, 'place']),
  )
  return places.filter(
    ({ name }, index) => places.findIndex((other) => other.name === name) === index,
  )
}

export async function keepLooks(db: Handle, names: readonly OwnedName[]): Promise<void> {
  const rows = names.map(lookOf)
  await inChunks(rows, (some) =>
    db
      .insertInto('looks')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** The same for names of a statement, each once in a write. */
export function addLooks({ memory, rows }: Waiting, names: readonly OwnedName[]): void {
  for (const one of names) {
    const key = JSON.stringify([one.realm, one.owner, one.name])
    if (!memory.mentioned.has(key)) rows.looks.push(lookOf(one))
    memory.mentioned.add(key)
  }
}

function lookOf({ realm, owner, name }: OwnedName) {
  return { realm, owner, look: skeletonOf(name), name }
}

/** One warning for each name that looks like one of another source or event, or like another place of its event. */
export async function lookAlikes(db: Handle, names: readonly OwnedName[]): Promise<Warning[]> {
  const looks = [...new Set(names.map(({ name }) => skeletonOf(name)))]
  const recorded = await inChunks(looks, (some) =>
    db
      .selectFrom('looks')
      .selectAll()
      .where('realm', 'in', ['source', 'event', 'place'])
      .where('look', 'in', some)
      .orderBy('owner')
      .orderBy('name')
      .execute(),
  )
  return names.flatMap(({ realm, owner, name, path }) => {
    const alike = recorded.find(
      (other) =>
        other.realm === realm &&
        (other.owner === owner) === (realm === 'place') &&
        looksLike(name, other.name),
    )
    if (alike === undefined) return []
    const whose = realm === 'place' ? 'a place of this event' : `${realm} ${alike.owner}`
    const message = `looks like ${JSON.stringify(alike.name)} (${whose}) and is another name: ${partingOf(name, alike.name)}`
    return [{ path, code: 'looks-like-another' as const, message }]
  })
}
