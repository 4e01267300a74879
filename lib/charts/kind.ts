/** What each chart is able to do; the charts themselves are listed in chart.ts. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { CHART_SCOPES } from '@/lib/domain/snapshot/view'
import type { Words } from '@/lib/format/translator'
import type { Chart, ContentOf } from './content'
import type { Direction } from './drawing/shapes'
import type { ChartLayout } from './layouts'

export interface Frame {
  /** In design pixels. */
  readonly width: number
  /** The direction of writing; that of the language when left out. */
  readonly direction?: Direction | undefined
}

/** What a chart says in words where it stands by itself. */
export interface ChartText {
  /** Null where the leads of its lanes say all that it finds. */
  readonly findings: readonly string[] | null
  readonly caveats: readonly string[]
  /** A sentence for each figure, for who cannot see the drawing. */
  readonly figures: readonly string[]
}

export interface ChartKind<K extends Chart> {
  readonly scope: (typeof CHART_SCOPES)[K]
  /** Null where nothing has a place: a map of places without coordinates. */
  layout(
    content: ContentOf<K>,
    words: Words,
    frame: Frame,
  ): Extract<ChartLayout, { readonly chart: K }> | null
  text(content: ContentOf<K>, words: Words): ChartText
  /** The lanes that are compared in it. */
  lanes(content: ContentOf<K>): readonly LaneView[]
  /** The claims that a record of it holds; one may be there more than once. */
  claims(content: ContentOf<K>): readonly ClaimAnswer[]
  /** The claims that stand for their claimants in it. */
  current(content: ContentOf<K>): readonly ClaimAnswer[]
  /** Why there is nothing in it to cite; null where there is. */
  lack(content: ContentOf<K>): string | null
}
