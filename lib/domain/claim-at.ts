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
  isBy,
  publicDate,
  publishedFirst,
  publishedInstant,
  statementDate,
} from './public-time'
import type { Setting } from './setting'
import { claimOrderOf } from './claim-order'
import { endIn, spanOf } from './span'
import { datedFrom, endOf, startOf, type DatedValue } from './time'

/**
 * The claim as it stood at the public and transaction clocks; null when it was not there yet. `setting` is that of its
 * event at the transaction clock.
 */
export function claimAt(record: RecordedClaim, clocks: Clocks, setting: Setting): Claim | null {
  const { publishedBy, knownAt } = clocks
  if (!isBy(record.recordedAt, knownAt)) return null

  const recorded = appearancesKnownAt(record.appearances, knownAt)
  const stated = statementDate(record, knownAt)
  const publicOn = publicDate(stated, recorded, record.recordedAt)
  if (publishedBy !== null && endOf(publicOn) > publishedBy) return null
  const published =
    publishedBy === null
      ? recorded
      : recorded.filter((one) => isBy(publishedInstant(one) ?? '', publishedBy))
  const revisions = holdingAt(record, clocks)
  return claimOf(record, revisions, { stated, publicOn, recorded, published }, setting)
}

/** How a claim came to be public by the clocks. */
interface Publicity {
  readonly stated: DatedValue | null
  readonly publicOn: DatedValue
  /** Every appearance that was known by then, and those that were published by then. */
  readonly recorded: readonly RecordedAppearance[]
  readonly published: readonly RecordedAppearance[]
}

/**
 * The claim is written field by field, since an object that is made by spreading others takes several times the
 * memory, and most of the time of reading an event of 100,000 claims.
 */
function claimOf(
  record: RecordedClaim,
  revisions: readonly RecordedRevision[],
  { stated, publicOn, recorded, published }: Publicity,
  setting: Setting,
): Claim {
  const { calendar } = setting
  const facts = factsAt(record.first, revisions)
  const latest = revisions.at(-1)
  const asOf = { date: facts.asOf, precision: facts.asOfPrecision }
  const amendedOn = revisions.findLast(({ by }) => by === 'source')
  const publicAt = endIn(calendar, publicOn)
  const clip = amendedOn && statedOf(amendedOn)
  const span = spanOf(asOf, clip ? endIn(calendar, clip) : publicAt, calendar)
  const appeared = firstInstant(recorded)
  return {
    id: record.id,
    statement: record.statement,
    event: record.event,
    claimant: facts.claimant,
    ownVoice: isOwnVoice(record, facts.claimant, recorded),
    measure: facts.measure,
    partOf: facts.partOf,
    partKind: facts.partKind,
    disputes: facts.disputes,
    step: facts.step,
    note: remarkOf(record, revisions),
    quantity: facts.quantity,
    group: facts.group,
    category: facts.category,
    scope: facts.scope,
    place: setting.placeOf(facts.place),
    basis: facts.basis,
    from: facts.from,
    asOf: facts.asOf,
    asOfPrecision: facts.asOfPrecision,
    asOfOffset: facts.asOfOffset,
    method: facts.method,
    citing: facts.citing,
    status: facts.status,
    revision: latest?.revision ?? 1,
    recordedAt: latest?.recordedAt ?? record.recordedAt,
    recordedBy: latest?.recordedBy ?? record.recordedBy,
    firstRecordedAt: record.recordedAt,
    statedOn: stated?.date ?? null,
    statedOnPrecision: stated?.precision ?? 'day',
    appearances: appearancesAt(published, revisions),
    span,
    timeZone: calendar.timeZone,
    order: claimOrderOf(
      { basis: facts.basis, asOfPrecision: facts.asOfPrecision, span },
      stated,
      appeared,
      publicAt,
      calendar,
    ),
    withdrawal:
      facts.status === 'withdrawn'
        ? (revisions.findLast(({ changes }) => changes.status === 'withdrawn') ?? null)
        : null,
  }
}

function factsAt(first: ClaimFacts, revisions: readonly RecordedRevision[]): ClaimFacts {
  return revisions.reduce((facts, { changes }) => ({ ...facts, ...changes }), first)
}

/** A figure whose claimant was corrected is in its own voice only where the right claimant published it. */
function isOwnVoice(
  { ownVoice, first }: RecordedClaim,
  claimant: string,
  appearances: readonly RecordedAppearance[],
): boolean {
  if (!ownVoice || claimant === first.claimant) return ownVoice
  return publishedFirst(appearances)[0]?.publication.publisher === claimant
}

/** The recorder's remark about the statement, as last corrected. */
function remarkOf(record: RecordedClaim, revisions: readonly RecordedRevision[]): string | null {
  const corrected = revisions.findLast(({ changes }) => changes.remark !== undefined)
  return corrected === undefined ? (record.note ?? null) : (corrected.changes.remark ?? null)
}

/** The instant of the first publication, in ms since 1970; null where none has a date. */
function firstInstant(appearances: readonly RecordedAppearance[]): number | null {
  const moments = appearances.map(publishedInstant).filter((moment) => moment !== null)
  return moments.length === 0 ? null : Date.parse(moments.toSorted()[0] ?? '')
}

/** The appearances, the earliest published first, with our corrections of their relays and terms. */
function appearancesAt(
  appearances: readonly RecordedAppearance[],
  revisions: readonly RecordedRevision[],
): readonly RecordedAppearance[] {
  const inOrder = publishedFirst(appearances)
  const corrections = revisions.filter(
    ({ changes }) => changes.via !== undefined || changes.term !== undefined,
  )
  if (corrections.length === 0) return inOrder
  return inOrder.map((appearance) =>
    corrections
      .filter(({ recordedAt }) => recordedAt >= appearance.recordedAt)
      .reduce<RecordedAppearance>(
        (corrected, { changes: { via, term } }) => ({
          ...corrected,
          via: via ?? corrected.via,
          term: term === undefined ? corrected.term : term,
        }),
        appearance,
      ),
  )
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
export function mayBePublicBy(record: RecordedClaim, clocks: Clocks, setting: Setting): boolean {
  const { publishedBy, knownAt } = clocks
  if (publishedBy === null || !isBy(record.recordedAt, knownAt)) return false
  const recorded = appearancesKnownAt(record.appearances, knownAt)
  const stated = statementDate(record, knownAt)
  const moment = endOf(publicDate(stated, recorded, record.recordedAt))
  if (moment <= publishedBy) return false
  const dates =
    stated === null
      ? recorded.flatMap(({ publication: { publishedAt } }) =>
          publishedAt === null ? [] : [datedFrom(publishedAt)],
        )
      : [stated]
  return (
    dates.some((date) => startOf(date) <= publishedBy) &&
    claimAt(record, { ...clocks, publishedBy: moment }, setting)?.status === 'stands'
  )
}

function holdsBy(revision: RecordedRevision, publishedBy: string | null): boolean {
  const stated = statedOf(revision)
  return revision.by === 'record' || stated === null || isBy(endOf(stated), publishedBy)
}
