/** Finds the sources and events that an editor has typed by name. Only a whole name, short name or id is taken for one. */
import type { Actor, ActorDirectory } from '@/lib/domain/actor'
import { foldName } from '@/lib/domain/fold'
import { foldText } from '@/lib/domain/text'
import { loadActors } from '@/lib/store/load-actors'
import { holds, isNamed } from '@/lib/store/search'
import type { Handle } from '@/lib/store/store'
import { readSuccessors } from '@/lib/store/successors'
import { loadEvents, type KnownEvent } from '../reading/event-contents'

export type Found<T> =
  | { readonly kind: 'found'; readonly one: T }
  /** Several have the very name. */
  | { readonly kind: 'several'; readonly like: readonly T[] }
  /** None has; these are the nearest. */
  | { readonly kind: 'none'; readonly like: readonly T[] }

/** The most that are offered where a name is none. */
const MAX_LIKE = 6
/** The most that are read for one name, the shortest first. */
const MAX_READ = 60

export async function findActor(db: Handle, typed: string): Promise<Found<Actor>> {
  const like = await idsLike(db, 'actors', typed)
  // What proved to be another source is found as that one.
  const now = await readSuccessors(db, like)
  const ids = [...new Set(like.map((id) => now.get(id) ?? id))]
  const actors: ActorDirectory = await loadActors(db, ids, null)
  const inOrder = ids.flatMap((id) => actors.get(id) ?? [])
  const typedId = now.get(typed.trim())
  return foundAmong(inOrder, typedId ?? typed, namesOf)
}

function namesOf({ id, name, shortName, names, shortNames, aliases = [] }: Actor): string[] {
  const others = [...Object.values(names ?? {}), ...Object.values(shortNames ?? {})]
  return [id, name, shortName ?? name, ...others, ...aliases]
}

export async function findEvent(db: Handle, typed: string): Promise<Found<KnownEvent>> {
  const ids = await idsLike(db, 'events', typed)
  const events = await loadEvents(db, ids, null)
  const inOrder = ids.flatMap((id) => events.get(id) ?? [])
  return foundAmong(inOrder, typed, ({ id, title }) => [id, title])
}

function foundAmong<T extends { readonly id: string }>(
  some: readonly T[],
  typed: string,
  namesOf: (one: T) => readonly string[],
): Found<T> {
  const byId = some.find(({ id }) => id === typed.trim())
  if (byId !== undefined) return { kind: 'found', one: byId }
  const wanted = foldName(typed)
  const same = some.filter((one) => namesOf(one).some((name) => foldName(name) === wanted))
  const [only] = same
  if (only !== undefined && same.length === 1) return { kind: 'found', one: only }
  return same.length > 1
    ? { kind: 'several', like: same.slice(0, MAX_LIKE) }
    : { kind: 'none', like: some.slice(0, MAX_LIKE) }
}

/** By the whole text, else by its longest word: the nearest are offered, and none of them is taken. */
async function idsLike(
  db: Handle,
  table: 'actors' | 'events',
  typed: string,
): Promise<readonly string[]> {
  const text = typed.trim()
  if (text === '') return []
  const select = (words: string) =>
    db
      .selectFrom(table)
      .select('id')
      .where((row) => row.or([row('id', '=', text), holds(words)]))
      // What is called so by its whole name is never beyond the limit.
      .orderBy(isNamed(words), 'desc')
      .orderBy((row) => row.fn('length', ['search']))
      .orderBy('id')
      .limit(MAX_READ)
      .execute()
  const rows = await select(text)
  if (rows.length > 0) return rows.map(({ id }) => id)
  const [word] = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted((a, b) => b.length - a.length)
  return word === undefined || word.length < 3 ? [] : (await select(word)).map(({ id }) => id)
}

/** An id for a new record, of the Latin letters of its name; a text without any has one of its digest. */
export function idFor(name: string, digest: (text: string) => string, fallback: string): string {
  const id = foldText(name)
    .replace(/[’'‘]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return id === '' || id === 'constructor' ? `${fallback}-${digest(name).slice(0, 10)}` : id
}
