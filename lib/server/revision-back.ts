/** The revision that sets a claim back to what a row of the ledger says it was before. */
import { refusalsOf } from '@/lib/domain/refusal'
import { claimRevisionInput, type ClaimRevisionInput } from '@/lib/domain/revision'
import { fromColumn } from '@/lib/store/json'
import { refused, type Outcome } from '@/lib/store/outcome'
import type { ChangeTable } from '@/lib/store/tables'

/** The offset comes with its moment, and the others say how a revision was made. */
const NOT_SENT = ['asOfOffset', 'reason', 'revisedBy', 'note']

/** A claim that was recorded is withdrawn; any other change is set back field by field. */
export function revisionBack(
  { kind, before, after }: Pick<ChangeTable, 'kind' | 'before' | 'after'>,
  note: string,
): Outcome<ClaimRevisionInput> {
  const fields = kind === 'claim-recorded' ? { status: 'withdrawn' } : sentBack(before ?? '{}')
  const parsed = claimRevisionInput.safeParse({
    by: 'record',
    reason: reasonOf(after),
    note,
    ...fields,
  })
  return parsed.success
    ? { ok: true, created: true, value: parsed.data }
    : refused(refusalsOf(parsed.error))
}

function sentBack(before: string): object {
  const fields = Object.entries(fromColumn<Readonly<Record<string, unknown>>>(before))
  return Object.fromEntries(fields.filter(([field]) => !NOT_SENT.includes(field)))
}

/** What was done for a reason is undone for the same. */
function reasonOf(after: string | null): string {
  const { reason } = fromColumn<{ readonly reason?: unknown }>(after ?? '{}')
  return reason === 'reclassification' ? reason : 'error'
}
