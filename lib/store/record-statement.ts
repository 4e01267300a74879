/**
 * Recording a statement claim by claim: a claim that is recorded already gets another appearance, any other is recorded.
 */
import { factsOf } from '@/lib/domain/claim'
import type { Publication } from '@/lib/domain/publication'
import type { Setting } from '@/lib/domain/setting'
import type { ClaimInput, StatementInput } from '@/lib/domain/statement'
import { compareText } from '@/lib/domain/text'
import { contentsOf, vacantContent } from './claim-contents'
import { appearsIn, examine, misnamedIn } from './examine-statement'
import { claimContent, claimId, statementContent, statementId } from './content-ids'
import { foresee } from './foresee'
import { freeId } from './free-id'
import { addLooks, namesOfStatement } from './looks'
import { refused, type Outcome } from './outcome'
import type { ClaimPlan } from './plan-statement'
import { because } from './record-content'
import { recordPublication, revisePublication, withAdditions } from './publications'
import { insertAppearance, insertClaim } from './record-claims'
import { settleKnown } from './settle-claims'
import { statementNow } from './successors'
import { insertWaiting } from './waiting-rows'
import { note, type Write } from './write'

export interface RecordedStatement {
  readonly statement: string
  readonly claims: readonly { readonly ref: string; readonly id: string }[]
}

export async function recordStatement(
  write: Write,
  sent: StatementInput,
): Promise<Outcome<RecordedStatement>> {
  await foresee(write, [sent])
  const outcome = await recordForeseen(write, sent)
  await insertWaiting(write)
  return outcome
}

/** The same for one of many that were foreseen together; its rows may wait until the last of them is recorded. */
export async function recordForeseen(
  write: Write,
  sent: StatementInput,
): Promise<Outcome<RecordedStatement>> {
  const input = await statementNow(write, sent)
  const misnamed = await misnamedIn(write, input)
  if (misnamed.length > 0) return refused(misnamed)
  await settleKnown(write, input.event)
  const { refusals, plan, publication, setting } = await examine(write, input)
  if (refusals.length > 0) return refused(refusals)
  return applyPlan(write, input, plan, publication, setting)
}

async function applyPlan(
  write: Write,
  input: StatementInput,
  plan: ReadonlyMap<string, ClaimPlan>,
  publication: Publication | undefined,
  setting: Setting,
): Promise<Outcome<RecordedStatement>> {
  const { ledger } = write
  const before = ledger.length
  const isNew = ({ recorded, twin }: ClaimPlan) => recorded === null && twin === null
  const additions = publication && withAdditions(publication, input.appearance.publication)
  const appearsAnew = [...plan.values()].some(
    ({ recorded }) => recorded === null || !appearsIn(recorded, publication?.id),
  )
  if (!appearsAnew && additions == null) {
    const ids = new Map([...plan].map(([ref, { recorded }]) => [ref, recorded?.id ?? '']))
    return outcomeOf(input, ids, latestStatement(plan), false)
  }
  if (publication && additions)
    await revisePublication(write, publication, additions, because(null))
  const document = additions ?? publication ?? input.appearance.publication
  const id = publication?.id ?? (await recordPublication(write, document))
  const carrier = { ...document, id }

  const statement = [...plan.values()].some(isNew)
    ? await insertStatement(write, input, id)
    : latestStatement(plan)
  addLooks(write, namesOfStatement(input))
  const ids = new Map<string, string>()
  const visited = new Set<string>()
  for (const [ref, { input: claim, recorded, twin }] of plan) {
    const partOf = claim.partOf === null ? null : (ids.get(claim.partOf) ?? null)
    const claimId =
      recorded?.id ??
      (twin === null ? undefined : ids.get(twin)) ??
      (await insertNew(write, { input, claim, statement, partOf, setting }))
    ids.set(ref, claimId)
    const isMissing = recorded === null || !appearsIn(recorded, id)
    if (isMissing && !visited.has(claimId)) {
      appear(write, input, claim, claimId, carrier, recorded !== null)
    }
    visited.add(claimId)
  }
  return outcomeOf(input, ids, statement, ledger.length > before)
}

function outcomeOf(
  input: StatementInput,
  ids: ReadonlyMap<string, string>,
  statement: string,
  created: boolean,
): Outcome<RecordedStatement> {
  const claims = input.claims.map(({ ref }) => ({ ref, id: ids.get(ref) ?? '' }))
  return { ok: true, created, value: { statement, claims } }
}

/** The statement of claims that are all recorded; where there are several, the one that was recorded last. */
function latestStatement(plan: ReadonlyMap<string, ClaimPlan>): string {
  const records = [...plan.values()].flatMap(({ recorded }) => recorded ?? [])
  const last = records.toSorted(
    (a, b) => compareText(b.recordedAt, a.recordedAt) || compareText(b.statement, a.statement),
  )[0]
  return last?.statement ?? ''
}

async function insertStatement(write: Write, input: StatementInput, publication: string) {
  const { at, by, rows, memory } = write
  const first = statementId(memory, input, publication)
  const id = await freeId(write, 'statements', statementContent(input, publication), first)
  rows.statements.push({
    id,
    event: input.event,
    claimant: input.claimant,
    own_voice: input.ownVoice ? 1 : 0,
    note: null,
    recorded_at: at,
    recorded_by: by,
  })
  return id
}

async function insertNew(
  write: Write,
  { input, claim, statement, partOf, setting }: NewOfStatement,
): Promise<string> {
  const { event, claimant, ownVoice } = input
  const { memory } = write
  const first = factsOf({ ...claim, claimant, partOf, status: 'stands' })
  const { content, digest } = contentsOf(memory, claim, partOf, setting)
  const named = claimId(memory, input, claim, content)
  const id = await freeId(write, 'claims', claimContent(input, content), named)
  await insertClaim(write, { id, statement, event, ownVoice, first })
  memory.vacant.delete(vacantContent(event, digest))
  return id
}

interface NewOfStatement {
  readonly input: StatementInput
  readonly claim: ClaimInput
  readonly statement: string
  /** The id of its whole. */
  readonly partOf: string | null
  readonly setting: Setting
}

function appear(
  write: Write,
  input: StatementInput,
  claim: ClaimInput,
  id: string,
  publication: Publication,
  wasRecorded: boolean,
): void {
  const { via, locator, publication: document } = input.appearance
  insertAppearance(write, input.event, publication, {
    claim: id,
    via,
    wording: claim.quantity.wording,
    term: claim.term,
    locator,
    note: null,
    statedOn: input.statedOn,
    statedOnPrecision: input.statedOnPrecision,
  })
  if (wasRecorded) {
    note(write, 'appearance-recorded', {
      event: input.event,
      claim: id,
      after: {
        publication: publication.id,
        publisher: document.publisher,
        title: document.title,
        url: document.url,
      },
    })
  }
}
