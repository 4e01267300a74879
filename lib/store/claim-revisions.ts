/** The rows of a claim's revisions, and what a claim has in the fields that one changes. */
import type { Claim, RecordedClaim } from '@/lib/domain/claim'
import {
  REVISABLE,
  type ClaimChanges,
  type ClaimRevisionInput,
  type RevisableField,
} from '@/lib/domain/revision'
import type { Write } from './write'

/** How a revision came about, beside what it changes. */
export type RevisionAuthorship = Pick<
  ClaimRevisionInput,
  'by' | 'reason' | 'note' | 'statedOn' | 'statedOnPrecision'
>

/** What a claim has in a field: relays and terms are those of its appearances, and its note is the remark. */
export function valuesOf(claim: Claim, field: RevisableField): readonly unknown[] {
  if (field === 'via') return claim.appearances.map(({ via }) => via)
  if (field === 'term') return claim.appearances.map(({ term }) => term)
  return [field === 'remark' ? claim.note : claim[field]]
}

/** What the claim has in the fields that are changed. */
export function fieldsOf(claim: Claim, changes: ClaimChanges): Record<string, unknown> {
  return Object.fromEntries(
    REVISABLE.filter((field) => field in changes).map((field) => [
      field,
      valuesOf(claim, field)[0] ?? null,
    ]),
  )
}

export async function insertRevision(
  { db, at, by }: Write,
  record: RecordedClaim,
  input: RevisionAuthorship,
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
