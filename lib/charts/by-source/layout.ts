/** The chart by source when it is laid out: a row for each claimant. */
import type {
  AxisTick,
  Box,
  ClaimantRow,
  Layout,
  Mark,
  PlacedPath,
  PlacedText,
  Scale,
} from '../drawing/shapes'

export interface BySourceRow extends ClaimantRow {
  /** The class of source, beside a name that stands under no heading of its class. */
  readonly glyph?: PlacedPath | undefined
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
  /** Earlier and withdrawn figures, each kind under a rule with its name; none where a lane has neither. */
  readonly sections: readonly { readonly rule: PlacedPath; readonly heading: PlacedText }[]
  /** Lines beside the rows between figures that cannot both be true. */
  readonly joins: readonly PlacedPath[]
}
