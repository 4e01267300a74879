/**
 * A claim as recorded, with everything that ever happened to it, and as it stands at one view.
 * `claimAt` is the only way from the first to the second.
 */
import type { Place } from './event'
import type { Measure } from './measure'
import {
  earliestStatement,
  isBy,
  publicInstant,
  publishedFirst,
  publishedInstant,
} from './public-time'
import type { Publication } from './publication'
import { intervalOf, type Quantity } from './quantity'
import type { ClaimChanges } from './revision'
import { compareText } from './text'
import {
  datedFrom,
  dayOf,
  endOf,
  lastDayOf,
  startOf,
  type DatedValue,
  type Precision,
} from './time'
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
}

/** What a claim says; the part of it that revisions may change. */
export interface ClaimFacts {
  readonly quantity: Quantity
  readonly group: string | null
  readonly category: Category
  readonly place: Place | null
  readonly basis: Basis
  readonly from: string | null
  readonly asOf: string
  readonly asOfPrecision: Precision
  readonly method: Method
  readonly status: Status
}

export interface RecordedAppearance {
  readonly publication: Publication
  readonly via: readonly string[]
  readonly wording: string
  readonly term: string | null
  readonly locator: string | null
  /** What the recorder remarked about this publication of it. */
  readonly note?: string | null
  /** When the claimant said it, according to this publication. */
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
  readonly recordedAt: string
}

export interface RecordedRevision {
  /** 2 and up; revision 1 is the claim as first recorded. */
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
  readonly claimant: string
  readonly ownVoice: boolean
  readonly measure: Measure
  readonly partOf: string | null
  readonly partKind: PartKind | null
  readonly disputes: readonly string[]
  readonly step: Step | null
  /** What the recorder remarked about its statement; see `isTransmissionError`. */
  readonly note?: string | null
}

export interface RecordedClaim extends ClaimIdentity {
  readonly first: ClaimFacts
  readonly recordedAt: string
  readonly recordedBy: string
  readonly revisions: readonly RecordedRevision[]
  readonly appearances: readonly RecordedAppearance[]
}

/** A claim as it stands at one view. */
export interface Claim extends ClaimIdentity, ClaimFacts {
  readonly revision: number
  readonly statedOn: string | null
  readonly statedOnPrecision: Precision
  readonly appearances: readonly RecordedAppearance[]
  /** Of the revision shown. */
  readonly recordedAt: string
  readonly recordedBy: string
  /** Of revision 1: the tie-break of the order. */
  readonly firstRecordedAt: string
}

/** The three clocks: inclusive instants in UTC, null = not cut. */
export interface Clocks {
  /** Valid time: claims about that day or before. */
  readonly at: string | null
  /** Public time: what was publicly claimed by then. */
  readonly publishedBy: string | null
  /** Transaction time: what this system would have answered then. */
  readonly knownAt: string | null
}

export const NOW: Clocks = { at: null, publishedBy: null, knownAt: null }

/**
 * The claim as it stood at the public and transaction clocks; null when it was not there yet. Most
 * claims have one appearance and no revision, and an event has 100,000: neither is sorted then.
 */
export function claimAt(record: RecordedClaim, clocks: Clocks): Claim | null {
  const { publishedBy, knownAt } = clocks
  if (!isBy(record.recordedAt, knownAt)) return null

  const known =
    knownAt === null
      ? record.appearances
      : record.appearances.filter((appearance) => isBy(appearance.recordedAt, knownAt))
  const stated = earliestStatement(known)
  const isPublic =
    publishedBy === null || publicInstant(stated, known, record.recordedAt) <= publishedBy
  if (!isPublic) return null

  const shown =
    publishedBy === null
      ? known
      : known.filter((appearance) => isBy(publishedInstant(appearance) ?? '', publishedBy))
  return claimOf(record, holdingAt(record.revisions, clocks), stated, publishedFirst(shown))
}

/**
 * Field by field: an object that is made by spreading others takes several times the memory, and most
 * of the time that it takes to read an event of 100,000 claims.
 */
