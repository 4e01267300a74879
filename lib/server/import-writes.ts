/** What an import writes, in the turns of its steps. */
import 'server-only'
import type { Refusal } from '@/lib/domain/refusal'
import type { ClaimRevisionInput } from '@/lib/domain/revision'
import type { StatementInput } from '@/lib/domain/statement'
import { isRecorded } from '@/lib/store/examine-statement'
import { foresee } from '@/lib/store/foresee'
import type { Outcome } from '@/lib/store/outcome'
import { recordForeseen, recordStatement } from '@/lib/store/record-statement'
import { reviseClaim } from '@/lib/store/revise-claim'
import { insertWaiting } from '@/lib/store/waiting-rows'
import { holdingWarnings, type HoldingWarning, type WarnedEvent } from '@/lib/store/warnings'
import type { Write } from '@/lib/store/write'

/** What became of a statement of an import. */
export type ImportOutcome =
  | { readonly kind: 'recorded'; readonly created: boolean; readonly claims: readonly string[] }
  | { readonly kind: 'held'; readonly warnings: readonly HoldingWarning[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

export interface ImportPolicy {
  /** Doubtful statements are recorded too. */
  readonly isAccepted: boolean
  /** Something else than its words makes it doubtful. */
  readonly isDoubted: boolean
  /** Places that the event does not list are looked at by a person first. */
  readonly holdsNewPlaces: boolean
  /** What is read of events, until the end of the step. */
  readonly events: Map<string, WarnedEvent | null>
}

/**
 * Records a statement of an import in the turn of its step. A doubtful one is held for a person, unless such are accepted,
 * or it is recorded already.
 */
export function importStatement(
  turn: Write,
  input: StatementInput,
  policy: ImportPolicy,
): Promise<ImportOutcome> {
  return importOne(turn, input, policy, recordStatement)
}

type ImportOne = (input: StatementInput, policy: ImportPolicy) => Promise<ImportOutcome>

/** The same for each of these statements that `work` comes to, with what they ask for and insert done for all at once. */
export async function importTogether(
  turn: Write,
  inputs: readonly StatementInput[],
  work: (record: ImportOne) => Promise<void>,
): Promise<void> {
  await foresee(turn, inputs)
  await work((input, policy) => importOne(turn, input, policy, recordForeseen))
  await insertWaiting(turn)
}

async function importOne(
  turn: Write,
  input: StatementInput,
  { isAccepted, isDoubted, holdsNewPlaces, events }: ImportPolicy,
  record: typeof recordStatement,
): Promise<ImportOutcome> {
  if (!isAccepted) {
    const warnings = await holdingWarnings(turn.db, input, events, holdsNewPlaces)
    const isHeld = isDoubted || warnings.length > 0
    if (isHeld && !(await isRecorded(turn, input))) return { kind: 'held', warnings }
  }
  const outcome = await record(turn, input)
  if (outcome.ok) {
    const claims = outcome.value.claims.map(({ id }) => id)
    return { kind: 'recorded', created: outcome.created, claims }
  }
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', refusals: outcome.refusals }
    case 'conflict':
    case 'unknown':
      throw new Error(`a statement has no id that could be taken: ${outcome.kind}`)
    default:
      return outcome satisfies never
  }
}

/** Why a statement of an import would be held for a person; nothing where it is doubted by nobody. */
export async function doubtsOfImport(
  turn: Write,
  input: StatementInput,
  { isAccepted, holdsNewPlaces, events }: Omit<ImportPolicy, 'isDoubted'>,
): Promise<readonly HoldingWarning[]> {
  return isAccepted ? [] : holdingWarnings(turn.db, input, events, holdsNewPlaces)
}

/** Revises a claim in the turn of a step: an import that is withdrawn takes many. */
export function reviseOfImport(
  turn: Write,
  id: string,
  input: ClaimRevisionInput,
): Promise<Outcome<unknown>> {
  return reviseClaim(turn, id, input)
}
