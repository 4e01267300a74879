/** What a chart shows, as it is answered, and whom and what it mentions. */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { VintageDayAnswer } from '@/lib/answers/vintages'
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'

/** An incident on a map, with its own best supported lane. */
export interface ShownIncident extends Pick<
  SnapshotRecord['incidents'][number],
  'id' | 'title' | 'places'
> {
  readonly lane: LaneView | null
}

/** Everything that a chart draws, as it is answered; what it does not draw is empty or null. */
export interface Shown {
  readonly event: SnapshotRecord['event']
  readonly view: SnapshotView
  /** The lane of a chart that is of one. */
  readonly lane: LaneView | null
  /** That are compared: the same lane, or those with a place on a map. */
  readonly lanes: readonly LaneView[]
  /** Parts that are drawn under claims of these lanes. */
  readonly parts: readonly ClaimAnswer[]
  /** The day that "as published" is about, and the claims of its figures as they stand. */
  readonly day: VintageDayAnswer | null
  readonly ofDay: readonly ClaimAnswer[]
  readonly coverage: CoverageAnswer | null
  readonly incidents: readonly ShownIncident[]
  readonly actors: ComparisonAnswer['actors']
  /** What a chart finds that its lanes alone do not say; null where they do. */
  readonly told: Told | null
  /** Claims left out at `publishedBy` that may have been public: their hour is not recorded. */
  readonly undated: number
}

type Drawn = Omit<Shown, 'event' | 'view' | 'undated'>

export interface Told {
  readonly findings: readonly string[]
  readonly caveats: readonly string[]
}

export const NOTHING_ELSE = {
  ...{ parts: [], day: null, ofDay: [], coverage: null, incidents: [], told: null },
} as const satisfies Partial<Shown>

/** Each claim that is drawn once, as it stands. */
export function claimsShown(shown: Drawn): ClaimAnswer[] {
  const { lanes, parts, ofDay, coverage, incidents } = shown
  const ofLane = (lane: LaneView) => [...lane.claims(), ...lane.history()]
  const claims = [
    ...lanes.flatMap(ofLane),
    ...incidents.flatMap(({ lane }) => (lane === null ? [] : ofLane(lane))),
    ...(coverage?.lanes.flatMap(({ current }) => current) ?? []),
    ...(coverage?.denied ?? []),
    ...(coverage?.withdrawn ?? []),
    ...parts,
    ...ofDay,
  ]
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}

/** Which of them are current in their lanes, by claim id. */
export function rolesShown(shown: Drawn): ReadonlyMap<string, LaneRole> {
  const { lane, lanes, coverage, incidents } = shown
  const compared = [lane, ...lanes, ...incidents.map((incident) => incident.lane)].filter(
    (one) => one !== null,
  )
  const covered = coverage?.lanes ?? []
  return laneRolesOf([
    ...compared.map(({ claims, history }) => ({
      current: idsOf(claims()),
      history: idsOf(history()),
    })),
    ...covered.map(({ current }) => ({ current: idsOf(current), history: [] })),
  ])
}

/** Everybody whom the claims mention, in whatever role. */
export function actorsMentioned(shown: Drawn): string[] {
  const versions = shown.day?.vintages.map(({ claim }) => claim) ?? []
  const ids = [...claimsShown(shown), ...versions].flatMap(({ claimant, group, appearances }) => [
    ...(group === null ? [] : [group]),
    claimant.id,
    ...appearances.flatMap(({ publication, via }) =>
      [publication.publisher, ...via].map(({ id }) => id),
    ),
  ])
  return [...new Set(ids)]
}

export const idsOf = (claims: readonly ClaimAnswer[]) => claims.map(({ id }) => id)
