/**
 * Whether a revision may be recorded: its claim must still be a claim, and parts must still fit their wholes, at every
 * public time. A source's amendments hold only from when it made them, so that a correction of ours can break a past
 * view and no later one.
 */
import {
  NOW,
  statedOf,
  type Claim,
  type Clocks,
  type RecordedClaim,
  type RecordedRevision,
} from './claim'
import { claimAt } from './claim-at'
import { publicDateOf } from './public-time'
import { isPartOfItself, kinshipRefusals, partRefusals } from './parts'
import type { Refusal } from './refusal'
import type { Setting } from './setting'
import { changesOf, type ClaimRevisionInput } from './revision'
import { dateRefusals, relayMessage } from './statement'
import { endOf } from './time'

/**
 * The refusals of a revision of the claim `id`; `related` are that claim, its whole, its parts and theirs. What was at fault
 * before binds no revision: older records are kept as they are.
 */
export function revisionRefusals(
  id: string,
  related: readonly RecordedClaim[],
  revision: ClaimRevisionInput,
  setting: Setting,
): Refusal[] {
  const after = related.map((record) => (record.id === id ? revised(record, revision) : record))
  const refusals = publicTimesOf(after, setting).flatMap((publishedBy) => {
    const clocks = { ...NOW, publishedBy }
    const before = new Set(faultsAt(id, related, clocks, setting).map(keyOf))
    return faultsAt(id, after, clocks, setting).filter((fault) => !before.has(keyOf(fault)))
  })
  return [...new Map(refusals.map((refusal) => [keyOf(refusal), refusal])).values()]
}

const keyOf = (refusal: Refusal) => JSON.stringify(refusal)

/** What is wrong with a claim, and with its kin, at one view. */
function faultsAt(
  id: string,
  records: readonly RecordedClaim[],
  clocks: Clocks,
  setting: Setting,
): Refusal[] {
  const standing = records
    .map((record) => claimAt(record, clocks, setting))
    .filter((claim) => claim !== null)
    .filter((claim) => claim.status === 'stands')
  const own = standing.filter((claim) => claim.id === id)
  return [
    ...own.flatMap(dateRefusals),
    ...own.flatMap(relayRefusals),
    ...own.flatMap((claim) => wholeRefusals(claim, records, standing)),
    ...partRefusals(standing).map(({ field: path, message }) => ({ path, message })),
  ]
}

function relayRefusals({ claimant, appearances }: Claim): Refusal[] {
  if (!appearances.some(({ via }) => via.includes(claimant))) return []
  return [{ path: ['via'], message: relayMessage(claimant) }]
}

/** A part says how it belongs to its whole, which is another claim of its statement and no part of it. */
function wholeRefusals(
  claim: Claim,
  records: readonly RecordedClaim[],
  standing: readonly Claim[],
): Refusal[] {
  const refusals = kinshipRefusals(claim)
  const whole = records.find((record) => record.id === claim.partOf)
  if (whole !== undefined && whole.statement !== claim.statement) {
    refusals.push({ path: ['partOf'], message: 'a whole is a claim of the same statement' })
  }
  const wholeOf = new Map(standing.map(({ id, partOf }) => [id, partOf]))
  if (isPartOfItself(claim.id, wholeOf)) {
    refusals.push({ path: ['partOf'], message: 'a claim cannot be part of itself' })
  }
  return refusals
}

/**
 * The claim as it stands at every public time at which this revision would hold: now, and before. The revision is
 * nothing new only when the claim says the same at all of them.
 */
export function viewsReachedBy(
  record: RecordedClaim,
  revision: ClaimRevisionInput,
  setting: Setting,
): Claim[] {
  const stated = statedOf(revision)
  const since = revision.by === 'record' || stated === null ? null : endOf(stated)
  const times = publicTimesOf([record], setting).filter(
    (time) => time === null || since === null || time >= since,
  )
  return [...times, since]
    .map((publishedBy) => claimAt(record, { ...NOW, publishedBy }, setting))
    .filter((claim) => claim !== null)
}

/** The record with the revision as its last. */
export function revised(record: RecordedClaim, revision: ClaimRevisionInput): RecordedClaim {
  const { by, reason, note, statedOn, statedOnPrecision } = revision
  const { recordedAt, recordedBy } = record
  const last = Math.max(1, ...record.revisions.map((earlier) => earlier.revision))
  const added: RecordedRevision = {
    revision: last + 1,
    by,
    reason,
    note,
    statedOn,
    statedOnPrecision,
    changes: changesOf(revision),
    recordedAt,
    recordedBy,
  }
  return { ...record, revisions: [...record.revisions, added] }
}

/** Every moment at which these claims changed for the public; null is now. */
function publicTimesOf(records: readonly RecordedClaim[], setting: Setting): (string | null)[] {
  const moments = records.flatMap((record) => {
    const claim = claimAt(record, NOW, setting)
    const dates = record.revisions.flatMap((revision) => statedOf(revision) ?? [])
    return [...(claim === null ? [] : [publicDateOf(claim)]), ...dates].map(endOf)
  })
  return [...new Set(moments), null]
}