function claimOf(
  record: RecordedClaim,
  holding: readonly RecordedRevision[],
  stated: DatedValue | null,
  appearances: readonly RecordedAppearance[],
): Claim {
  const facts = factsAt(record.first, holding)
  const shown = holding.at(-1)
  return {
    id: record.id,
    statement: record.statement,
    event: record.event,
    claimant: record.claimant,
    ownVoice: record.ownVoice,
    measure: record.measure,
    partOf: record.partOf,
    partKind: record.partKind,
    disputes: record.disputes,
    step: record.step,
    note: record.note ?? null,
    quantity: facts.quantity,
    group: facts.group,
    category: facts.category,
    place: facts.place,
    basis: facts.basis,
    from: facts.from,
    asOf: facts.asOf,
    asOfPrecision: facts.asOfPrecision,
    method: facts.method,
    status: facts.status,
    revision: shown?.revision ?? 1,
    recordedAt: shown?.recordedAt ?? record.recordedAt,
    recordedBy: shown?.recordedBy ?? record.recordedBy,
    firstRecordedAt: record.recordedAt,
    statedOn: stated?.date ?? null,
    statedOnPrecision: stated?.precision ?? 'day',
    appearances,
  }
}

function factsAt(first: ClaimFacts, holding: readonly RecordedRevision[]): ClaimFacts {
  return holding.length === 0
    ? first
    : holding.reduce<ClaimFacts>((facts, { changes }) => ({ ...facts, ...changes }), first)
}

function holdingAt(
  revisions: readonly RecordedRevision[],
  { publishedBy, knownAt }: Clocks,
): readonly RecordedRevision[] {
  if (revisions.length === 0) return revisions
  return revisions
    .filter((revision) => isBy(revision.recordedAt, knownAt) && holdsBy(revision, publishedBy))
    .toSorted((a, b) => a.revision - b.revision)
}

/** True when the claim is about the day of `at`, or a day before; it looks at nothing else. */
export function isAboutBy(
  claim: Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>,
  at: string | null,
): boolean {
  if (at === null) return true
  const asOf = asOfOf(claim)
  return asOf.precision === 'time' ? asOf.date <= at : lastDayOf(asOf) <= dayOf(at)
}

export function asOfOf(claim: Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>): DatedValue {
  return { date: claim.asOf, precision: claim.asOfPrecision }
}

/** The latest date that any of the claims is about, a coarse one by its last day; null for none. */
export function latestAsOf(
  claims: readonly Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>[],
): DatedValue | null {
  const latestFirst = claims
    .map(asOfOf)
    .toSorted((a, b) => compareText(lastDayOf(b), lastDayOf(a)) || compareText(b.date, a.date))
  return latestFirst[0] ?? null
}

/**
 * True when the claim is not there at `publishedBy` only because no hour is recorded: its date had begun
 * by then and was not over, so that it may have been public already.
 */
export function mayBePublicBy(record: RecordedClaim, clocks: Clocks): boolean {
  const { publishedBy, knownAt } = clocks
  if (publishedBy === null || !isBy(record.recordedAt, knownAt)) return false
  const known = record.appearances.filter((appearance) => isBy(appearance.recordedAt, knownAt))
  const stated = earliestStatement(known)
  const made = publicInstant(stated, known, record.recordedAt)
  if (made <= publishedBy) return false
  const dates =
    stated === null
      ? known.flatMap(({ publication: { publishedAt } }) =>
          publishedAt === null ? [] : [datedFrom(publishedAt)],
        )
      : [stated]
  return (
    dates.some((date) => startOf(date) <= publishedBy) &&
    claimAt(record, { ...clocks, publishedBy: made })?.status === 'stands'
  )
}

function holdsBy(revision: RecordedRevision, publishedBy: string | null): boolean {
  if (revision.by === 'record' || revision.statedOn === null) return true
  return isBy(
    endOf({ date: revision.statedOn, precision: revision.statedOnPrecision }),
    publishedBy,
  )
}

/** The derived interval as answers show it: null is open, or no number. */
export function boundsOf(quantity: Quantity): { low: number | null; high: number | null } {
  const interval = intervalOf(quantity)
  return { low: interval?.low ?? null, high: interval?.high ?? null }
}
