/** What every read needs: the store, the moment it reads as known at, and the words to write in. */
import type { ActorDirectory } from '@/lib/domain/actor'
import type { RecordedClaim } from '@/lib/domain/claim'
import { mapInSteps } from '@/lib/domain/in-steps'
import { inTurns } from '@/lib/turns'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { loadActors } from '@/lib/store/load-actors'
import { asWritten, inLongSnapshot, inSnapshot, type Handle, type Store } from '@/lib/store/store'
import { sealUntil } from '@/lib/store/write'
import { theStore } from '../open'

/** Of answers without a sentence in them, and of those that are the same for everybody. */
export const WORDS = wordsIn(DEFAULT_LOCALE)

/** The store; for a past `knownAt`, one in which that past will not change any more. */
export async function storeKnownAt(knownAt: string | null): Promise<Store> {
  const store = await theStore()
  if (knownAt === null) return store
  await sealUntil(store, knownAt)
  return asWritten(store)
}

export async function revisionOf(db: Handle, event: string): Promise<number | null> {
  const row = await db
    .selectFrom('events')
    .select('revision')
    .where('id', '=', event)
    .executeTakeFirst()
  return row?.revision ?? null
}

/** The claims of more are read beside everything else that is asked for, and not before it. */
const MANY_CLAIMS = 2_000

/** Reads of one event that must agree with each other. */
export async function inEventSnapshot<T>(
  store: Store,
  event: string,
  read: (db: Handle) => Promise<T>,
): Promise<T> {
  const { claims } = await store.reader
    .selectFrom('claim_counts')
    .select((row) => row.fn.sum('claims').as('claims'))
    .where('event', '=', event)
    .executeTakeFirstOrThrow()
  return Number(claims ?? 0) > MANY_CLAIMS ? inLongSnapshot(store, read) : inSnapshot(store, read)
}

/** Changes with anything that is recorded anywhere: the key of lists over all events. */
export async function storeTurn(db: Handle): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Every actor that these claims mention, in whatever role, with all they belong to. */
export async function actorsOf(
  db: Handle,
  records: readonly RecordedClaim[],
  knownAt: string | null,
): Promise<ActorDirectory> {
  const ids = new Set<string>()
  const add = ({ claimant, first, revisions, appearances }: RecordedClaim) => {
    ids.add(claimant)
    if (first.group !== null) ids.add(first.group)
    for (const { changes } of revisions) if (changes.group != null) ids.add(changes.group)
    for (const { publication, via } of appearances) {
      ids.add(publication.publisher)
      for (const relay of via) ids.add(relay)
    }
  }
  await inTurns(mapInSteps(records, add))
  return loadActors(db, ids, knownAt)
}
