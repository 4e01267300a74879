/** Actors, the tree of who belongs to whom, and which side of an event each is on. */
import { z } from 'zod'
import { inLanguages, languageTag } from './in-languages'
import { addRefusals, whenWellFormed } from './refusal'
import { countryCode, name, slug } from './text'
import { actorKind } from './vocabulary'

export const actorInput = z
  .strictObject({
    id: slug,
    name: name(160),
    shortName: name(60).nullable().default(null),
    kind: actorKind,
    country: countryCode.nullable().default(null),
    memberOf: slug.nullable().default(null),
    /** Its name in other languages, for their readers. */
    names: inLanguages(name(160)),
    shortNames: inLanguages(name(60)),
    /** The language in which it names itself, one of those of `names`. */
    ownLanguage: languageTag.nullable().default(null),
    /** Other names by which it is found, such as those of a source that proved to be this one. */
    aliases: z.array(name(160)).max(100).optional(),
  })
  .superRefine(
    (actor, context) => {
      if (actor.memberOf === actor.id) {
        const message = 'an actor is not a member of itself'
        addRefusals(context, [{ path: ['memberOf'], message }])
      }
    },
    whenWellFormed('id', 'memberOf'),
  )
  .superRefine(
    ({ names, ownLanguage }, context) => {
      if (ownLanguage === null || names[ownLanguage] !== undefined) return
      const message = `its name in ${ownLanguage} is missing in names`
      addRefusals(context, [{ path: ['ownLanguage'], message }])
    },
    whenWellFormed('names', 'ownLanguage'),
  )
export type ActorInput = z.infer<typeof actorInput>
/** A source as it is recorded. One that proved to be another names that one, which has its claims. */
export type ActorRecord = ActorInput & { mergedInto?: string }
export type Actor = Readonly<ActorRecord>

/** Actors by id, as they stood at one moment. */
export type ActorDirectory = ReadonlyMap<string, Actor>

/** The actor, then what it belongs to, up to the root. A circle of members ends where it would repeat. */
export function lineage(id: string, actors: ActorDirectory): string[] {
  const ids: string[] = []
  let next: string | null = id
  while (next !== null && !ids.includes(next)) {
    ids.push(next)
    next = actors.get(next)?.memberOf ?? null
  }
  return ids
}

/**
 * The root of the actor's `memberOf` tree: claimants with one root are not independent. Where two
 * belong to each other, the first of that circle by id stands for all of it.
 */
export function rootOf(id: string, actors: ActorDirectory): string {
  const ids = lineage(id, actors)
  const last = ids.at(-1) ?? id
  const again = actors.get(last)?.memberOf ?? null
  if (again === null) return last
  return ids.slice(ids.indexOf(again)).reduce((first, next) => (next < first ? next : first))
}
