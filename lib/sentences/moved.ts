/** How many sources of a lane give another figure than they gave before, for the title of the chart over time. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { withdrawnAs } from './withdrawal'

type Claims = Pick<LaneView, 'claims' | 'history' | 'withdrawn'>

/** A figure that its source withdrew was given as well; what we took back never was. */
export function countMoved({ claims, history, withdrawn }: Claims): number {
  const given = [...history(), ...withdrawn().filter((claim) => withdrawnAs(claim) === 'withdrawn')]
  const earlier = groupBy(given, ({ claimant }) => claimant.id)
  return claims().filter((claim) =>
    earlier.get(claim.claimant.id)?.some((older) => isAnother(older, claim)),
  ).length
}

function isAnother({ quantity: older }: ClaimAnswer, { quantity }: ClaimAnswer): boolean {
  const { form, value, valueTo, wording } = quantity
  return (
    older.form !== form ||
    older.value !== value ||
    older.valueTo !== valueTo ||
    (value === null && older.wording !== wording)
  )
}
