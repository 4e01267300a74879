/** How a recorded claim stands at the clocks of a view. No other code makes a claim of a record. */
import {
  statedOf,
  type Claim,
  type ClaimFacts,
  type Clocks,
  type RecordedAppearance,
  type RecordedClaim,
  type RecordedRevision,
} from './claim'
import {
  appearancesKnownAt,
  earliestStatement,
  isBy,
  publicInstant,
  publishedFirst,
  publishedInstant,
} from './public-time'
import { datedFrom, endOf, startOf, type DatedValue } from './time'

/** The claim as it stood at the public and transaction clocks; null when it was not there yet. */
export function claimAt(record: RecordedClaim, clocks: Clocks): Claim | null {
  const { publishedBy, knownAt } = clocks
  if (!isBy(record.recordedAt, knownAt)) return null

  const recorded = appearancesKnownAt(record.appearances, knownAt)
  const stated = earliestStatement(recorded)
  if (publishedBy === null)
    return claimOf(record, holdingAt(record, clocks), stated, publishedFirst(recorded))
  if (publicInstant(stated, recorded, record.recordedAt) > publishedBy) return null
  const published = recorded.filter((one) => isBy(publishedInstant(one) ?? '', publishedBy))
  return claimOf(record, holdingAt(record, clocks), stated, publishedFirst(published))
}

/**
 * The claim is written field by field, since an object that is made by spreading others takes several times the
 * memory, and most of the time of reading an event of 100,000 claims.
 */
function claimOf(
  record: RecordedClaim,
  revisions: readonly RecordedRevision[],
  stated: DatedValue | null,
  appearances: readonly RecordedAppearance[],
): Claim {
  const facts = factsAt(record.first, revisions)
  const latest = revisions.at(-1)
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
    revision: latest?.revision ?? 1,
    recordedAt: latest?.recordedAt ?? record.recordedAt,
    recordedBy: latest?.recordedBy ?? record.recordedBy,
    firstRecordedAt: record.recordedAt,
    statedOn: stated?.date ?? null,
    statedOnPrecision: stated?.precision ?? 'day',
    appearances,
  }
}

function factsAt(first: ClaimFacts, revisions: readonly RecordedRevision[]): ClaimFacts {
  return revisions.reduce((facts, { changes }) => ({ ...facts, ...changes }), first)
}

/** The revisions that hold at the clocks, in their order. */
export function holdingAt(
  { revisions }: RecordedClaim,
  { publishedBy, knownAt }: Clocks,
): readonly RecordedRevision[] {
  // Most claims of an event of 100,000 have no revision.
  if (revisions.length === 0) return revisions
  return revisions
    .filter((revision) => isBy(revision.recordedAt, knownAt) && holdsBy(revision, publishedBy))
    .toSorted((a, b) => a.revision - b.revision)
}

/**
 * True when the claim is missing at `publishedBy` only because no hour is recorded: its date had begun by then and was
 * not over, so that it may have been public already.
 */
export function mayBePublicBy(record: RecordedClaim, clocks: Clocks): boolean {
  const { publishedBy, knownAt } = clocks
  if (publishedBy === null || !isBy(record.recordedAt, knownAt)) return false
  const recorded = appearancesKnownAt(record.appearances, knownAt)
  const stated = earliestStatement(recorded)
  const moment = publicInstant(stated, recorded, record.recordedAt)
  if (moment <= publishedBy) return false
  const dates =
    stated === null
      ? recorded.flatMap(({ publication: { publishedAt } }) =>
          publishedAt === null ? [] : [datedFrom(publishedAt)],
        )
      : [stated]
  return (
    dates.some((date) => startOf(date) <= publishedBy) &&
    claimAt(record, { ...clocks, publishedBy: moment })?.status === 'stands'
  )
}

function holdsBy(revision: RecordedRevision, publishedBy: string | null): boolean {
  const stated = statedOf(revision)
  return revision.by === 'record' || stated === null || isBy(endOf(stated), publishedBy)
}
