/**
 * A claim as it is recorded, with everything that ever happened to it, and as it stands at one view.
 * `claimAt` in claim-at.ts is the only way from the first to the second.
 */
import type { Place } from './event'
import type { Measure } from './measure'
import type { Publication } from './publication'
import { intervalOf, type Quantity } from './quantity'
import type { ClaimChanges } from './revision'
import { compareText } from './text'
import type { Claimed } from './claim-order'
import type { InTime, Span } from './span'
import { lastDayOf, type DatedValue, type Precision } from './time'
import type {
  Basis,
  Category,
  Method,
  PartKind,
  RevisionAuthor,
  RevisionReason,
  Status,
  StepReason,
} from './vocabulary'

export interface Step {
  readonly reason: StepReason
  readonly note: string | null
  /** A claim of the same claimant in another lane that this one takes the place of; null for none. */
  readonly replaces: string | null
}

/** The facts of a claim: everything of it that a revision may change. */
export interface ClaimFacts {
  readonly claimant: string
  readonly measure: Measure
  readonly quantity: Quantity
  readonly group: string | null
  readonly category: Category
  /** The limits of the figure, sorted; none when no limit is said. */
  readonly scope: readonly string[]
  readonly place: Place | null
  readonly basis: Basis
  readonly from: string | null
  readonly asOf: string
  readonly asOfPrecision: Precision
  /** The offset in which a moment was given, such as `+08:00`; null for UTC and for a day. */
  readonly asOfOffset: string | null
  readonly method: Method
  /** The actors whose figure the claimant says it repeats or adopts. */
  readonly citing: readonly string[]
  readonly partOf: string | null
  readonly partKind: PartKind | null
  readonly disputes: readonly string[]
  readonly step: Step | null
  readonly status: Status
}

export interface RecordedAppearance {
  readonly publication: Publication
  readonly via: readonly string[]
  readonly wording: string
  readonly term: string | null
  readonly locator: string | null
  /** A remark of the recorder about this publication of the claim. */
  readonly note?: string | null
  /** When the claimant said it, according to this publication. */
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
  readonly recordedAt: string
}

export interface RecordedRevision {
  /** At least 2: revision 1 is the claim as first recorded. */
  readonly revision: number
  readonly by: RevisionAuthor
  readonly reason: RevisionReason
  readonly note: string | null
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
  readonly changes: ClaimChanges
  readonly recordedAt: string
  readonly recordedBy: string
}

interface ClaimIdentity {
  readonly id: string
  readonly statement: string
  readonly event: string
  readonly ownVoice: boolean
  /** A remark of the recorder about its statement; see `isTransmissionError`. */
  readonly note?: string | null
}

export interface RecordedClaim extends ClaimIdentity {
  /** The facts of revision 1. */
  readonly first: ClaimFacts
  readonly recordedAt: string
  readonly recordedBy: string
  readonly revisions: readonly RecordedRevision[]
  readonly appearances: readonly RecordedAppearance[]
}

/** A claim as it stands at one view. */
export interface Claim extends ClaimIdentity, ClaimFacts, InTime, Claimed {
  readonly revision: number
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
  readonly appearances: readonly RecordedAppearance[]
  /** The moment at which the shown revision was recorded, and by whom. */
  readonly recordedAt: string
  readonly recordedBy: string
  /** The moment at which revision 1 was recorded. */
  readonly firstRecordedAt: string
  /** The instants between which its date lies. */
  readonly span: Span
  /** The time zone of its event, in which its moments are told; null where that has none. */
  readonly timeZone: string | null
  /** The revision that withdrew it; null while it stands. */
  readonly withdrawal: RecordedRevision | null
}

/** The three clocks of a view: inclusive instants in UTC; null cuts nothing. */
export interface Clocks {
  /** Valid time: shows claims about that day or before. */
  readonly at: string | null
  /** Public time: shows what was publicly claimed by then. */
  readonly publishedBy: string | null
  /** Transaction time: shows what this system would have answered then. */
  readonly knownAt: string | null
}

export const NOW: Clocks = { at: null, publishedBy: null, knownAt: null }

export function asOfOf(claim: Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>): DatedValue {
  return { date: claim.asOf, precision: claim.asOfPrecision }
}

/** The facts of a claim alone. */
export function factsOf(claim: ClaimFacts): ClaimFacts {
  return {
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
    method: claim.method,
    citing: claim.citing,
    partOf: claim.partOf,
    partKind: claim.partKind,
    disputes: claim.disputes,
    step: claim.step,
    status: claim.status,
  }
}

/** When the claimant said it; null where nobody knows. */
export function statedOf({
  statedOn,
  statedOnPrecision,
}: Pick<Claim, 'statedOn' | 'statedOnPrecision'>): DatedValue | null {
  return statedOn === null ? null : { date: statedOn, precision: statedOnPrecision }
}

/** The claim that is about the latest date, a coarse one by its last day; null without claims. */
export function latestAbout<C extends Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>>(
  claims: readonly C[],
): C | null {
  const latestFirst = claims.toSorted(
    (a, b) =>
      compareText(lastDayOf(asOfOf(b)), lastDayOf(asOfOf(a))) || compareText(b.asOf, a.asOf),
  )
  return latestFirst[0] ?? null
}

/** The latest date that any of the claims is about; null without claims. */
export function latestAsOf(
  claims: readonly Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>[],
): DatedValue | null {
  const latest = latestAbout(claims)
  return latest && asOfOf(latest)
}

/** The derived interval as answers show it: null for an open end, and where there is no number. */
export function boundsOf(quantity: Quantity): { low: number | null; high: number | null } {
  const interval = intervalOf(quantity)
  return { low: interval?.low ?? null, high: interval?.high ?? null }
}
