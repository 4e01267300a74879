/** A record read back into the chart that it froze. */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import { laneViewOf, type LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import { dayOfKey } from '@/lib/domain/reference-day'
import type { SnapshotComparison } from '@/lib/domain/snapshot/comparison'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { ChartContent } from '../content'
import type { Land } from '../map/map-land'
import { placeId, type MapIncident } from '../map/map-places'

/** What a drawing needs beside the record. Like fonts, it is how something looks and no figure. */
export interface Ground {
  /** The shapes of the world, for a map alone. */
  readonly land: Land | null
  /** Address of the page that lists the claims; empty on that page itself. */
  readonly page?: string
}

export function contentOfRecord(record: SnapshotRecord, ground: Ground): ChartContent {
  const { chart, convention, scale, at } = record.view
  const actors = actorsOfRecord(record)
  switch (chart) {
    case 'by-source':
      return { chart, lane: laneOfRecord(record), actors, convention, scale }
    case 'over-time':
      return { chart, lane: laneOfRecord(record), actors, convention, until: at }
    case 'contradictions':
      return { chart, lane: laneOfRecord(record), actors }
    case 'as-published': {
      const [measure, day] = [there(record.view.measure), dayOfRecord(record)]
      return { chart, measure, day, claims: record.claims, actors, convention }
    }
    case 'breakdown': {
      const parts = record.claims.filter(({ partOf }) => partOf !== null)
      return { chart, lane: laneOfRecord(record), parts, actors }
    }
    case 'map':
      return mapOfRecord(record, ground, actors)
    case 'coverage':
      return { chart, coverage: coverageOfRecord(record, actors), actors }
    default:
      return chart satisfies never
  }
}

/** The schema sees to it that a chart has what it draws, and the server that a map has its land. */
function there<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('a record lacks what its chart draws')
  return value
}

type ClaimLookup = (ids: readonly string[]) => ClaimAnswer[]

function namedIn({ claims }: SnapshotRecord): ClaimLookup {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return (ids) => ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
}

const laneWith = (comparison: SnapshotComparison, named: ClaimLookup): LaneView =>
  laneViewOf({
    ...comparison,
    current: named(comparison.current),
    history: named(comparison.history),
    withdrawn: named(comparison.withdrawn),
    periods: [],
  })

export function lanesOfRecord(record: SnapshotRecord): LaneView[] {
  const named = namedIn(record)
  return record.comparisons.map((comparison) => laneWith(comparison, named))
}

function laneOfRecord(record: SnapshotRecord): LaneView {
  return there(lanesOfRecord(record)[0])
}

export function actorsOfRecord({ actors }: SnapshotRecord): ComparisonAnswer['actors'] {
  return Object.fromEntries(actors.map(({ id, ...actor }) => [id, actor]))
}

function dayOfRecord({ view, vintages }: SnapshotRecord): VintageDayAnswer {
  const key = there(view.day)
  return { key, ...dayOfKey(key), vintages }
}

function mapOfRecord(
  record: SnapshotRecord,
  { land, page = '' }: Ground,
  actors: ComparisonAnswer['actors'],
): ChartContent {
  const named = namedIn(record)
  return {
    chart: 'map',
    measure: there(record.view.measure),
    places: record.event.places,
    lanes: lanesOfRecord(record),
    incidents: record.incidents.map(({ comparison, ...incident }): MapIncident => ({
      ...incident,
      lane: comparison && laneWith(comparison, named),
    })),
    actors,
    land: there(land),
    links: {
      place: (key) => `${page}#${placeId(key)}`,
      incident: (id) => `/events/${id}`,
    },
  }
}

function coverageOfRecord(
  record: SnapshotRecord,
  actors: ComparisonAnswer['actors'],
): CoverageAnswer {
  const coverage = there(record.coverage)
  const named = namedIn(record)
  const { at, publishedBy, knownAt } = record.view
  return {
    event: record.event.id,
    at,
    publishedBy,
    knownAt,
    actors,
    lanes: coverage.lanes.map((lane) => ({ ...lane, current: named(lane.current) })),
    denied: named(coverage.denied),
    withdrawn: named(coverage.withdrawn),
    publications: coverage.publications,
  }
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
