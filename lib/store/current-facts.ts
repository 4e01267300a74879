/** The facts that are kept of a current claim, so that summaries, verdicts and gaps need not load it. */
import type { Claim } from '@/lib/domain/claim'
import { publicationIdentity } from '@/lib/domain/publication'
import { publicDateOf } from '@/lib/domain/public-time'

type FactName =
  | 'id'
  | 'claimant'
  | 'measure'
  | 'quantity'
  | 'group'
  | 'category'
  | 'scope'
  | 'place'
  | 'basis'
  | 'from'
  | 'asOf'
  | 'asOfPrecision'
  | 'asOfOffset'
  | 'disputes'
  | 'citing'
  | 'span'
  | 'statedOn'
  | 'statedOnPrecision'
  | 'firstRecordedAt'

/** The facts of a lane's current claim. Its `statedOn` is the day on which it was made public, however it was. */
export interface CurrentFacts extends Pick<Claim, FactName> {
  readonly appearances: readonly never[]
  /** The identities of the documents that carry it. */
  readonly documents: readonly string[]
}

export function factsOfCurrent(claim: Claim): CurrentFacts {
  const publicOn = publicDateOf(claim)
  return {
    id: claim.id,
    claimant: claim.claimant,
    measure: claim.measure,
    quantity: claim.quantity,
    group: claim.group,
    category: claim.category,
    scope: claim.scope,
    place: claim.place,
    basis: claim.basis,
    from: claim.from,
    asOf: claim.asOf,
    asOfPrecision: claim.asOfPrecision,
    asOfOffset: claim.asOfOffset,
    disputes: claim.disputes,
    citing: claim.citing,
    span: claim.span,
    statedOn: publicOn.date,
    statedOnPrecision: publicOn.precision,
    firstRecordedAt: claim.firstRecordedAt,
    appearances: [],
    documents: claim.appearances.map(({ publication }) => publicationIdentity(publication)),
  }
}
