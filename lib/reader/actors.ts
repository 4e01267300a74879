/** Which actors of the record a claimant found in an article may be, each with the reason that an editor is shown. */
import { foldName } from '@/lib/domain/fold'

/** An actor as far as its names go. */
export interface KnownActor {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  /** Its names in other languages, and whatever else it is called. */
  readonly aliases?: readonly string[]
}

export interface ActorMatch {
  readonly actor: string
  /** How the words and the name agree. */
  readonly reason: ActorReason
  /** The name of the actor that agrees with the words. */
  readonly name: string
}

/** The surest first. */
export const ACTOR_REASONS = [
  'same-name',
  'abbreviation',
  'same-words',
  'part-of-name',
  'name-within',
] as const
export type ActorReason = (typeof ACTOR_REASONS)[number]

const MAX_MATCHES = 5

/** Words that tell one claimant from another in no way. */
const EMPTY = new Set(
  'the a an of in for and to on at by from its his her their s mr mrs ms dr'.split(' '),
)
/** Words for a kind of claimant: two names that share only these are not one. */
const KINDS = new Set(
  'police officials official authorities authority government ministry minister spokesman spokeswoman spokesperson president army military agency group state media health interior foreign defence defense affairs department office national civil emergency service services rescue local regional security forces force human rights statement report source sources hospital commission committee council organisation organization united nations'.split(
    ' ',
  ),
)

export interface NamedActor {
  readonly actor: KnownActor
  readonly names: readonly FoldedName[]
}

interface FoldedName {
  readonly written: string
  readonly folded: string
  readonly words: readonly string[]
}

/** The actors with their names made ready to compare, once for a whole article. */
export function namedActors(actors: readonly KnownActor[]): NamedActor[] {
  return actors.map((actor) => ({
    actor,
    names: [actor.name, actor.shortName, ...(actor.aliases ?? [])]
      .filter((name) => name !== null)
      .map(foldedName),
  }))
}

export function actorsFor(claimant: string, actors: readonly NamedActor[]): ActorMatch[] {
  const [, inBrackets] = /\(([^()]{2,20})\)/u.exec(claimant) ?? []
  const said = foldedName(claimant.replace(/\([^()]*\)/gu, ' '))
  const abbreviation = inBrackets === undefined ? null : foldName(inBrackets)
  const matches = actors
    .flatMap(({ actor, names }): ActorMatch[] => {
      const matches = names.flatMap(({ written, folded, words }) => {
        const reason = reasonFor(said, abbreviation, { written, folded, words })
        return reason === null ? [] : [{ actor: actor.id, reason, name: written }]
      })
      return matches.sort(bySureness).slice(0, 1)
    })
    .sort((a, b) => bySureness(a, b) || (a.actor < b.actor ? -1 : 1))
  // Beside one that is surely meant, those with a part of the name are noise.
  const sure = matches.filter(({ reason }) => SURE.has(reason))
  return (sure.length > 0 ? sure : matches).slice(0, MAX_MATCHES)
}

const SURE: ReadonlySet<ActorReason> = new Set(['same-name', 'abbreviation', 'same-words'])

function reasonFor(
  said: FoldedName,
  abbreviation: string | null,
  name: FoldedName,
): ActorReason | null {
  if (said.words.length === 0 || name.words.length === 0) return null
  if (said.folded === name.folded || said.words.join(' ') === name.words.join(' '))
    return 'same-name'
  if (abbreviation !== null && abbreviation === name.folded) return 'abbreviation'
  const shared = said.words.filter((word) => name.words.includes(word))
  if (shared.length === said.words.length && shared.length === name.words.length)
    return 'same-words'
  const tells = shared.some((word) => !KINDS.has(word))
  if (!tells) return null
  if (shared.length === said.words.length) return 'part-of-name'
  return shared.length === name.words.length ? 'name-within' : null
}

function foldedName(written: string): FoldedName {
  const folded = foldName(written.replace(/['’]s\b/gu, ' ')).replace(/^the /u, '')
  const words = folded
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
  return { written, folded, words: [...new Set(words)] }
}

const bySureness = (a: ActorMatch, b: ActorMatch) =>
  ACTOR_REASONS.indexOf(a.reason) - ACTOR_REASONS.indexOf(b.reason)
