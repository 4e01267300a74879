/** The order of a chart's claims, and its rows: neither depends on the order in which claims were read. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { compareText } from '@/lib/domain/text'
import { lastDayOf } from '@/lib/domain/time'
import { KIND_CLASSES, kindClassOf } from '@/lib/format/kind'

/** By kind of source, then the highest number first; words and denials last, then by name. */
export function byKindThenValue(a: ClaimAnswer, b: ClaimAnswer): number {
  return (
    KIND_CLASSES.indexOf(kindClassOf(a.claimant.kind)) -
      KIND_CLASSES.indexOf(kindClassOf(b.claimant.kind)) ||
    rankOf(a) - rankOf(b) ||
    descending(highestOf(a), highestOf(b)) ||
    descending(a.quantity.value ?? 0, b.quantity.value ?? 0) ||
    compareText(a.claimant.name, b.claimant.name) ||
    compareText(a.id, b.id)
  )
}

/** By the day they are about, then when they were said, then by id. */
export function byTime(a: ClaimAnswer, b: ClaimAnswer): number {
  return (
    compareText(dayKey(a), dayKey(b)) ||
    compareText(a.asOf, b.asOf) ||
    compareText(a.statedOn ?? '', b.statedOn ?? '') ||
    compareText(a.id, b.id)
  )
}

/** The same claims by time, each with its day worked out once: a claimant may have thousands. */
function inTime(claims: readonly ClaimAnswer[]): ClaimAnswer[] {
  return claims
    .map((claim) => ({ claim, day: dayKey(claim) }))
    .sort((a, b) => compareText(a.day, b.day) || byTime(a.claim, b.claim))
    .map(({ claim }) => claim)
}

const dayKey = (claim: ClaimAnswer) =>
  lastDayOf({ date: claim.asOf, precision: claim.asOfPrecision })
const highestOf = ({ quantity }: ClaimAnswer) => quantity.valueTo ?? quantity.value ?? 0
const descending = (a: number, b: number) => b - a

/** Numbers before words before denials. */
function rankOf({ quantity }: ClaimAnswer): number {
  return quantity.form === 'denied' ? 2 : quantity.value === null ? 1 : 0
}

/** A claimant's current claim with the older ones that it replaced. */
export interface RowClaims {
  readonly current: ClaimAnswer
  /** Oldest first. */
  readonly history: readonly ClaimAnswer[]
}

export function groupRows({
  current,
  history,
}: {
  readonly current: readonly ClaimAnswer[]
  readonly history: readonly ClaimAnswer[]
}): RowClaims[] {
  const older = groupBy(history, ({ claimant }) => claimant.id)
  return current.toSorted(byKindThenValue).map((claim) => ({
    current: claim,
    history: inTime(older.get(claim.claimant.id) ?? []),
  }))
}
