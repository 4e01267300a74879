/** The JSON shapes of revisions: a revision of a claim, the claim with all of them, a change of the ledger. */
import { z } from 'zod'
import { revisionAuthor, revisionReason, status } from '@/lib/domain/vocabulary'
import { appearanceShape, claimShape, dateText, instantText, verdictShape } from './shapes'

export const claimRevisionShape = z
  .object({
    revision: z.int(),
    by: revisionAuthor.nullable().meta({ description: 'Null for revision 1' }),
    reason: revisionReason.nullable(),
    note: z.string().nullable(),
    status,
    statedOn: dateText.nullable(),
    changed: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
    recordedAt: instantText,
    recordedBy: z.string(),
  })
  .meta({ id: 'ClaimRevision' })
export type ClaimRevisionAnswer = z.infer<typeof claimRevisionShape>

export const claimDetailShape = z.object({
  claim: claimShape,
  revisions: z.array(claimRevisionShape),
  appearances: z.array(appearanceShape),
  verdicts: z.array(verdictShape.extend({ other: claimShape })),
})
export type ClaimDetail = z.infer<typeof claimDetailShape>

export const changeShape = z
  .object({
    seq: z.int().meta({ description: 'Its number in the ledger, by which it is undone' }),
    at: instantText,
    kind: z.string(),
    event: z.string().nullable(),
    claim: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    by: z.string(),
  })
  .meta({ id: 'Change' })
export type ChangeAnswer = z.infer<typeof changeShape>
