/** The claims of one line: what a claimant said over time, and what it took back. */
import type { ClaimAnswer } from '@/lib/answers/shapes'

/** What a claimant said, oldest first. */
export interface LineClaims {
  readonly claims: readonly ClaimAnswer[]
  /** The claim at the line's end: the last one, where a figure holds until the next. */
  readonly current: ClaimAnswer
  /** What the claimant took back: marks without a line. */
  readonly withdrawn?: readonly ClaimAnswer[] | undefined
  /** For each claim the id of the one whose figure holds from then on; each its own when left out. */
  readonly holds?: readonly (string | null)[] | undefined
}

export const claimsOnLine = ({ claims, withdrawn = [] }: LineClaims) => [...claims, ...withdrawn]
