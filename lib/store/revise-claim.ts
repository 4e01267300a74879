/** Recording a revision of a claim: the fields that it changes, if the rules allow it. */
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { viewsReachedBy } from '@/lib/domain/revise'
import {
  changesOf,
  REVISABLE,
  type ClaimChanges,
  type ClaimRevisionInput,
  type RevisableField,
} from '@/lib/domain/revision'
import type { Setting } from '@/lib/domain/setting'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import { keepNumbers } from './claim-numbers'
import { fieldsOf, insertRevision, valuesOf } from './claim-revisions'
import { isSameContent } from './json'
import { loadClaims } from './load-claims'
import { keepLooks, namesOfPlace } from './looks'
import { refused, type Outcome } from './outcome'
import { touch } from './reach'
import { actorsNamed, keepKin, mention } from './record-claims'
import { refusalsOfRevision, type RevisionPlan } from './revision-refusals'
import { settleSoFar } from './settle-claims'
import { loadSetting } from './settings'
import type { Handle } from './store'
import { revisionNow } from './successors'
import { insertWaiting } from './waiting-rows'
import { note, type Write } from './write'

/** Gives the claim as it then stands. A revision that would change nothing is not recorded. */
export async function reviseClaim(
  write: Write,
  id: string,
  sent: ClaimRevisionInput,
): Promise<Outcome<Claim>> {
  const { db, at } = write
  const input = await revisionNow(write, sent)
  const [record] = await loadClaims(db, { ids: [id] }, null)
  if (record === undefined) return { ok: false, kind: 'unknown' }
  await settleSoFar(write, record.event)
  const setting = await loadSetting(db, record.event)
  const before = claimAt(record, NOW, setting)
  if (before === null) return { ok: false, kind: 'unknown' }
  const plans = [
    planRevision(record, input, setting),
    ...(await corrections(db, before, input, setting)),
  ].filter(({ changes }) => Object.keys(changes).length > 0)
  if (plans.length === 0) return { ok: true, created: false, value: before }
  for (const plan of plans) {
    const refusals = await refusalsOfRevision(db, plan, setting, at)
    if (refusals.length > 0) return refused(refusals)
  }
  for (const plan of plans) await applyPlan(write, plan, setting)
  return { ok: true, created: true, value: (await claimNow(db, id, setting)) ?? before }
}

function planRevision(
  record: RecordedClaim,
  asked: ClaimRevisionInput,
  setting: Setting,
): RevisionPlan {
  const before = claimAt(record, NOW, setting)
  if (before === null) throw new Error(`claim ${record.id} is recorded and not there`)
  const input = withConsequences(before, asked)
  return {
    record,
    before,
    input,
    changes: realChanges(viewsReachedBy(record, input, setting), changesOf(input)),
  }
}

/** A claim that is a part no more is of no kind of part, and its former claimant is among its relays where it was one. */
function withConsequences(before: Claim, input: ClaimRevisionInput): ClaimRevisionInput {
  const { claimant, partOf, partKind, via } = input
  const lone = partOf === null && partKind === undefined ? { partKind: null } : {}
  const isCorrected = claimant !== undefined && claimant !== before.claimant
  const relays = isCorrected && via === undefined ? relaysAfter(before, claimant) : undefined
  return { ...input, ...lone, ...(relays === undefined ? {} : { via: relays }) }
}

/**
 * The relays of a claim whose claimant was taken for another one: that one passed the figure on where it is the publisher
 * of every appearance. Undefined where nothing changes, or where the appearances were relayed in different ways.
 */
function relaysAfter(
  { claimant: former, appearances }: Claim,
  claimant: string,
): string[] | undefined {
  const [first] = appearances
  if (first === undefined) return undefined
  const isOneWay = appearances.every(({ via }) => isSameContent(via, first.via))
  if (!isOneWay) return undefined
  const isRelay = appearances.every(({ publication }) => publication.publisher === former)
  const via = first.via.filter((relay) => relay !== claimant)
  const after = isRelay && !via.includes(former) ? [...via, former] : via
  return isSameContent(after, first.via) ? undefined : after
}

/** A claimant is corrected in all claims of the statement, which had one claimant. */
async function corrections(
  db: Handle,
  before: Claim,
  { by, reason, note: why, statedOn, statedOnPrecision, claimant, via }: ClaimRevisionInput,
  setting: Setting,
): Promise<RevisionPlan[]> {
  if (claimant === undefined || claimant === before.claimant) return []
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where('statement', '=', before.statement)
    .where('claimant', '=', before.claimant)
    .where('id', '!=', before.id)
    .execute()
  const records = await loadClaims(db, { ids: rows.map(({ id }) => id) }, null)
  const input = { by, reason, note: why, statedOn, statedOnPrecision, claimant, via }
  return records.map((record) => planRevision(record, input, setting))
}

/** The changes that make a difference to the claim in one of its views. */
function realChanges(views: readonly Claim[], changes: ClaimChanges): ClaimChanges {
  const isReal = (field: RevisableField) =>
    views.some((view) =>
      valuesOf(view, field).some((value) => !isSameContent(value, changes[field])),
    )
  // The day of a statement and its precision are one date.
  const isOfDate = (field: RevisableField) => field === 'statedOn' || field === 'statedOnPrecision'
  return Object.fromEntries(
    REVISABLE.filter((field) => field in changes)
      .filter((field) =>
        isOfDate(field) ? isReal('statedOn') || isReal('statedOnPrecision') : isReal(field),
      )
      .map((field) => [field, changes[field]]),
  )
}

function kindOf(changes: ClaimChanges): ChangeKind {
  if (changes.status === 'withdrawn') return 'claim-withdrawn'
  return changes.status === 'stands' ? 'claim-reinstated' : 'claim-revised'
}

async function claimNow(db: Handle, id: string, setting: Setting): Promise<Claim | null> {
  const [record] = await loadClaims(db, { ids: [id] }, null)
  return record === undefined ? null : claimAt(record, NOW, setting)
}

async function applyPlan(
  write: Write,
  { record, before, input, changes }: RevisionPlan,
  setting: Setting,
): Promise<void> {
  const { id, event } = record
  const { db, reach, at } = write
  await insertRevision(write, record, input, changes)
  const after = await claimNow(db, id, setting)
  if (after === null) throw new Error(`claim ${id} is gone after its own revision`)
  await keepKin(write, id, {
    partOf: changes.partOf ?? null,
    disputes: changes.disputes ?? [],
  })
  await insertWaiting(write)
  if (changes.quantity !== undefined) await keepNumbers(db, id, changes.quantity)
  touch(reach, event, at, [id, ...(before.partOf === null ? [] : [before.partOf])])
  await mention(db, event, [...actorsNamed(after), ...(changes.via ?? [])])
  await keepLooks(db, namesOfPlace(event, changes.place, ['place']))
  note(write, kindOf(changes), {
    event,
    claim: id,
    before: fieldsOf(before, changes),
    after: { ...changes, reason: input.reason, revisedBy: input.by, note: input.note },
  })
}
