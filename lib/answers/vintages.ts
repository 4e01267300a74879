/** The answer behind the chart "as published": plain JSON, enough to draw it without anything else. */
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
  /** What our record had said. */
  readonly before: ClaimAnswer['quantity']
}

export interface VintageAnswer {
  /** Of the claim and the revision that made it. */
  readonly id: string
  readonly kind: VintageKind
  /** As it stood from then on; of a figure withdrawn or moved, as it had stood. */
  readonly claim: ClaimAnswer
  readonly saidOn: string
  readonly saidOnPrecision: Precision
  /** Of the source's revision; null for what was said. */
  readonly reason: RevisionReason | null
  readonly note: string | null
  readonly corrections: readonly CorrectionAnswer[]
  /** The id of the vintage that is this claimant's figure from this moment on; null = none. */
  readonly holds: string | null
}

/** A day that claims are about, with how often a figure for it was given in public. */
export interface ReferenceDay {
  /** As an address names it. */
  readonly key: string
  readonly date: string
  readonly precision: Precision
  readonly vintages: number
}

export interface VintageDayAnswer extends Omit<ReferenceDay, 'vintages'> {
  /** In the order in which they were said. */
  readonly vintages: readonly VintageAnswer[]
}

export interface VintagesAnswer {
  /** The days with two vintages or more, the earliest first. */
  readonly days: readonly ReferenceDay[]
  /** The day that was asked for, else the one with most vintages, of those the latest; null = there is none. */
  readonly shown: VintageDayAnswer | null
  /** The claims of the day that is shown, each once, as they stand: withdrawn, or moved elsewhere. */
  readonly claims: readonly ClaimAnswer[]
}

/** Days with fewer than two vintages have no history to show. */
export function presentVintages(
  all: readonly VintageDay[],
  day: string | undefined,
  context: PresentContext,
): Omit<VintagesAnswer, 'claims'> {
  const days = all.filter(({ vintages }) => vintages.length > 1)
  const most = Math.max(...days.map(({ vintages }) => vintages.length))
  const shown =
    days.find(({ key }) => key === day) ?? days.findLast(({ vintages }) => vintages.length === most)
  return {
    days: days.map(({ key, asOf, vintages }) => ({ key, ...asOf, vintages: vintages.length })),
    shown:
      shown === undefined
        ? null
        : {
            ...{ key: shown.key, ...shown.asOf },
            vintages: shown.vintages.map((vintage) => presentVintage(vintage, context)),
          },
  }
}

function presentVintage(vintage: Vintage, context: PresentContext): VintageAnswer {
  const { id, kind, claim, said, revision, corrections, holds } = vintage
  return {
    ...{ id, kind, holds },
    claim: presentClaim(claim, context),
    saidOn: said.date,
    saidOnPrecision: said.precision,
    reason: revision?.reason ?? null,
    note: revision?.note ?? null,
    corrections: corrections.map(({ revision: by, before }) => ({
      ...{ revision: by.revision, reason: by.reason, note: by.note, recordedAt: by.recordedAt },
      before: { ...before, ...boundsOf(before) },
    })),
  }
}
