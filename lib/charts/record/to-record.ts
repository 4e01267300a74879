/** From what a chart shows, as it is answered, to the record of a snapshot that freezes it. */
import type { CoverageAnswer } from '@/lib/answers/coverage'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Place } from '@/lib/domain/event'
import { laneIdOf } from '@/lib/domain/lane'
import { newestMoment } from '@/lib/domain/snapshot/coherence'
import { SNAPSHOT_SCHEMA, snapshotRecord, type SnapshotRecord } from '@/lib/domain/snapshot/record'
import { compareText } from '@/lib/domain/text'
import type { Words } from '@/lib/format/translator'
import { actorsMentioned, claimsOf, idsOf, lanesOf, type ShownChart } from '../chart'
import { snapshotText } from './words'

/** Throws when what is shown holds a value that would not come back unchanged. */
export function recordOf(shown: ShownChart, words: Words): SnapshotRecord {
  const { event, view, content } = shown
  const claims = claimsOf(content)
    .toSorted((a, b) => compareText(a.id, b.id))
    .map(frozenClaim)
  const dataAsOf = newestMoment(claims)
  return snapshotRecord.parse({
    schema: SNAPSHOT_SCHEMA,
    event: { ...event, places: event.places.map(frozenPlace) },
    view,
    dataAsOf,
    claims,
    comparisons: lanesOf(content).map(frozenLane),
    vintages: (content.chart === 'as-published' ? content.day.vintages : []).map((one) => ({
      ...one,
      claim: frozenClaim(one.claim),
    })),
    coverage: content.chart === 'coverage' ? frozenCoverage(content.coverage) : null,
    incidents: (content.chart === 'map' ? content.incidents : []).map(({ lane, ...incident }) => ({
      ...incident,
      places: incident.places.map(frozenPlace),
      comparison: lane && frozenLane(lane),
    })),
    actors: mentioned(content),
    text: snapshotText({ ...shown, dataAsOf }, words),
  })
}

/** A snapshot freezes what its schema names: notes are remarks of ours, and the zone is that of its event. */
function frozenClaim({ note: _, timeZone: __, appearances, ...claim }: ClaimAnswer): ClaimAnswer {
  return { ...claim, appearances: appearances.map(({ note: ___, ...appearance }) => appearance) }
}

/** A place without the other names by which an event finds it. */
function frozenPlace({ name, admin, code, lat, lon, precision }: Place): Place {
  return { name, admin, code, lat, lon, precision }
}

function frozenLane(lane: LaneView): object {
  const { range, recentRange, latest, recent, spread, support } = lane
  return {
    ...laneIdOf(lane),
    range,
    recentRange,
    latest,
    recent,
    spread,
    support,
    current: idsOf(lane.claims()),
    history: idsOf(lane.history()),
    withdrawn: idsOf(lane.withdrawn()),
    exceeds: lane.exceeds().map((one) => ({ ...one, because: one.because.normalize('NFC') })),
    verdicts: Array.from(lane.pairs.all(), (verdict) => ({
      ...verdict,
      because: verdict.because.normalize('NFC'),
    })),
    steps: lane.steps(),
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

/** The actors that the chart mentions and what they belong to, without whoever else was read beside them. */
function mentioned(content: ShownChart['content']): SnapshotRecord['actors'] {
  const { actors } = content
  const ids = new Set<string>()
  for (const first of actorsMentioned(content)) {
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
