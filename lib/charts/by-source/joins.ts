/**
 * The lines beside the rows: each joins figures that cannot both be true. They run between the names and the axis, where
 * nothing else is drawn. A figure that contradicts several is joined with all of them by one line, with a dot at its own row.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Translate } from '@/lib/format/translator'
import type { Measures } from '../drawing/measures'
import type { Pen } from '../drawing/pen'
import type { PlacedPath } from '../drawing/shapes'
import type { BySourceRow } from './layout'

/** A claim with claims that it contradicts, by their ids. */
export interface Join {
  readonly hub: string
  readonly others: readonly string[]
}

interface PlacedJoins {
  readonly paths: readonly PlacedPath[]
  /** What the lines mean; empty where there are none. */
  readonly notes: readonly string[]
}

/** The pairs of these claims: first the claim in most of them, then the one in most of what is left. */
export function joinsOf(lane: LaneView, claims: readonly ClaimAnswer[]): Join[] {
  // The first version of records names no latest figure, and its charts say no more than they said.
  if (lane.latest === null) return []
  const { ofEach } = lane.contradictions()
  const ids = claims.flatMap(({ id }) => (ofEach.has(id) ? [id] : []))
  const against = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const { a, b, verdict } of lane.pairs.among(new Set(ids))) {
    if (verdict !== 'contradicts') continue
    against.get(a)?.add(b)
    against.get(b)?.add(a)
  }
  const most = (first: [string, Set<string>], next: [string, Set<string>]) =>
    next[1].size > first[1].size ? next : first
  const joins: Join[] = []
  while (against.size > 0) {
    const [hub, others] = [...against].reduce(most)
    against.delete(hub)
    for (const other of others) against.get(other)?.delete(hub)
    if (others.size > 0) joins.push({ hub, others: ids.filter((id) => others.has(id)) })
  }
  return joins
}

/** In the narrow chart names stand above their rows, and make room for the lines. */
export const JOINS_ROOM = 16

const APART = 6
const ARM = 4
/** The strokes of two circles fill a dot. */
const DOT = [1, 2]
/** Lines on one level are at least so far from each other. */
const BETWEEN = 6

/** The levels of lines, the one nearest to the axis first. */
const levelsOf = ({ stacked, names }: Measures): number[] =>
  stacked ? [8, 2] : [names.to + 14, names.to + 14 - APART, names.to + 14 - 2 * APART]

export function placeJoins(
  joins: readonly Join[],
  rows: readonly BySourceRow[],
  measures: Measures,
  t: Translate,
  pen: Pen,
): PlacedJoins {
  const yOf = new Map(rows.map(({ mark, y }) => [mark.claim, y]))
  const levels = levelsOf(measures).map((x) => ({ x, stretches: [] as [number, number][] }))
  const paths: PlacedPath[] = []
  let left = 0
  let hasDot = false
  for (const { hub, others } of joins) {
    const hubY = yOf.get(hub) ?? 0
    const ys = [hubY, ...others.map((id) => yOf.get(id) ?? 0)].toSorted((a, b) => a - b)
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
    const level = levels.find(({ stretches }) =>
      stretches.every(([from, to]) => bottom + BETWEEN < from || top - BETWEEN > to),
    )
    if (level === undefined) {
      left += others.length
      continue
    }
    level.stretches.push([top, bottom])
    const { x } = level
    const arms = ys.map((y) => [[x, y] as const, [x + ARM, y] as const])
    const dot = others.length > 1 ? DOT.map((radius) => pen.circle(x, hubY, radius)).join('') : ''
    hasDot ||= dot !== ''
    const d =
      pen.lines(
        [
          [x, top],
          [x, bottom],
        ],
        ...arms,
      ) + dot
    paths.push({ role: 'leader', d })
  }
  const meaning = t(hasDot ? 'chart.joins.dot' : 'chart.joins.pairs')
  const notes = left === 0 ? [meaning] : [meaning, t('chart.joins.left', { count: left })]
  return { paths, notes: paths.length === 0 ? [] : [notes.join(' ')] }
}
