/** The ledger as pages and feeds show it: every change with the names and figures that make it legible. */
import type { Measure } from '@/lib/domain/measure'
import type { Quantity } from '@/lib/domain/quantity'
import type { Precision } from '@/lib/domain/time'
import type { ChangeKind, RevisionAuthor, RevisionReason } from '@/lib/domain/vocabulary'

/** The claim that a change is about, with the figure of that change, which may not be the one that stands today. */
export interface LedgerClaim {
  readonly id: string
  readonly measure: Measure
  readonly claimant: { readonly id: string; readonly name: string }
  readonly quantity: Quantity
  readonly asOf: string
  readonly asOfPrecision: Precision
}

export interface LedgerEntry {
  /** Grows with every change; never given twice. */
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly kind: ChangeKind
  readonly event: { readonly id: string; readonly title: string } | null
  readonly claim: LedgerClaim | null
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
