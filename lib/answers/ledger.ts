/** The ledger as pages and feeds show it: every change with the names and figures that make it legible. */
import type { Claim } from '@/lib/domain/claim'
import type { ChangeKind, RevisionAuthor, RevisionReason } from '@/lib/domain/vocabulary'

/** The claim that a change is about, with the figure of that change, which may not be the one that stands today. */
export interface LedgerClaim
  extends LedgerFigure, Pick<Claim, 'id' | 'measure' | 'category' | 'place'> {
  readonly claimant: {
    readonly id: string
    readonly name: string
    readonly shortName: string | null
  }
}

/** A figure with what it is about. */
export type LedgerFigure = Pick<
  Claim,
  'quantity' | 'asOf' | 'asOfPrecision' | 'asOfOffset' | 'timeZone'
>

export interface LedgerEntry {
  /** Grows with every change; never given twice. */
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: ChangeKind
  readonly event: { readonly id: string; readonly title: string } | null
  readonly claim: LedgerClaim | null
  /** What its source said before of the same, or what the claim said before it was revised; null where nothing was. */
  readonly was: LedgerFigure | null
  /** The source, event or publication that was recorded or revised, where it is no claim. */
  readonly named: { readonly id: string | null; readonly name: string; readonly url: string | null }
  /** The fields that a revision changed. */
  readonly changed: readonly {
    readonly field: string
    readonly before: unknown
    readonly after: unknown
  }[]
  readonly reason: RevisionReason | null
  readonly revisedBy: RevisionAuthor | null
  readonly note: string | null
}

export interface LedgerAnswer {
  readonly entries: readonly LedgerEntry[]
  readonly next: string | null
}
