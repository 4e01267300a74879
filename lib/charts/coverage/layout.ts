/** The grid of who speaks of what when it is laid out. */
import type { KindClass } from '@/lib/format/kind'
import type { KeyEntry, Layout, Mark, PlacedPath, PlacedText } from '../drawing/shapes'

export interface CoverageRow {
  readonly claimant: { readonly id: string; readonly name: string }
  readonly tone: KindClass
  readonly label: readonly PlacedText[]
  readonly marks: readonly Mark[]
}

export interface CoverageLayout extends Layout {
  readonly chart: 'coverage'
  readonly columns: readonly {
    readonly heading: readonly PlacedText[]
    /** The cells in which nobody claimed anything: what they say, their dashes, and their whole area. */
    readonly silence: { readonly name: string; readonly d: string; readonly area: string } | null
  }[]
  readonly rows: readonly CoverageRow[]
  readonly rules: PlacedPath
  readonly key: readonly KeyEntry[]
}
