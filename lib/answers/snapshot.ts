/** From what a chart shows, as it is answered, to the record of a snapshot that freezes it. */
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import { newestMoment } from '@/lib/domain/snapshot/coherence'
import { SNAPSHOT_SCHEMA, snapshotRecord, type SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { compareText } from '@/lib/domain/text'
import { snapshotText } from '@/lib/format/snapshot'
import type { Words } from '@/lib/format/translator'
import type { CoverageAnswer } from './coverage'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer } from './shapes'
import type { VintageDayAnswer } from './vintages'

/** A lane with the measure that it counts. */
export interface MeasuredLane extends LaneAnswer {
  readonly measure: ClaimAnswer['measure']
}

/** An incident on a map, with its own best supported lane. */
export interface ShownIncident extends Pick<
  SnapshotRecord['incidents'][number],
  'id' | 'title' | 'places'
> {
  readonly lane: MeasuredLane | null
}

/** Everything that a chart draws, as it is answered; what it does not draw is empty or null. */
export interface Shown {
  readonly event: SnapshotRecord['event']
  readonly view: SnapshotView
  /** The lane of a chart that is of one. */
  readonly lane: MeasuredLane | null
  /** That are compared: the same lane, or those with a place on a map. */
  readonly lanes: readonly MeasuredLane[]
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

/** Throws when what is shown holds a value that would not come back unchanged. */
export function recordOf(shown: Shown, words: Words): SnapshotRecord {
  const { event, view, lanes, day, coverage, incidents } = shown
  const claims = claimsShown(shown)
    .toSorted((a, b) => compareText(a.id, b.id))
    .map(withoutNotes)
  const dataAsOf = newestMoment(claims)
  return snapshotRecord.parse({
    schema: SNAPSHOT_SCHEMA,
    event,
    view,
    dataAsOf,
    claims,
    comparisons: lanes.map(frozenLane),
    vintages: (day?.vintages ?? []).map((one) => ({ ...one, claim: withoutNotes(one.claim) })),
    coverage: coverage && frozenCoverage(coverage),
    incidents: incidents.map(({ lane, ...incident }) => ({
      ...incident,
      comparison: lane && frozenLane(lane),
    })),
    actors: mentioned(shown),
    text: snapshotText({ ...shown, dataAsOf }, words),
  })
}

/** Each claim that is drawn once, as it stands. */
export function claimsShown(shown: Drawn): ClaimAnswer[] {
  const { lanes, parts, ofDay, coverage, incidents } = shown
  const ofLane = ({ current, history }: LaneAnswer) => [...current, ...history]
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
    ...compared.map(({ current, history }) => ({
      current: idsOf(current),
      history: idsOf(history),
    })),
    ...covered.map(({ current }) => ({ current: idsOf(current), history: [] })),
  ])
}

/** A snapshot freezes what its schema names: recorders' notes are remarks of ours and no part of it. */
function withoutNotes({ note: _, appearances, ...claim }: ClaimAnswer): ClaimAnswer {
  return { ...claim, appearances: appearances.map(({ note: __, ...appearance }) => appearance) }
}

const idsOf = (claims: readonly ClaimAnswer[]) => claims.map(({ id }) => id)

function frozenLane({ current, history, periods: _, ...compared }: MeasuredLane): object {
  return {
    ...compared,
    current: idsOf(current),
    history: idsOf(history),
    verdicts: compared.verdicts.map((verdict) => ({
      ...verdict,
      because: verdict.because.normalize('NFC'),
    })),
  }
}

function frozenCoverage({ lanes, denied, withdrawn, publications }: CoverageAnswer): object {
  return {
    lanes: lanes.map(({ current, ...lane }) => ({ ...lane, current: idsOf(current) })),
    denied: idsOf(denied),
    withdrawn: idsOf(withdrawn),
    publications,
  }
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

/** Those, and what they belong to, whoever else was read beside them. */
function mentioned(shown: Shown): SnapshotRecord['actors'] {
  const { actors } = shown
  const ids = new Set<string>()
  for (const first of actorsMentioned(shown)) {
    let next: string | null = first
    while (next !== null && !ids.has(next)) {
      ids.add(next)
      next = actors[next]?.memberOf ?? null
    }
  }
  return [...ids].sort().flatMap((id) => {
    const actor = actors[id]
    return actor === undefined ? [] : [{ id, ...actor }]
  })
}
