/** What was recorded of a claim one time after another. */
import type { ClaimRevisionAnswer } from '@/lib/answers/revision-shapes'
import type { Claim, ClaimFacts, RecordedAppearance, RecordedClaim } from '@/lib/domain/claim'

/** What a correction may change of how a claim appeared: that of its first appearance is shown before it. */
type Relayed = Pick<RecordedAppearance, 'via' | 'term'>

/** Revision 1 included, oldest first, each with what it changed. */
export function revisionsOf(
  record: RecordedClaim,
  claim: Claim,
  knownAt: string | null,
): ClaimRevisionAnswer[] {
  const [appearance] = record.appearances
  let facts: ClaimFacts & Relayed = {
    ...record.first,
    via: appearance?.via ?? [],
    term: appearance?.term ?? null,
  }
  const first: ClaimRevisionAnswer = {
    revision: 1,
    by: null,
    reason: null,
    note: null,
    status: facts.status,
    statedOn: claim.statedOn,
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
