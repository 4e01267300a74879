/** What was recorded of a claim one time after another. */
import type { ClaimRevisionAnswer } from '@/lib/answers/revision-shapes'
import type { Claim, ClaimFacts, RecordedAppearance, RecordedClaim } from '@/lib/domain/claim'
import { statementDate } from '@/lib/domain/public-time'

/** What a correction may change of how a claim appeared: that of its first appearance is shown before it. */
type Relayed = Pick<RecordedAppearance, 'via' | 'term'>

/** What a correction may change of its statement. */
type Stated = Pick<Claim, 'statedOn' | 'statedOnPrecision'> & { readonly remark: string | null }

/** Revision 1 included, oldest first, each with what it changed. */
export function revisionsOf(record: RecordedClaim, knownAt: string | null): ClaimRevisionAnswer[] {
  const [appearance] = record.appearances
  const uncorrected = statementDate({ ...record, revisions: [] }, knownAt)
  let facts: ClaimFacts & Relayed & Stated = {
    ...record.first,
    statedOn: uncorrected?.date ?? null,
    statedOnPrecision: uncorrected?.precision ?? 'day',
    remark: record.note ?? null,
    via: appearance?.via ?? [],
    term: appearance?.term ?? null,
  }
  const first: ClaimRevisionAnswer = {
    revision: 1,
    by: null,
    reason: null,
    note: null,
    status: facts.status,
    statedOn: facts.statedOn,
    changed: {},
    recordedAt: record.recordedAt,
    recordedBy: record.recordedBy,
  }
  const later = record.revisions
    .filter(({ recordedAt }) => knownAt === null || recordedAt <= knownAt)
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ revision, by, reason, note, statedOn, changes, recordedAt, recordedBy }) => {
      const before: Readonly<Record<string, unknown>> = { ...facts }
      facts = { ...facts, ...changes }
      const changed = Object.fromEntries(
        Object.entries(changes).map(([field, after]) => [field, { before: before[field], after }]),
      )
      const { status } = facts
      return {
        revision,
        by,
        reason,
        note,
        status,
        statedOn,
        changed,
        recordedAt,
        recordedBy,
      }
    })
  return [first, ...later]
}
