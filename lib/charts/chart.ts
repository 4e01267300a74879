/**
 * The charts: the only list of them, and what each shows. The page, the layouts for the browser, files, snapshots and
 * cards are all made from a content, which is found in `lib/server/reading/chart` or read back from a record.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Place } from '@/lib/domain/event'
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import { actorsOfScope } from '@/lib/domain/scope'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotChart, SnapshotView } from '@/lib/domain/snapshot/view'
import type { Words } from '@/lib/format/translator'
import { breakdown } from './breakdown/chart'
import { bySource } from './by-source/chart'
import { contradictions } from './contradictions/chart'
import { coverage } from './coverage/chart'
import { NARROW, WIDE } from './drawing/measures'
import type { Direction, Layout } from './drawing/shapes'
import type { ChartKind, ChartText, Frame, Ground } from './kind'
import type { LaneChoice, LaneContent, LaneKind } from './lane-kind'
import { map } from './map/chart'
import { asPublished } from './over-time/as-published-chart'
import { overTime } from './over-time/chart'
import { strip } from './strip/chart'

const CHARTS = {
  'by-source': bySource,
  'over-time': overTime,
  contradictions,
  'as-published': asPublished,
  breakdown,
  map,
  coverage,
  strip,
} satisfies { readonly [K in Chart]: ChartKind<object, Layout & { readonly chart: K }> }

/** All that can be cited, and the strip, which names nobody beside its marks (decision 45). */
export type Chart = SnapshotChart | 'strip'
type Kinds = typeof CHARTS

type Contents = {
  readonly [K in Chart]: { readonly chart: K } & ReturnType<Kinds[K]['fromRecord']>
}

export type ContentOf<K extends Chart> = Contents[K]
export type ChartContent = Contents[Chart]
export type ChartLayout = NonNullable<ReturnType<Kinds[Chart]['layout']>>

/** The charts that show a lane and nothing beside it. */
export type LaneChart = {
  readonly [K in Chart]: Kinds[K] extends LaneKind<object, Layout> ? K : never
}[Chart]

/** A chart laid out for both widths; the width of the box decides which one is seen. */
export interface LayoutPair {
  readonly narrow: ChartLayout
  readonly wide: ChartLayout
}

/** A chart of an event as a view shows it: what a snapshot freezes. */
export interface ShownChart {
  readonly event: {
    readonly id: string
    readonly title: string
    readonly timeZone: string | null
    readonly places: readonly Place[]
  }
  readonly view: SnapshotView
  /** The lane of a chart that is of one. */
  readonly lane: LaneView | null
  readonly content: ChartContent
  /** Claims left out at `publishedBy` that may have been public: their hour is not recorded. */
  readonly undated: number
}

/** The kind of a content; only that very content may be handed to its functions. */
function kindOf({ chart }: Pick<ChartContent, 'chart'>): ChartKind<object, ChartLayout> {
  return CHARTS[chart]
}

export function contentOfLane<K extends LaneChart>(
  chart: K,
  found: LaneContent,
  choice: LaneChoice,
): ContentOf<K> {
  const kinds: { readonly [C in LaneChart]: LaneKind<object, ChartLayout> } = CHARTS
  // The kind under this name makes this content.
  return { ...kinds[chart].of(found, choice), chart } as ContentOf<K>
}

/** A record read back into the chart that it froze. */
export function contentOfRecord(record: SnapshotRecord, ground: Ground): ChartContent {
  const { chart } = record.view
  // The kind under this name makes this content.
  return { ...CHARTS[chart].fromRecord(record, ground), chart } as ChartContent
}

/** Null where nothing has a place. */
export function layoutChart(
  content: ChartContent,
  words: Words,
  frame: Frame,
  direction?: Direction,
): ChartLayout | null {
  return kindOf(content).layout({ ...content, ...words, direction }, frame)
}

/** Both widths that a page has; null where nothing has a place. */
export function layoutBoth(
  content: ChartContent,
  words: Words,
  direction?: Direction,
): LayoutPair | null {
  const narrow = layoutChart(content, words, { width: NARROW }, direction)
  const wide = layoutChart(content, words, { width: WIDE }, direction)
  return narrow === null || wide === null ? null : { narrow, wide }
}

export function textOf(content: ChartContent, words: Words): ChartText {
  return kindOf(content).text(content, words)
}

export function lanesOf(content: ChartContent): readonly LaneView[] {
  return kindOf(content).lanes(content)
}

/** Why there is nothing to cite; null where there is. */
export function lackOf(content: ChartContent): string | null {
  return kindOf(content).lack(content)
}

/** Each claim that a record of it holds once, as it stands. */
export function claimsOf(content: ChartContent): ClaimAnswer[] {
  const claims = kindOf(content).claims(content)
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}

export function currentOf(content: ChartContent): readonly ClaimAnswer[] {
  return kindOf(content).current(content)
}

/** Which claims are current in the lanes of the chart, by claim id. */
export function rolesOf({ lane, content }: ShownChart): ReadonlyMap<string, LaneRole> {
  const incidents = content.chart === 'map' ? content.incidents : []
  const compared = [lane, ...lanesOf(content), ...incidents.map((incident) => incident.lane)]
  const covered = content.chart === 'coverage' ? content.coverage.lanes : []
  return laneRolesOf([
    ...compared.flatMap((one) =>
      one === null ? [] : [{ current: idsOf(one.claims()), history: idsOf(one.history()) }],
    ),
    ...covered.map(({ current }) => ({ current: idsOf(current), history: [] })),
  ])
}

/** Everybody whom the claims of a chart mention, in whatever role. */
export function actorsMentioned(content: ChartContent): string[] {
  const versions = content.chart === 'as-published' ? content.day.vintages : []
  const claims = [...claimsOf(content), ...versions.map(({ claim }) => claim)]
  const ids = claims.flatMap(({ claimant, group, appearances, citing, scope }) => [
    ...(group === null ? [] : [group]),
    ...citing,
    ...actorsOfScope(scope),
    claimant.id,
    ...appearances.flatMap(({ publication, via }) =>
      [publication.publisher, ...via].map(({ id }) => id),
    ),
  ])
  return [...new Set(ids)]
}

export const idsOf = (claims: readonly ClaimAnswer[]) => claims.map(({ id }) => id)
