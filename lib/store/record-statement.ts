/**
 * Recording a statement claim by claim: a claim that is recorded already gets another appearance, any other is recorded.
 */
import { factsOf, type RecordedClaim } from '@/lib/domain/claim'
import { contentKey } from '@/lib/domain/identity'
import type { Publication } from '@/lib/domain/publication'
import type { Refusal } from '@/lib/domain/refusal'
import type { Setting } from '@/lib/domain/setting'
import type { ClaimInput, StatementInput } from '@/lib/domain/statement'
import { compareText } from '@/lib/domain/text'
import { inTurns } from '@/lib/turns'
import { inChunks } from './chunks'
import { refusalsOfFigures } from './figure-refusals'
import { freeId } from './ids'
import { keepLooks, namesOfStatement } from './looks'
import { refused, type Outcome } from './outcome'
import { refusalsOfParts, planClaims, type ClaimPlan } from './plan-statement'
import {
  findPublication,
  recordPublication,
  revisePublication,
  withAdditions,
} from './publications'
import { insertAppearance, insertClaim } from './record-claims'
import {
  claimReferences,
  isReplaceable,
  reference,
  replacementMessage,
  unknownIn,
  type Reference,
} from './references'
import { rivalRefusals } from './rivals'
import { settleKnown } from './settle-claims'
import { settingIn } from './settings'
import type { Handle } from './store'
import { note, type Write } from './write'
import { newWriteMemory } from './write-memory'

export interface RecordedStatement {
  readonly statement: string
  readonly claims: readonly { readonly ref: string; readonly id: string }[]
}

export async function recordStatement(
  write: Write,
  input: StatementInput,
): Promise<Outcome<RecordedStatement>> {
  const misnamed = await misnamedIn(write, input)
  if (misnamed.length > 0) return refused(misnamed)
  await settleKnown(write, input.event)
  const { refusals, plan, publication, setting } = await examine(write, input)
  if (refusals.length > 0) return refused(refusals)
  return applyPlan(write, input, plan, publication, setting)
}

/** What a statement would come to, found out without writing anything. */
export interface Examination {
  readonly refusals: readonly Refusal[]
  readonly plan: ReadonlyMap<string, ClaimPlan>
  readonly publication: Publication | undefined
  readonly setting: Setting
}

/** A write, or what stands in for one where nothing is written. */
type Standing = Pick<Write, 'db' | 'at' | 'reach' | 'memory'>

/**
 * The same as a write of it at that moment would find, by the same rules. `assumed` are the ids of sources that would be
 * recorded with it. Refused names alone where something that it names is not recorded.
 */
export async function examineStatement(
  moment: Pick<Write, 'db' | 'at'>,
  input: StatementInput,
  assumed: ReadonlySet<string>,
): Promise<Examination | { readonly refusals: readonly Refusal[]; readonly plan: null }> {
  const standing = { ...moment, reach: { events: new Map() }, memory: newWriteMemory() }
  const misnamed = await misnamedIn(standing, input, assumed)
  return misnamed.length > 0 ? { refusals: misnamed, plan: null } : examine(standing, input)
}

async function examine(standing: Standing, input: StatementInput): Promise<Examination> {
  const { db, at } = standing
  const setting = await settingIn(standing, input.event)
  const publication = await findPublication(db, input.appearance.publication)
  const plan = await planClaims(standing, input, publication, setting)
  const isRetry = [...plan.values()].every(
    ({ recorded }) => recorded !== null && appearsIn(recorded, publication?.id),
  )
  const refusals = isRetry
    ? []
    : [
        ...refusalsOfParts(plan, input, setting),
        ...(await inTurns(refusalsOfFigures(input, at, setting))),
        ...(await rivalRefusals(db, input, plan, publication?.id, setting)),
      ]
  return { refusals, plan, publication, setting }
}

/** Refuses what is not recorded, or is no claim that this one may take the place of. */
async function misnamedIn(
  standing: Standing,
  input: StatementInput,
  assumed: ReadonlySet<string> = new Set(),
): Promise<Refusal[]> {
  const isAssumed = ({ table, id }: Reference) => table === 'actors' && assumed.has(id)
  const unknown = await unknownIn(
    standing,
    referencesOf(input).filter((one) => !isAssumed(one)),
  )
  return unknown.length > 0 ? unknown : replacementRefusals(standing.db, input)
}

