/** Reading the ledger: what was recorded, the latest first. */
import type { ChangeAnswer } from '@/lib/answers/revision-shapes'
import { fromColumn } from '@/lib/store/json'
import { inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import { readSuccessors } from '@/lib/store/successors'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import type { ChangeChoice, ChangeGroup } from '@/lib/url/changes'
import { cached } from '../cache'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { theStore } from '../open'
import { storeTurn } from './context'

/** A row's number as a cursor holds it: none is longer, and a database refuses to compare with more. */
export const SEQ = /^\d{1,15}$/

/** `since` is an instant: only what was recorded after it. */
export type ChangeQuery = Page & ChangeChoice & { readonly claim?: string | undefined }

const KINDS: Readonly<Record<ChangeGroup, readonly ChangeKind[]>> = {
  added: ['claim-recorded', 'appearance-recorded'],
  revised: ['claim-revised', 'claim-withdrawn', 'claim-reinstated'],
  described: [
    'source-recorded',
    'source-revised',
    'source-merged',
    'source-separated',
    'event-recorded',
    'event-revised',
    'publication-revised',
  ],
}

export interface ChangesAnswer {
  changes: ChangeAnswer[]
  next: string | null
}

export async function readChanges(given: ChangeQuery = {}): Promise<ChangesAnswer> {
  const store = await theStore()
  const query = await changesNow(given)
  const { event, claimant, kind, since, cursor } = query
  const limit = limitOf(query)
  const asked = [event, claimant, kind, since, cursor, limit]
  const turn = await storeTurn(store)
  const key = ['changes', turn, ...asked]
  const answer = await cached(store, key, async () => {
    const found = await inSnapshot(store, { turn }, (db) => selectChanges(db, query, limit))
    const { rows, next } = pageOf(found, limit, ({ seq }) => [String(seq), ''])
    const changes = rows.map(({ seq, at, kind, event, claim, before, after, by }) => ({
      seq: Number(seq),
      at,
      kind,
      event,
      claim,
      before: before === null ? null : fromColumn<unknown>(before),
      after: after === null ? null : fromColumn<unknown>(after),
      by,
    }))
    return { changes, next }
  })
  return answer ?? { changes: [], next: null }
}

/** The former id of a source means the one that it proved to be. */
export async function changesNow(query: ChangeQuery): Promise<ChangeQuery> {
  const { claimant } = query
  if (claimant === undefined) return query
  const { reader } = await theStore()
  const successors = await readSuccessors(reader, [claimant])
  return { ...query, claimant: successors.get(claimant) ?? claimant }
}

/** One row more than fits, so that it shows whether there is a next page. */
export function selectChanges(db: Handle, query: ChangeQuery, limit: number) {
  const { event, claimant, claim, kind, since } = query
  let select = db
    .selectFrom('changes')
    .selectAll()
    .limit(limit + 1)
  if (since !== undefined) select = select.where('at', '>', since)
  if (kind !== undefined) select = select.where('kind', 'in', KINDS[kind])
  if (claimant !== undefined) {
    select = select.where(
      'claim',
      'in',
      db.selectFrom('claims').select('id').where('claimant', '=', claimant),
    )
  }
  if (claim !== undefined) select = select.where('claim', '=', claim)
  if (event !== undefined) select = select.where('event', '=', event)
  // Moments never fall from one row to the next, so this is the order of `seq`, from the index.
  else select = select.orderBy('at', 'desc')
  select = select.orderBy('seq', 'desc')
  const start = startOf(query)
  if (start !== null && SEQ.test(start[0])) select = select.where('seq', '<', Number(start[0]))
  return select.execute()
}
