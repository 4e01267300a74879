/** What a record froze, as pages and charts take it. */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import { laneViewOf, type LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import { dayOfKey } from '@/lib/domain/reference-day'
import type { SnapshotComparison } from '@/lib/domain/snapshot/comparison'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { ShownIncident } from '../content'

type Named = (ids: readonly string[]) => ClaimAnswer[]

function namedIn({ claims }: SnapshotRecord): Named {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return (ids) => ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
}

const laneWith = (comparison: SnapshotComparison, named: Named): LaneView =>
  laneViewOf({
    ...comparison,
    current: named(comparison.current),
    history: named(comparison.history),
    periods: [],
  })

export function lanesOfRecord(record: SnapshotRecord): LaneView[] {
  const named = namedIn(record)
  return record.comparisons.map((comparison) => laneWith(comparison, named))
}

/** The lane of a chart that is of one. */
export function laneOfRecord(record: SnapshotRecord): LaneView {
  const [lane] = lanesOfRecord(record)
  if (lane === undefined) throw new Error('a record of a lane has it')
  return lane
}

export function actorsOfRecord({ actors }: SnapshotRecord): ComparisonAnswer['actors'] {
  return Object.fromEntries(actors.map(({ id, ...actor }) => [id, actor]))
}

/** Claims that are part of another one here. */
export function partsOfRecord({ claims }: SnapshotRecord): ClaimAnswer[] {
  return claims.filter(({ partOf }) => partOf !== null)
}

/** Null where the chart is not of one day. */
export function dayOfRecord({ view, vintages }: SnapshotRecord): VintageDayAnswer | null {
  return view.day === null ? null : { key: view.day, ...dayOfKey(view.day), vintages }
}

/** Null where the chart is not of who spoke of what. */
export function coverageOfRecord(record: SnapshotRecord): CoverageAnswer | null {
  const { event, view, coverage } = record
  if (coverage === null) return null
  const named = namedIn(record)
  const { at, publishedBy, knownAt } = view
  return {
    ...{ event: event.id, at, publishedBy, knownAt, actors: actorsOfRecord(record) },
    lanes: coverage.lanes.map((lane) => ({ ...lane, current: named(lane.current) })),
    denied: named(coverage.denied),
    withdrawn: named(coverage.withdrawn),
    publications: coverage.publications,
  }
}

export function incidentsOfRecord(record: SnapshotRecord): ShownIncident[] {
  const named = namedIn(record)
  return record.incidents.map(({ comparison, ...incident }) => ({
    ...incident,
    lane: comparison && laneWith(comparison, named),
  }))
}

/** Which claims are current in what the record compares, by claim id. */
export function rolesOfRecord(record: SnapshotRecord): ReadonlyMap<string, LaneRole> {
  const { comparisons, incidents, coverage } = record
  const covered = coverage?.lanes ?? []
  return laneRolesOf([
    ...covered.map(({ current }) => ({ current, history: [] })),
    ...comparisons,
    ...incidents.flatMap(({ comparison }) => comparison ?? []),
  ])
}
