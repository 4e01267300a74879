/** The answer behind the chart "as published", as plain JSON: the chart is drawn from it alone. */
import { boundsOf, type RecordedRevision } from '@/lib/domain/claim'
import type { Precision } from '@/lib/domain/time'
import type { Vintage, VintageDay } from '@/lib/domain/vintage'
import type { RevisionReason } from '@/lib/domain/vocabulary'
import { presentClaim, type PresentContext } from './present'
import type { ClaimAnswer } from './shapes'

export interface CorrectionAnswer extends Pick<
  RecordedRevision,
  'revision' | 'reason' | 'note' | 'recordedAt'
> {
  /** The figure that our record had said. */
  readonly before: ClaimAnswer['quantity']
}

export interface VintageAnswer extends Pick<Vintage, 'id' | 'kind' | 'holds'> {
  /** The claim as it stood from then on, or as it had stood where the figure is withdrawn or moved. */
  readonly claim: ClaimAnswer
  readonly saidOn: string
  readonly saidOnPrecision: Precision
  /** The reason of the source's revision; null where the claim was said. */
  readonly reason: RevisionReason | null
  readonly note: string | null
  readonly corrections: readonly CorrectionAnswer[]
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
