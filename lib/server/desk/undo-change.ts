/** Undoes what a row of the ledger did, by a new revision: what was before is recorded again, and both stay readable. */
import 'server-only'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import { readNewest } from '@/lib/store/in-snapshot'
import { refused, type Outcome } from '@/lib/store/outcome'
import type { ChangeTable } from '@/lib/store/tables'
import { actOfMerger, refusalsOfLater } from '@/lib/store/undo-rows'
import { theStore } from '../open'
import { revisionBack } from '../revision-back'
import { postClaimRevision } from '../writes'
import { postUndone } from './mergers'

/** How a change is undone: by a revision of its claim, of its source, event or publication, or not at all, for a reason. */
export type Undoing = 'of-claim' | 'of-content' | Stays
/** What is recorded under an address of its own keeps that; another act is offered in place of the undoing. */
export type Stays = 'a-source-stays' | 'an-event-stays' | 'an-appearance-stays'

const UNDOING: Readonly<Record<ChangeKind, Undoing>> = {
  'claim-recorded': 'of-claim',
  'claim-revised': 'of-claim',
  'claim-withdrawn': 'of-claim',
  'claim-reinstated': 'of-claim',
  'source-revised': 'of-content',
  'source-merged': 'of-content',
  'source-separated': 'of-content',
  'event-revised': 'of-content',
  'publication-revised': 'of-content',
  'source-recorded': 'a-source-stays',
  'event-recorded': 'an-event-stays',
  'appearance-recorded': 'an-appearance-stays',
}
export const undoingOf = (kind: ChangeKind) => UNDOING[kind]

export async function undoChange(seq: number, by: string, why: string): Promise<Outcome<object>> {
  const store = await theStore()
  const row = await readNewest(store, (db) =>
    db.selectFrom('changes').selectAll().where('seq', '=', seq).executeTakeFirst(),
  )
  if (row === undefined) return { ok: false, kind: 'unknown' }
  // A merger is one act, whichever of its rows is undone.
  const act = await readNewest(store, (db) => actOfMerger({ db }, row))
  if (act.length > 0) return postUndone(by, act, why)
  const undoing = undoingOf(row.kind)
  switch (undoing) {
    case 'of-claim':
      return row.claim === null
        ? { ok: false, kind: 'unknown' }
        : undoClaim(row, row.claim, by, why)
    case 'of-content':
      return postUndone(by, [row], why)
    case 'a-source-stays':
    case 'an-event-stays':
    case 'an-appearance-stays':
      return refused([{ path: ['seq'], message: `change ${seq} stays: ${undoing}` }])
    default:
      return undoing satisfies never
  }
}

async function undoClaim(
  row: ChangeTable,
  claim: string,
  by: string,
  why: string,
): Promise<Outcome<object>> {
  const later = await readNewest(await theStore(), (db) => refusalsOfLater(db, row, claim))
  if (later.length > 0) return refused(later)
  const back = revisionBack(row, why)
  return back.ok ? postClaimRevision(by, claim, back.value) : back
}
