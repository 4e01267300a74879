/** Recording a revision of a claim: the fields that it changes, if the rules allow it. */
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { revisionRefusals, viewsReachedBy } from '@/lib/domain/revise'
import {
  changesOf,
  REVISABLE,
  type ClaimChanges,
  type ClaimRevisionInput,
} from '@/lib/domain/revision'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import { isSameContent } from './json'
import { loadClaims } from './load-claims'
import { keepLooks, namesOfPlace } from './looks'
import { refused, type Outcome } from './outcome'
import { claimNow, mention, settleFacts, settleLanes } from './record-claims'
import { reference, unknownReferences } from './references'
import type { Handle } from './store'
import { note, type Write } from './write'

/** Gives the claim as it then stands. A revision that would change nothing is not recorded. */
export async function reviseClaim(
  write: Write,
  id: string,
  input: ClaimRevisionInput,
): Promise<Outcome<Claim>> {
  const { db } = write
  const [record] = await loadClaims(db, { ids: [id] }, null)
  const before = record === undefined ? null : claimAt(record, NOW)
  if (record === undefined || before === null) return { ok: false, kind: 'unknown' }
  const changes = realChanges(viewsReachedBy(record, input), changesOf(input))
  if (Object.keys(changes).length === 0) return { ok: true, created: false, value: before }

  const unknown = await unknownReferences(db, reference('actors', changes.group ?? null, 'group'))
  const refusals = [...unknown, ...revisionRefusals(id, await relatedTo(db, record), input)]
  if (refusals.length > 0) return refused(refusals)

  await insertRevision(write, record, input, changes)
  const after = await claimNow(db, id)
  if (after === null) throw new Error(`claim ${id} is gone after its own revision`)
  await settleFacts(write, before, after)
  await settleLanes(write, id)
  await mention(db, record.event, [after.group])
  await keepLooks(db, namesOfPlace(record.event, changes.place, ['place']))
  note(write, kindOf(changes), {
    event: record.event,
    claim: id,
    before: pick(before, changes),
    after: { ...changes, reason: input.reason, revisedBy: input.by, note: input.note },
  })
  return { ok: true, created: true, value: after }
}

/** The changes that make a difference to the claim in one of its views. */
function realChanges(views: readonly Claim[], changes: ClaimChanges): ClaimChanges {
  return Object.fromEntries(
    REVISABLE.filter((field) => field in changes)
      .filter((field) => views.some((view) => !isSameContent(view[field], changes[field])))
      .map((field) => [field, changes[field]]),
  )
}

function pick(claim: Claim, changes: ClaimChanges): Record<string, unknown> {
  return Object.fromEntries(
    REVISABLE.filter((field) => field in changes).map((field) => [field, claim[field]]),
  )
}

function kindOf(changes: ClaimChanges): ChangeKind {
  if (changes.status === 'withdrawn') return 'claim-withdrawn'
  return changes.status === 'stands' ? 'claim-reinstated' : 'claim-revised'
}

/** The claim, its whole, the other parts of that whole, and its own parts. */
async function relatedTo(db: Handle, record: RecordedClaim): Promise<RecordedClaim[]> {
  const wholes = [record.id, ...(record.partOf === null ? [] : [record.partOf])]
  const parts = await db.selectFrom('claims').select('id').where('part_of', 'in', wholes).execute()
  return loadClaims(db, { ids: [...new Set([...wholes, ...parts.map(({ id }) => id)])] }, null)
}

async function insertRevision(
  { db, at, by }: Write,
  record: RecordedClaim,
  input: ClaimRevisionInput,
  changes: ClaimChanges,
): Promise<void> {
  await db
    .insertInto('claim_revisions')
    .values({
      claim: record.id,
      revision: Math.max(1, ...record.revisions.map(({ revision }) => revision)) + 1,
      by: input.by,
      reason: input.reason,
      note: input.note,
      stated_on: input.statedOn,
      stated_on_precision: input.statedOnPrecision,
      changes: JSON.stringify(changes),
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
}
