/** The triangle of pairs when it is laid out. */
import type { KeyEntry, Layout, Mark, PlacedPath, PlacedText } from '../drawing/shapes'

export interface ContradictionsRow {
  readonly claimant: { readonly id: string; readonly name: string }
  /** Number, name and figure. */
  readonly label: readonly PlacedText[]
  /** One for each claimant above this one, in the order of the rows. */
  readonly marks: readonly Mark[]
}

export interface ContradictionsLayout extends Layout {
  readonly chart: 'contradictions'
  readonly rows: readonly ContradictionsRow[]
  /** The numbers of the claimants above and below their column; none where each mark has its number. */
  readonly columns: readonly PlacedText[]
  readonly rules: PlacedPath
  readonly key: readonly KeyEntry[]
}
