/** The bars of a breakdown when they are laid out. */
import type { AxisTick, ClaimantRow, Layout, Mark, PlacedPath, PlacedText } from '../drawing/shapes'

export interface BreakdownRow extends ClaimantRow {
  /** What is unknown of the whole, with its words: no claim, so no mark. */
  readonly paths: readonly PlacedPath[]
  readonly texts: readonly PlacedText[]
  /** The stretches of the grid lines. */
  readonly spans: readonly (readonly [top: number, bottom: number])[]
  /** The places of the parts of divisions in the bar. */
  readonly segments: readonly {
    readonly claim: string
    readonly from: number
    readonly to: number
  }[]
  /** How far the whole is drawn as stated; null for a word. */
  readonly end: number | null
  readonly whole: Mark
  readonly parts: readonly Mark[]
}

export interface BreakdownLayout extends Layout {
  readonly chart: 'breakdown'
  /** Null when nothing has a length. */
  readonly axis: {
    readonly ticks: readonly AxisTick[]
    readonly spans: readonly (readonly [top: number, bottom: number])[]
  } | null
  readonly rows: readonly BreakdownRow[]
}
