/** Undoes what a row of the ledger did, by a new revision: what was before is recorded again, and both stay readable. */
import 'server-only'
import type { ActorInput } from '@/lib/domain/actor'
import type { EventInput } from '@/lib/domain/event'
import type { PublicationInput } from '@/lib/domain/publication'
import { refusalsOf, type Refusal } from '@/lib/domain/refusal'
import { claimRevisionInput } from '@/lib/domain/revision'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import { readNewest } from '@/lib/store/in-snapshot'
import { fromColumn } from '@/lib/store/json'
import { refused, type Outcome } from '@/lib/store/outcome'
import type { ChangeTable } from '@/lib/store/tables'
import { theStore } from '../open'
import {
  postClaimRevision,
  postEventRevision,
  postPublicationRevision,
  postSourceRevision,
} from '../writes'

/** What can be undone; what was recorded under an id of its own keeps that id for good. */
const UNDOABLE: readonly ChangeKind[] = [
  'claim-recorded',
  'claim-revised',
  'claim-withdrawn',
  'claim-reinstated',
  'source-revised',
  'event-revised',
  'publication-revised',
]
export const isUndoable = (kind: ChangeKind) => UNDOABLE.includes(kind)

/** The offset comes with its moment, and the others say how a revision was made. */
const NOT_SENT = ['asOfOffset', 'reason', 'revisedBy', 'note']

export async function undoChange(seq: number, by: string, why: string): Promise<Outcome<object>> {
  const store = await theStore()
  const row = await readNewest(store, (db) =>
    db.selectFrom('changes').selectAll().where('seq', '=', seq).executeTakeFirst(),
  )
  if (row === undefined || !isUndoable(row.kind)) return { ok: false, kind: 'unknown' }
  if (row.claim !== null) return undoClaim(row, row.claim, by, why)
  // Rows of these kinds hold the whole content before, under its id.
  const { id, ...before } = fromColumn<Record<string, unknown> & { id: string }>(row.before ?? '{}')
  switch (row.kind) {
    case 'source-revised':
      return postSourceRevision(by, id, () => ({ ...before, id }) as ActorInput, why)
    case 'event-revised':
      return postEventRevision(by, id, () => ({ ...before, id }) as EventInput, why)
    case 'publication-revised':
      return postPublicationRevision(by, id, () => before as PublicationInput, why)
    default:
      return { ok: false, kind: 'unknown' }
  }
}

function undoClaim(
  { kind, before, after }: ChangeTable,
  claim: string,
  by: string,
  why: string,
): Promise<Outcome<object>> {
  const fields =
    kind === 'claim-recorded' ? { status: 'withdrawn' } : beforeOf(fromColumn(before ?? '{}'))
  const parsed = claimRevisionInput.safeParse({
    by: 'record',
    reason: reasonOf(after),
    note: why,
    ...fields,
  })
  if (parsed.success) return postClaimRevision(by, claim, parsed.data)
  const refusals: Refusal[] = refusalsOf(parsed.error)
  return Promise.resolve(refused(refusals))
}

function beforeOf(before: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(before).filter(([field]) => !NOT_SENT.includes(field)))
}

/** What was done for a reason is undone for the same. */
function reasonOf(after: string | null): string {
  const { reason } = fromColumn<{ readonly reason?: unknown }>(after ?? '{}')
  return reason === 'reclassification' ? reason : 'error'
}
