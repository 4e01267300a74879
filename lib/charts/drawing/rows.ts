/** The rows of a chart: each claimant's current claim with the older ones that it replaced. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { byKindThenValue, inTime } from './order'

export interface RowClaims {
  readonly current: ClaimAnswer
  /** Oldest first. */
  readonly history: readonly ClaimAnswer[]
}

export function groupRows({
  current,
  history,
}: {
  readonly current: readonly ClaimAnswer[]
  readonly history: readonly ClaimAnswer[]
}): RowClaims[] {
  const older = groupBy(history, ({ claimant }) => claimant.id)
  return current.toSorted(byKindThenValue).map((claim) => ({
    current: claim,
    history: inTime(older.get(claim.claimant.id) ?? []),
  }))
}
