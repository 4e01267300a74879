/** The answer behind the chart "as published", as plain JSON: the chart is drawn from it alone. */
import { boundsOf } from '@/lib/domain/claim'
import type { Precision } from '@/lib/domain/time'
import type { Vintage, VintageDay, VintageKind } from '@/lib/domain/vintage'
import type { RevisionReason } from '@/lib/domain/vocabulary'
import { presentClaim, type PresentContext } from './present'
import type { ClaimAnswer } from './shapes'

export interface CorrectionAnswer {
  readonly revision: number
  readonly reason: RevisionReason
  readonly note: string | null
  readonly recordedAt: string
  /** The figure that our record had said. */
  readonly before: ClaimAnswer['quantity']
}

export interface VintageAnswer {
  /** The id of the claim, with the number of the revision that made the vintage. */
  readonly id: string
  readonly kind: VintageKind
  /** The claim as it stood from then on, or as it had stood where the figure is withdrawn or moved. */
  readonly claim: ClaimAnswer
  readonly saidOn: string
  readonly saidOnPrecision: Precision
  /** The reason of the source's revision; null where the claim was said. */
  readonly reason: RevisionReason | null
  readonly note: string | null
  readonly corrections: readonly CorrectionAnswer[]
  /** The id of the vintage that is this claimant's figure from this moment on; null when there is none. */
  readonly holds: string | null
}

/** A day that claims are about, with how often a figure for it was given in public. */
export interface ReferenceDay {
  /** The day as an address names it. */
  readonly key: string
  readonly date: string
  readonly precision: Precision
  readonly vintages: number
}

export interface VintageDayAnswer extends Omit<ReferenceDay, 'vintages'> {
  /** The vintages in the order in which they were said. */
  readonly vintages: readonly VintageAnswer[]
}

export interface VintagesAnswer {
  /** The days with two vintages or more, the earliest first. */
  readonly days: readonly ReferenceDay[]
  /** The chosen day, else the one with most vintages, of those the latest; null when there is none. */
  readonly shown: VintageDayAnswer | null
  /** The claims of that day, each once, as they stand: they may be withdrawn, or moved elsewhere. */
  readonly claims: readonly ClaimAnswer[]
}

/** Days with fewer than two vintages have no history to show. */
export function presentVintages(
  all: readonly VintageDay[],
  dayKey: string | undefined,
  context: PresentContext,
): Omit<VintagesAnswer, 'claims'> {
  const days = all.filter(({ vintages }) => vintages.length > 1)
  const most = Math.max(...days.map(({ vintages }) => vintages.length))
  const day =
    days.find(({ key }) => key === dayKey) ??
    days.findLast(({ vintages }) => vintages.length === most)
  return {
    days: days.map(({ key, asOf, vintages }) => ({ key, ...asOf, vintages: vintages.length })),
    shown:
      day === undefined
        ? null
        : {
            key: day.key,
            ...day.asOf,
            vintages: day.vintages.map((vintage) => presentVintage(vintage, context)),
          },
  }
}

function presentVintage(vintage: Vintage, context: PresentContext): VintageAnswer {
  const { id, kind, claim, saidOn, revision, corrections, holds } = vintage
  return {
    id,
    kind,
    holds,
    claim: presentClaim(claim, context),
    saidOn: saidOn.date,
    saidOnPrecision: saidOn.precision,
    reason: revision?.reason ?? null,
    note: revision?.note ?? null,
    corrections: corrections.map(({ revision: by, before }) => ({
      revision: by.revision,
      reason: by.reason,
      note: by.note,
      recordedAt: by.recordedAt,
      before: { ...before, ...boundsOf(before) },
    })),
  }
}
