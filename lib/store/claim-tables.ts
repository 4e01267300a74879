/** The tables of claims, and of what is kept in step with them. */
import type { Measure } from '@/lib/domain/measure'
import type { Precision } from '@/lib/domain/time'
import type { PartKind, RevisionAuthor, RevisionReason, Status } from '@/lib/domain/vocabulary'

export interface StatementTable {
  id: string
  event: string
  claimant: string
  own_voice: number
  note: string | null
  recorded_at: string
  recorded_by: string
}

export interface ClaimTable {
  id: string
  statement: string
  event: string
  claimant: string
  own_voice: number
  measure: Measure
  part_of: string | null
  part_kind: PartKind | null
  disputes: string
  step: string | null
  /** The facts of revision 1 as JSON. */
  first: string
  recorded_at: string
  recorded_by: string
  /** The digest of the content as first recorded, by which the same claim is found again. */
  content: string
  /** The status of the claim as it stands now. */
  status: Status
  /** The lane in which it is compared now; null for a part that is shown under its whole only. */
  lane_key: string | null
  /** The last day that it can be about now: a claimant's current claim has the latest. */
  last_day: string
}

/** The current claim of each claimant in each lane. */
export interface CurrentClaimTable {
  event: string
  lane_key: string
  claimant: string
  claim: string
  /** The facts of it that a summary needs, as JSON. */
  facts: string
}

export interface DisputeTable {
  claim: string
  disputed: string
}

export interface ClaimRevisionTable {
  claim: string
  revision: number
  by: RevisionAuthor
  reason: RevisionReason
  note: string | null
  stated_on: string | null
  stated_on_precision: Precision
  /** The changed fields alone, as JSON. */
  changes: string
  recorded_at: string
  recorded_by: string
}

export interface AppearanceTable {
  claim: string
  publication: string
  via: string
  wording: string
  term: string | null
  locator: string | null
  note: string | null
  stated_on: string | null
  stated_on_precision: Precision
  recorded_at: string
  recorded_by: string
}

export interface LaneSummaryTable {
  event: string
  lane_key: string
  measure: Measure
  summary: string
}

/** The number of standing claims of a claimant in an event. */
export interface ClaimCountTable {
  event: string
  claimant: string
  claims: number
}
