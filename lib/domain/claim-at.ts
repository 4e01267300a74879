/** How a recorded claim stands at the clocks of a view: the only way from the one to the other. */
import type {
  Claim,
  ClaimFacts,
  Clocks,
  RecordedAppearance,
  RecordedClaim,
  RecordedRevision,
} from './claim'
import {
  earliestStatement,
  isBy,
  publicInstant,
  publishedFirst,
  publishedInstant,
} from './public-time'
import { datedFrom, endOf, startOf, type DatedValue } from './time'

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
