/**
 * What each chart is when it is laid out: its rows, panels or land, of the marks and texts in shapes.ts. The static
 * figure and the interactive chart draw the same object.
 */
import type { KindClass } from '@/lib/format/kind'
import type {
  AxisTick,
  Box,
  Layout,
  Mark,
  MarkKind,
  PlacedPath,
  PlacedText,
  Scale,
} from './drawing/shapes'

interface ClaimantRow {
  readonly claimant: { readonly id: string; readonly name: string }
  readonly tone: KindClass
  /** The edge of the row's whole area, label included. */
  readonly top: number
  readonly height: number
  /** The name, wrapped and at last cut; the full one is `claimant.name`. */
  readonly label: readonly PlacedText[]
  readonly tags: readonly PlacedText[]
}

export interface BySourceRow extends ClaimantRow {
  readonly y: number
  readonly mark: Mark
  /** Older claims, oldest first. */
  readonly history: readonly Mark[]
  readonly trail: PlacedPath | null
}

export interface BySourceLayout extends Layout {
  readonly chart: 'by-source'
  readonly scale: Scale
  /** Null when no claim has a place on the axis. */
  readonly axis: {
    readonly ticks: readonly AxisTick[]
    /** The ticks' labels again under a long chart; else none. */
    readonly foot: readonly PlacedText[]
    /** The stretches of the grid lines, from top to bottom: not through names, nor beside words without a number. */
    readonly spans: readonly (readonly [top: number, bottom: number])[]
    /** The sign that sets zero apart on a log axis. */
    readonly zeroBreak: PlacedPath | null
  } | null
  readonly band:
    (Box & { readonly ends: readonly PlacedText[]; readonly leaders: readonly PlacedPath[] }) | null
  /** The lane of what has no number: its heading and the rule that sets it apart. */
  readonly words: { readonly rule: PlacedPath | null; readonly heading: PlacedText } | null
  readonly rows: readonly BySourceRow[]
}

export interface TimeLineSeries {
  readonly claimant: { readonly id: string; readonly name: string }
  readonly tone: KindClass
  readonly paths: readonly PlacedPath[]
  /** Name and last figure at the line's end, or the panel's title. */
  readonly label: readonly PlacedText[]
  readonly marks: readonly Mark[]
  /** Steps downward, with their reason. */
  readonly steps: readonly PlacedText[]
}

export interface TimeLinePanel {
  readonly box: Box
  readonly xTicks: readonly AxisTick[]
  readonly yTicks: readonly AxisTick[]
  readonly series: readonly TimeLineSeries[]
}

export interface TimeLineLayout extends Layout {
  readonly chart: 'over-time'
  readonly panels: readonly TimeLinePanel[]
}

/** What a mark means, written beside it. */
export interface KeyEntry {
  readonly kind: MarkKind | 'silence'
  readonly paths: readonly PlacedPath[]
  readonly labels: readonly PlacedText[]
}

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

/** The lines of one reference day's figure, by when it was said. */
export interface AsPublishedLayout extends Omit<TimeLineLayout, 'chart'> {
  readonly chart: 'as-published'
}

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

/** Never mirrored: only its words are. */
export interface MapLayout extends Layout {
  readonly chart: 'map'
  readonly frame: Box
  /** Countries, and the event's extent on them. */
  readonly land: readonly PlacedPath[]
  readonly countries: readonly PlacedText[]
  readonly leaders: readonly PlacedPath[]
  readonly scaleBar: { readonly path: PlacedPath; readonly label: PlacedText }
  /** From the top down, in lines as the arrows walk them. */
  readonly lines: readonly (readonly Mark[])[]
  /** Incidents in which nobody claimed anything of the measure: named, but no marks. */
  readonly silent: readonly {
    readonly paths: readonly PlacedPath[]
    readonly labels: readonly PlacedText[]
  }[]
  /** What has room for a letter only, by the key of the place or the id of the incident. */
  readonly letters: Readonly<Record<string, string>>
}

export type ChartLayout =
  | BySourceLayout
  | TimeLineLayout
  | AsPublishedLayout
  | BreakdownLayout
  | ContradictionsLayout
  | CoverageLayout
  | MapLayout

/** A chart laid out for both widths; the width of the box decides which one is seen. */
export interface LayoutPair {
  readonly narrow: ChartLayout
  readonly wide: ChartLayout
}
