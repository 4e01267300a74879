/** A known row of a watched table that says something else: its claim is revised, or a person looks at it first. */
import type { ClaimInput, StatementInput } from '@/lib/domain/statement'
import { claimsOf } from '@/lib/store/claims-now'
import type { Outcome } from '@/lib/store/outcome'
import { loadSetting } from '@/lib/store/settings'
import type { Write } from '@/lib/store/write'
import type { HoldingWarning } from '@/lib/store/warnings'
import {
  doubtsOfImport,
  reviseOfImport,
  type ImportOutcome,
  type ImportPolicy,
} from '../import-writes'
import { isChangedHere, revisionOf, type ChangedField } from './change-claim'
import type { TableSettings } from './watch-settings'

export interface RowChange {
  readonly claim: string
  readonly statement: StatementInput
  readonly before: ClaimInput
  readonly after: ClaimInput
  readonly fields: readonly ChangedField[]
}

export async function reviseRow(
  turn: Write,
  { claim, statement, before, after, fields }: RowChange,
  policy: ImportPolicy,
  { changes, name }: { readonly changes: TableSettings['changes']; readonly name: string },
): Promise<ImportOutcome> {
  const doubts = await doubtsOfImport(turn, statement, policy)
  if (doubts.length > 0 || (policy.isDoubted && !policy.isAccepted)) {
    return { kind: 'held', warnings: doubts }
  }
  const setting = await loadSetting(turn.db, statement.event)
  const [now] = await claimsOf(turn.db, [claim], setting)
  if (now === undefined) throw new Error(`claim ${claim} of a watched row is gone`)
  if (now.status === 'withdrawn' || isChangedHere(now, before, fields)) {
    return { kind: 'held', warnings: [warningOf(claim, now.status === 'withdrawn')] }
  }
  const revision = revisionOf(after, fields, changes, name, turn.at.slice(0, 10))
  if (revision === null) return { kind: 'recorded', created: false, claims: [claim] }
  const outcome = await reviseOfImport(turn, claim, revision)
  if (outcome.ok) return { kind: 'recorded', created: outcome.created, claims: [claim] }
  return { kind: 'refused', refusals: refusalsOf(outcome) }
}

function warningOf(claim: string, isWithdrawn: boolean): HoldingWarning {
  const message = isWithdrawn
    ? `the claim ${claim} of this row is withdrawn here: decide there`
    : `the claim ${claim} of this row was changed here too: decide there which holds`
  return { path: ['claims', 0, 'quantity', 'value'], code: 'changed-here', message }
}

/** Fields of a revision are those of the only claim of the row. */
function refusalsOf(outcome: Exclude<Outcome<unknown>, { ok: true }>) {
  switch (outcome.kind) {
    case 'refused':
      return outcome.refusals.map(({ path, ...rest }) => ({
        ...rest,
        path: ['claims', 0, ...path],
      }))
    case 'conflict':
    case 'unknown':
      throw new Error(`a claim that was found cannot be revised: ${outcome.kind}`)
    default:
      return outcome satisfies never
  }
}
