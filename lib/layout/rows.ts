/** The rows of a chart: each claimant's current claim with the older ones that it replaced. */
import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { byKindThenValue, byTime } from './order'

export interface RowClaims {
  readonly current: ClaimAnswer
  /** Oldest first. */
  readonly history: readonly ClaimAnswer[]
}

export function groupRows({
  current,
  history,
}: Pick<LaneAnswer, 'current' | 'history'>): RowClaims[] {
  const older = groupBy(history, ({ claimant }) => claimant.id)
  return current.toSorted(byKindThenValue).map((claim) => ({
    current: claim,
    history: (older.get(claim.claimant.id) ?? []).toSorted(byTime),
  }))
}
