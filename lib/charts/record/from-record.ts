/** The parts of a record, read back: each chart puts together what it shows of them. */
import { laneViewOf, type LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import type { SnapshotComparison } from '@/lib/domain/snapshot/comparison'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'

/** The schema sees to it that a chart has what it draws, and the server that a map has its land. */
export function there<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('a record lacks what its chart draws')
  return value
}

type ClaimLookup = (ids: readonly string[]) => ClaimAnswer[]

/** A claim of a record with the zone of its event, in which its moments are told. */
export function zonedIn<C extends object>({ event: { timeZone } }: SnapshotRecord) {
  return (claim: C): C & { readonly timeZone: string | null } => ({ ...claim, timeZone })
}

export function namedIn(record: SnapshotRecord): ClaimLookup {
  const claims = record.claims.map(zonedIn(record))
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return (ids) => ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
}

export const laneWith = (comparison: SnapshotComparison, named: ClaimLookup): LaneView =>
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

/** The lane of a chart that is of one, with the actors of the record. */
export function laneOfRecord(record: SnapshotRecord) {
  return { lane: there(lanesOfRecord(record)[0]), actors: actorsOfRecord(record) }
}

export function actorsOfRecord({ actors }: SnapshotRecord): ComparisonAnswer['actors'] {
  return Object.fromEntries(actors.map(({ id, ...actor }) => [id, actor]))
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
