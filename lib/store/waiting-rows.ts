/**
 * The rows of new claims wait in their write until they are inserted together. Whatever reads those tables in a write has them
 * inserted first.
 */
import type { Insertable } from 'kysely'
import type { RecordedAppearance, RecordedClaim } from '@/lib/domain/claim'
import { insertRows } from './insert-rows'
import type { Reach } from './reach'
import { settleNew } from './settle-new'
import type { Handle } from './store'
import type { Tables } from './tables'
import type { WriteMemory } from './write-memory'

/** A new claim gets its appearance after it, while it waits. */
export type NewRecord = Omit<RecordedClaim, 'appearances'> & {
  readonly appearances: RecordedAppearance[]
}

type RowsOf<T extends keyof Tables> = Insertable<Tables[T]>[]

export interface WaitingRows {
  publications: RowsOf<'publications'>
  publication_revisions: RowsOf<'publication_revisions'>
  statements: RowsOf<'statements'>
  /** By id. */
  claims: Map<string, NewRecord>
  appearances: RowsOf<'appearances'>
  parts: RowsOf<'parts'>
  disputes: RowsOf<'disputes'>
  claim_numbers: RowsOf<'claim_numbers'>
  looks: RowsOf<'looks'>
  event_actors: RowsOf<'event_actors'>
  /** By event and claimant. */
  claim_counts: Map<string, Insertable<Tables['claim_counts']>>
}

export function noRows(): WaitingRows {
  return {
    publications: [],
    publication_revisions: [],
    statements: [],
    claims: new Map(),
    appearances: [],
    parts: [],
    disputes: [],
    claim_numbers: [],
    looks: [],
    event_actors: [],
    claim_counts: new Map(),
  }
}

/** The part of a write in which rows wait. */
export interface Waiting {
  readonly db: Handle
  readonly reach: Reach
  readonly memory: WriteMemory
  readonly rows: WaitingRows
}

/** Inserts all rows that wait, those that others refer to before them. */
export async function insertWaiting({ db, reach, memory, rows }: Waiting): Promise<void> {
  const waiting = { ...rows }
  Object.assign(rows, noRows())
  await insertRows(db, 'publications', waiting.publications)
  await insertRows(db, 'publication_revisions', waiting.publication_revisions)
  await insertRows(db, 'statements', waiting.statements)
  if (waiting.claims.size > 0) {
    await insertRows(db, 'claims', await settleNew({ db, reach, memory }, waiting.claims))
  }
  await insertRows(db, 'appearances', waiting.appearances)
  await insertRows(db, 'parts', waiting.parts, 'do nothing')
  await insertRows(db, 'disputes', waiting.disputes, 'do nothing')
  await insertRows(db, 'claim_numbers', waiting.claim_numbers, 'do nothing')
  await insertRows(db, 'looks', waiting.looks, 'do nothing')
  await insertRows(db, 'event_actors', waiting.event_actors, 'do nothing')
  await insertRows(db, 'claim_counts', [...waiting.claim_counts.values()], 'add up')
}
