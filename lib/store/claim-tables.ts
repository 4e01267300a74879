/** The tables of claims, and of what is kept in step with them. */
import type { Measure } from '@/lib/domain/measure'
import type { Precision } from '@/lib/domain/time'
import type { RevisionAuthor, RevisionReason, Status } from '@/lib/domain/vocabulary'

export interface StatementTable {
  id: string
  event: string
  claimant: string
  own_voice: number
  note: string | null
  recorded_at: string
  recorded_by: string
}

/**
 * A claim as first recorded, and below that, in columns, how it stands now: these are brought up to date after every write
 * that may change them, and are never read for a past.
 */
export interface ClaimTable {
  id: string
  statement: string
  event: string
  own_voice: number
  /** The facts of revision 1 as JSON. */
  first: string
  recorded_at: string
  recorded_by: string
  /** The digest of the content as first recorded, by which a record that is sent again is found. */
  first_content: string
  claimant: string
  measure: Measure
  /** The digest of the content, by which the same claim is found again. */
  content: string
  status: Status
  /** The lane in which it is compared; null for a part that is shown under its whole only. */
  lane_key: string | null
  /** The instant that it is about, in ms since 1970: a claimant's current claim has the greatest. */
  about: number
  /** The place as the event's list has it, as JSON; null for the whole extent. */
  place: string | null
  /** 0 for a denial, which supports nothing, else 1. */
  figure: number
  /** The claim of another lane whose place it takes. */
  replaces: string | null
}

/** The claims that ever were a part of a whole; whether they are now is in their facts. */
export interface PartTable {
  whole: string
  claim: string
}

/**
 * The claims that a comparison of a measure needs beside those that count it now: those that counted it before a revision,
 * and those that take the place of one of its claims.
 */
export interface MeasureClaimTable {
  event: string
  measure: Measure
  claim: string
}

/** Every number that a claim states, or stated before a revision. */
export interface ClaimNumberTable {
  number: number
  claim: string
}

/** The claims of each claimant in each lane where any of them stands. */
export interface CurrentClaimTable {
  event: string
  lane_key: string
  claimant: string
  /** The current claim; null where a claim of another lane has taken the place of all of them. */
  claim: string | null
  /** The facts of it that a summary needs, as JSON. */
  facts: string | null
  /** How many standing claims there are, denials left out. */
  figures: number
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

/** The widest gap by which a figure of a measure exceeds one of a wider lane. */
export interface ExceedingTable {
  event: string
  measure: Measure
  /** The gap with what a sentence about it needs, as JSON. */
  exceeding: string
}

/** The number of standing claims of a claimant in an event. */
export interface ClaimCountTable {
  event: string
  claimant: string
  claims: number
}
