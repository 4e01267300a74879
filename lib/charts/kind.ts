/** What each chart is able to do; the charts themselves are listed in chart.ts. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import type { Direction, Layout } from './drawing/shapes'
import type { Land } from './map/map-land'

export type Actors = ComparisonAnswer['actors']

/** In design pixels. */
export interface Frame {
  readonly width: number
}

interface Writing {
  /** The direction of writing; that of the language when left out. */
  readonly direction?: Direction | undefined
}

/** A content with the words in which it is drawn. */
export type Drawn<Content> = Content & Words & Writing

/** What a chart says in words where it stands by itself. */
export interface ChartText {
  /** Null where the leads of its lanes say all that it finds. */
  readonly findings: readonly string[] | null
  readonly caveats: readonly string[]
  /** A sentence for each figure, for who cannot see the drawing. */
  readonly figures: readonly string[]
}

/** What a drawing needs beside the record. Like fonts, it is how something looks and no figure. */
export interface Ground {
  /** The shapes of the world, for a map alone. */
  readonly land: Land | null
  /** Address of the page that lists the claims; empty on that page itself. */
  readonly page?: string
}

/** `Content` is what the chart shows, and `Placed` is that when it is laid out. */
export interface ChartKind<Content, Placed extends Layout> {
  /** Null where nothing has a place: a map of places without coordinates. */
  layout(drawn: Drawn<Content>, frame: Frame): Placed | null
  text(content: Content, words: Words): ChartText
  /** The lanes that are compared in it. */
  lanes(content: Content): readonly LaneView[]
  /** The claims that a record of it holds; one may be there more than once. */
  claims(content: Content): readonly ClaimAnswer[]
  /** The claims that stand for their claimants in it. */
  current(content: Content): readonly ClaimAnswer[]
  /** Why there is nothing in it to cite; null where there is. */
  lack(content: Content): string | null
  /** What a record froze, read back. */
  fromRecord(record: SnapshotRecord, ground: Ground): Content
}
