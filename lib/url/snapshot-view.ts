/** The view that a reader asks to freeze: every choice may be left out, and null is as good as left out. */
import { z } from 'zod'
import { placeKey } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/measure'
import {
  CHART_SCOPES,
  SNAPSHOT_CHARTS,
  type SnapshotChart,
  type SnapshotView,
} from '@/lib/domain/snapshot/view'
import { slug } from '@/lib/domain/text'
import type { LaneId } from '@/lib/domain/lane'
import { NONE, viewParameters, type ViewChoice } from './view'

const isChart = (text: string): text is SnapshotChart =>
  SNAPSHOT_CHARTS.some((known) => known === text)

/** The charts are a rule, not a type: another one may come. */
export const snapshotChart = z
  .string()
  .max(40)
  .refine(isChart, { error: `a snapshot is of one of these charts: ${SNAPSHOT_CHARTS.join(', ')}` })
  .transform((text) => (isChart(text) ? text : 'by-source'))

/** A field that stays empty, and why. */
function none(error: string) {
  return z.null({ error }).optional()
}

/** The same fields, of which each may be null too. */
function nullable<Shape extends z.ZodRawShape>(shape: Shape) {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.nullable(field)])
  return Object.fromEntries(fields) as { [Name in keyof Shape]: z.ZodNullable<Shape[Name]> } // the same names
}

/** A view may have these; what a page has beside them is refused precisely, since who asks has seen a chart with it. */
const FROZEN = viewParameters.omit({
  beside: true,
  claimant: true,
  kind: true,
  stance: true,
  aboutFrom: true,
}).shape

export const snapshotViewInput = z.strictObject({
  chart: snapshotChart.nullish(),
  ...nullable(FROZEN),
  place: z.string().min(1).max(700).nullish(),
  claimants: z.array(slug).max(200).nullish(),
  kind: none('a snapshot names its claimants: list them as claimants'),
  stance: none('a snapshot names its claimants: list them as claimants'),
  aboutFrom: none('a snapshot holds the whole history of its claimants: leave this out'),
})
export type SnapshotViewInput = z.output<typeof snapshotViewInput>

export const snapshotInput = z.strictObject({ event: slug, view: snapshotViewInput })
export type SnapshotInput = z.output<typeof snapshotInput>

/** The address of a view with the chart of it; the chart is no part of the view of a page. */
export function withChart(address: string, chart: SnapshotChart | null): string {
  if (chart === null) return address
  return `${address}${address.includes('?') ? '&' : '?'}chart=${chart}`
}

/** A chart of a page's view; the filters are the choice's own, but for who is named. */
export function chartInput(
  event: string,
  view: ViewChoice,
  chart: SnapshotChart | undefined,
): SnapshotInput {
  const { beside: _, claimant, kind: __, stance: ___, aboutFrom: ____, ...chosen } = view
  return { event, view: { ...chosen, chart, claimants: claimant && [...claimant] } }
}

/** The view that is asked for, as the pages and the API name it. */
export function choiceOf(view: SnapshotViewInput): ViewChoice {
  const { chart: _, claimants: __, kind: ___, stance: ____, aboutFrom: _____, ...chosen } = view
  const { scope, ...others } = chosen
  return {
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value != null)),
    ...(scope == null ? {} : { scope: scope.length === 0 ? [NONE] : scope }),
  }
}

/** The measure, lane and day that were found for what was asked for. */
export interface ChosenView {
  /** Null for a chart of every measure. */
  readonly measure: Measure | null
  /** Null for a chart of every lane. */
  readonly lane: Omit<LaneId, 'measure'> | null
  /** The reference day of "as published"; null for every other chart. */
  readonly day: string | null
}

/** Fields that a chart of every lane, or of every measure, has no place for. */
export function fieldsBeyond(input: SnapshotViewInput): readonly string[] {
  const scope = CHART_SCOPES[input.chart ?? 'by-source']
  if (scope === 'lane') return []
  const fields = ['group', 'category', 'scope', 'place', 'basis', 'from', 'to'] as const
  const beyond = scope === 'event' ? (['measure', ...fields] as const) : fields
  return beyond.filter((field) => input[field] != null)
}

const TAKES_CONVENTION: readonly SnapshotChart[] = ['by-source', 'over-time', 'as-published']

/** The view in its one form: the lane that was found is named, and a place by its unambiguous key. */
export function normalizedView(input: SnapshotViewInput, chosen: ChosenView): SnapshotView {
  const { measure: of, lane, day } = chosen
  const shown = input.chart ?? 'by-source'
  const isPeriod = lane?.basis === 'period'
  return {
    chart: shown,
    measure: of,
    group: lane && (lane.group ?? NONE),
    category: lane && lane.category,
    scope: lane && [...lane.scope],
    place: lane && (placeKey(lane.place) ?? NONE),
    basis: lane && lane.basis,
    from: isPeriod ? lane.from : null,
    to: isPeriod ? lane.asOf : null,
    at: input.at ?? null,
    publishedBy: input.publishedBy ?? null,
    knownAt: input.knownAt ?? null,
    // The other charts draw what was stated: no convention enters them.
    convention: TAKES_CONVENTION.includes(shown) ? (input.convention ?? 'none') : 'none',
    // Only the chart by source has a logarithmic axis.
    scale: shown === 'by-source' ? (input.scale ?? 'linear') : 'linear',
    day,
    claimants: input.claimants?.length ? [...new Set(input.claimants)].sort() : null,
  }
}

/** The page that shows what a snapshot froze, as it is now. */
export function liveChoice(view: SnapshotView): ViewChoice {
  const { measure: of, group, category: which, scope, place, basis: counted } = view
  const { from, to, at, publishedBy, knownAt, convention: by, scale, claimants, day } = view
  const set = <T>(value: T | null) => value ?? undefined
  return {
    measure: set(of),
    group: set(group),
    category: set(which),
    ...(scope === null || scope.length === 0 ? {} : { scope }),
    place: set(place),
    basis: set(counted),
    from: set(from),
    to: set(to),
    at: set(at),
    publishedBy: set(publishedBy),
    knownAt: set(knownAt),
    day: set(day),
    ...(by === 'none' ? {} : { convention: by }),
    ...(scale === 'linear' ? {} : { scale }),
    ...(claimants === null ? {} : { claimant: claimants }),
  }
}
