/** Lines over time when they are laid out, by the day that figures are about or by when they were said. */
import type { KindClass } from '@/lib/format/kind'
import type {
  AxisTick,
  Box,
  Layout,
  Mark,
  MarkAge,
  PlacedPath,
  PlacedText,
} from '../drawing/shapes'

export interface TimeLineSeries {
  readonly claimant: { readonly id: string; readonly name: string }
  readonly tone: KindClass
  /** How old the figure at the line's end is. */
  readonly age?: MarkAge | undefined
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

/** The lines of one reference day's figure, by when it was said. */
export interface AsPublishedLayout extends Omit<TimeLineLayout, 'chart'> {
  readonly chart: 'as-published'
}
