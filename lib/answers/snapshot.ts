/** Between a comparison as it is answered and the record of a snapshot that freezes it. */
import { newestMoment } from '@/lib/domain/snapshot/coherence'
import { SNAPSHOT_SCHEMA, snapshotRecord, type SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import type { SnapshotVintage } from '@/lib/domain/snapshot/vintage'
import { compareText } from '@/lib/domain/text'
import { snapshotText } from '@/lib/format/snapshot'
import type { Words } from '@/lib/format/translator'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer } from './shapes'

/** A lane with the measure that it counts. */
export interface MeasuredLane extends LaneAnswer {
  readonly measure: ClaimAnswer['measure']
}

/** Everything that a chart draws, as it is answered. */
export interface Shown {
  readonly event: SnapshotRecord['event']
  readonly view: SnapshotView
  /** One for a chart of a lane. */
  readonly lanes: readonly [MeasuredLane, ...MeasuredLane[]]
  /** Parts that are drawn under claims of these lanes, and are in none of them. */
  readonly parts: readonly ClaimAnswer[]
  readonly vintages: readonly SnapshotVintage[]
  readonly actors: ComparisonAnswer['actors']
}

/** Throws when what is shown holds a value that would not come back unchanged. */
export function recordOf(shown: Shown, words: Words): SnapshotRecord {
  const { event, view, lanes, vintages, actors } = shown
  const claims = claimsOf(shown)
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
    vintages: vintages.toSorted((a, b) => compareText(a.claim, b.claim)),
    actors: mentioned(shown, actors),
    text: snapshotText({ ...shown, dataAsOf }, words),
  })
}

/** A snapshot freezes what its schema names: recorders' notes are remarks of ours and no part of it. */
function withoutNotes({ note: _, appearances, ...claim }: ClaimAnswer): ClaimAnswer {
  return { ...claim, appearances: appearances.map(({ note: __, ...appearance }) => appearance) }
}

function claimsOf({ lanes, parts }: Pick<Shown, 'lanes' | 'parts'>): ClaimAnswer[] {
  return [...lanes.flatMap(({ current, history }) => [...current, ...history]), ...parts]
}

function frozenLane({ current, history, periods: _, ...compared }: MeasuredLane): object {
  return {
    ...compared,
    current: current.map(({ id }) => id),
    history: history.map(({ id }) => id),
    verdicts: compared.verdicts.map((verdict) => ({
      ...verdict,
      because: verdict.because.normalize('NFC'),
    })),
  }
}

/** Those whom these claims mention and what they belong to, whoever else was read beside them. */
function mentioned(shown: Shown, actors: Shown['actors']): SnapshotRecord['actors'] {
  const ids = new Set<string>()
  const add = (id: string | null) => {
    for (let next = id; next !== null && !ids.has(next); next = actors[next]?.memberOf ?? null) {
      ids.add(next)
    }
  }
  for (const { claimant, group, appearances } of claimsOf(shown)) {
    add(group)
    add(claimant.id)
    for (const { publication, via } of appearances) {
      for (const { id } of [publication.publisher, ...via]) add(id)
    }
  }
  return [...ids].sort().flatMap((id) => {
    const actor = actors[id]
    return actor === undefined ? [] : [{ id, ...actor }]
  })
}

/** The lanes that were frozen, as pages and charts take them. */
function lanesOfRecord({ claims, comparisons }: SnapshotRecord): MeasuredLane[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const named = (ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
  return comparisons.map((comparison) => ({
    ...comparison,
    current: named(comparison.current),
    history: named(comparison.history),
    periods: [],
  }))
}

/** The lane of a chart that is of one. */
export function laneOfRecord(record: SnapshotRecord): MeasuredLane {
  const [lane] = lanesOfRecord(record)
  if (lane === undefined) throw new Error('a record has a lane')
  return lane
}

export function actorsOfRecord({ actors }: SnapshotRecord): ComparisonAnswer['actors'] {
  return Object.fromEntries(actors.map(({ id, ...actor }) => [id, actor]))
}
