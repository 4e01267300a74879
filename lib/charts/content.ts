/**
 * What a chart shows, one kind a chart: the page, the layouts for the browser, files, snapshots and cards are all
 * made from it. It is found in `lib/server/reading/chart`, or read back from a record.
 */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import type { Convention } from '@/lib/domain/convention'
import type { Measure } from '@/lib/domain/measure'
import type { SnapshotChart, SnapshotView } from '@/lib/domain/snapshot/view'
import type { Scale } from './drawing/shapes'
import type { Land } from './map/map-land'
import type { MapContent } from './map/map-places'
import type { MapLinks } from './map/map-words'

export type Chart = SnapshotChart

type Actors = ComparisonAnswer['actors']

interface LaneContent {
  readonly lane: LaneView
  readonly actors: Actors
}

export type ChartContent =
  | (LaneContent & {
      readonly chart: 'by-source'
      readonly convention: Convention
      readonly scale: Scale
    })
  | (LaneContent & {
      readonly chart: 'over-time'
      readonly convention: Convention
      /** A date or instant up to which the view looks; null = the latest claim's. */
      readonly until: string | null
    })
  | (LaneContent & { readonly chart: 'contradictions' })
  | {
      readonly chart: 'as-published'
      readonly measure: Measure
      readonly day: VintageDayAnswer
      /** The claims of the day's figures as they stand. */
      readonly claims: readonly ClaimAnswer[]
      readonly actors: Actors
      readonly convention: Convention
    }
  | (LaneContent & {
      readonly chart: 'breakdown'
      /** Parts of the lane's current claims, and parts of those: only those that are drawn. */
      readonly parts: readonly ClaimAnswer[]
    })
  | (MapContent & {
      readonly chart: 'map'
      readonly actors: Actors
      readonly land: Land
      readonly links: MapLinks
    })
  | {
      readonly chart: 'coverage'
      readonly coverage: CoverageAnswer
      /** Everybody whom its claims mention; the coverage itself names the groups that are counted. */
      readonly actors: Actors
    }

export type ContentOf<K extends Chart> = Extract<ChartContent, { readonly chart: K }>

/** A chart of an event as a view shows it: what a snapshot freezes. */
export interface ShownChart {
  readonly event: {
    readonly id: string
    readonly title: string
    readonly timeZone: string | null
    readonly places: MapContent['places']
  }
  readonly view: SnapshotView
  /** The lane of a chart that is of one. */
  readonly lane: LaneView | null
  readonly content: ChartContent
  /** Claims left out at `publishedBy` that may have been public: their hour is not recorded. */
  readonly undated: number
}