/** True for a statement of which nothing is new: its publication carries every claim of it already. */
export async function isRecorded(write: Write, input: StatementInput): Promise<boolean> {
  const { db } = write
  if ((await unknownIn(write, referencesOf(input))).length > 0) return false
  await settleKnown(write, input.event)
  const setting = await settingIn(write, input.event)
  const publication = await findPublication(db, input.appearance.publication)
  const plan = await planClaims(write, input, publication, setting)
  return [...plan.values()].every(
    ({ recorded }) => recorded !== null && appearsIn(recorded, publication?.id),
  )
}

/** A claim takes the place only of one of its own claimant, in the same event. */
async function replacementRefusals(db: Handle, input: StatementInput): Promise<Refusal[]> {
  const replaced = input.claims.flatMap(({ step }, index) =>
    step?.replaces == null ? [] : [{ id: step.replaces, index }],
  )
  const rows = await inChunks(
    replaced.map(({ id }) => id),
    (some) =>
      db.selectFrom('claims').select(['id', 'event', 'claimant']).where('id', 'in', some).execute(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return replaced.flatMap(({ id, index }) => {
    const row = byId.get(id)
    if (row === undefined || isReplaceable(row, input)) return []
    return [{ path: ['claims', index, 'step', 'replaces'], message: replacementMessage(id, input) }]
  })
}

function referencesOf(input: StatementInput): Reference[] {
  const { via, publication } = input.appearance
  return [
    ...reference('events', input.event, 'event'),
    ...reference('actors', input.claimant, 'claimant'),
    ...via.flatMap((id, index) => reference('actors', id, 'appearance', 'via', index)),
    ...reference('actors', publication.publisher, 'appearance', 'publication', 'publisher'),
    ...input.claims.flatMap((claim, index) => [
      ...claimReferences(claim).map(({ path, ...named }) => ({
        ...named,
        path: ['claims', index, ...path],
      })),
    ]),
  ]
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
  if (publication && additions) await revisePublication(write, publication, additions, null)
  const publicationId =
    publication?.id ?? (await recordPublication(write, input.appearance.publication))

  const statement = [...plan.values()].some(isNew)
    ? await insertStatement(write, input, publicationId)
    : latestStatement(plan)
  await keepLooks(write.db, namesOfStatement(input))
  const ids = new Map<string, string>()
  const visited = new Set<string>()
  for (const [ref, { input: claim, recorded, twin }] of plan) {
    const partOf = claim.partOf === null ? null : (ids.get(claim.partOf) ?? null)
    const id =
      recorded?.id ??
      (twin === null ? undefined : ids.get(twin)) ??
      (await insertNew(write, { input, claim, statement, partOf, setting }))
    ids.set(ref, id)
    const isMissing = recorded === null || !appearsIn(recorded, publicationId)
    if (isMissing && !visited.has(id)) {
      await appear(write, input, claim, id, publicationId, recorded !== null)
    }
    visited.add(id)
  }
  return outcomeOf(input, ids, statement, ledger.length > before)
}

export function appearsIn({ appearances }: RecordedClaim, id: string | undefined): boolean {
  return appearances.some(({ publication }) => publication.id === id)
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
  const { db, at, by } = write
  const content = [input.event, input.claimant, input.statedOn, publication, input.claims]
  const id = await freeId(db, 'statements', content)
  await db
    .insertInto('statements')
    .values({
      id,
      event: input.event,
      claimant: input.claimant,
      own_voice: input.ownVoice ? 1 : 0,
      note: null,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
  return id
}

async function insertNew(
  write: Write,
  { input, claim, statement, partOf, setting }: NewOfStatement,
): Promise<string> {
  const { event, claimant, ownVoice } = input
  const first = factsOf({ ...claim, claimant, partOf, status: 'stands' })
  const key = contentKey({ ...first, place: setting.placeOf(first.place) })
  const id = await freeId(write.db, 'claims', [event, claimant, key])
  await insertClaim(write, { id, statement, event, ownVoice, first }, setting)
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

async function appear(
  write: Write,
  input: StatementInput,
  claim: ClaimInput,
  id: string,
  publication: string,
  wasRecorded: boolean,
): Promise<void> {
  const { via, locator, publication: document } = input.appearance
  await insertAppearance(write, input.event, document.publisher, {
    claim: id,
    publication,
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
        publication,
        publisher: document.publisher,
        title: document.title,
        url: document.url,
      },
    })
  }
}
