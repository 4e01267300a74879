/** What every read needs: the store, the moment it reads as known at, and the words to write in. */
import type { ActorDirectory } from '@/lib/domain/actor'
import type { ClaimFacts, RecordedClaim } from '@/lib/domain/claim'
import { mapInSteps } from '@/lib/domain/in-steps'
import { actorsOfScope } from '@/lib/domain/scope'
import { inTurns } from '@/lib/turns'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import {
  inLongSnapshot,
  inSnapshot,
  ledgerTurn,
  readNewest,
  type EventRevision,
} from '@/lib/store/in-snapshot'
import { loadActors } from '@/lib/store/load-actors'
import { settle } from '@/lib/store/settle'
import type { Handle, Store } from '@/lib/store/store'
import { theStore } from '../open'

/** The words of answers without a sentence in them, and of those that are the same for everybody. */
export const WORDS = wordsIn(DEFAULT_LOCALE)

/** The store; for a past `knownAt`, when that past will not change any more. */
export async function storeKnownAt(knownAt: string | null): Promise<Store> {
  const store = await theStore()
  if (knownAt !== null) await settle(store, knownAt)
  return store
}

/** The newest that the primary has: what is kept under it may be read from a replica that has it too. */
export async function revisionOf(store: Store, event: string): Promise<number | null> {
  const row = await readNewest(store, (db) =>
    db.selectFrom('events').select('revision').where('id', '=', event).executeTakeFirst(),
  )
  return row?.revision ?? null
}

/** The claims of more are read beside everything else that is asked for, and not before it. */
const MANY_CLAIMS = 2_000

/** Reads of one event that must agree with each other. */
export async function inEventSnapshot<T>(
  store: Store,
  event: EventRevision,
  knownAt: string | null,
  read: (db: Handle) => Promise<T>,
): Promise<T> {
  // On PostgreSQL a long read keeps nobody waiting: each has a connection of its own.
  if (store.longReader === store.reader)
    return inSnapshot(store, { events: [event], knownAt }, read)
  const { claims } = await readNewest(store, (db) =>
    db
      .selectFrom('claim_counts')
      .select((row) => row.fn.sum('claims').as('claims'))
      .where('event', '=', event.id)
      .executeTakeFirstOrThrow(),
  )
  const needed = { events: [event], knownAt }
  return Number(claims ?? 0) > MANY_CLAIMS
    ? inLongSnapshot(store, needed, read)
    : inSnapshot(store, needed, read)
}

/** The same of several events, by id. */
export function eventRevisions(store: Store, ids: readonly string[]): Promise<EventRevision[]> {
  return readNewest(store, (db) =>
    db
      .selectFrom('events')
      .select(['id', 'revision'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute(),
  )
}

/** Changes with each of these events: the key of what is made of all of them. */
export function turnOf(events: readonly EventRevision[]): string {
  return events.map(({ id, revision }) => `${id}:${revision}`).join(' ')
}

/** Changes with anything that is recorded anywhere: the key of lists over all events. */
export function storeTurn(store: Store): Promise<number> {
  return readNewest(store, ledgerTurn)
}

/** The facts of a claim that name actors. */
type NamingFacts = Pick<ClaimFacts, 'claimant' | 'group' | 'scope' | 'citing'>

/** Every actor that these claims mention, in whatever role, with all they belong to. */
export async function actorsOf(
  db: Handle,
  records: readonly RecordedClaim[],
  knownAt: string | null,
): Promise<ActorDirectory> {
  const ids = new Set<string>()
  const addFacts = ({ claimant, group, scope, citing }: Partial<NamingFacts>) => {
    if (claimant !== undefined) ids.add(claimant)
    if (group != null) ids.add(group)
    for (const id of [...actorsOfScope(scope ?? []), ...(citing ?? [])]) ids.add(id)
  }
  const add = ({ first, revisions, appearances }: RecordedClaim) => {
    addFacts(first)
    for (const { changes } of revisions) {
      addFacts(changes)
      for (const relay of changes.via ?? []) ids.add(relay)
    }
    for (const { publication, via } of appearances) {
      ids.add(publication.publisher)
      for (const relay of via) ids.add(relay)
    }
  }
  await inTurns(mapInSteps(records, add))
  return loadActors(db, ids, knownAt)
}
