/** Between a comparison as it is answered and the record of a snapshot that freezes it. */
import { compareText } from '@/lib/domain/text'
import {
  newestMoment,
  SNAPSHOT_SCHEMA,
  snapshotRecord,
  type SnapshotRecord,
} from '@/lib/domain/snapshot/record'
import type { SnapshotView } from '@/lib/domain/snapshot/view'
import { snapshotText } from '@/lib/format/snapshot'
import type { Words } from '@/lib/format/translator'
import type { ComparisonAnswer, LaneAnswer } from './shapes'

export interface Shown {
  readonly event: { readonly id: string; readonly title: string }
  readonly view: SnapshotView
  readonly lane: LaneAnswer
  readonly actors: ComparisonAnswer['actors']
}

/** Throws when what is shown holds a value that would not come back unchanged. */
export function recordOf({ event, view, lane, actors }: Shown, words: Words): SnapshotRecord {
  const claims = [...lane.current, ...lane.history].toSorted((a, b) => compareText(a.id, b.id))
  const dataAsOf = newestMoment(claims)
  const { current, history, periods: _, ...compared } = lane
  return snapshotRecord.parse({
    schema: SNAPSHOT_SCHEMA,
    event: { id: event.id, title: event.title },
    view,
    dataAsOf,
    claims,
    comparison: {
      ...compared,
      current: current.map(({ id }) => id),
      history: history.map(({ id }) => id),
      verdicts: lane.verdicts.map((verdict) => ({
        ...verdict,
        because: verdict.because.normalize('NFC'),
      })),
    },
    actors: mentioned(lane, actors),
    text: snapshotText({ event, view, lane, actors, dataAsOf }, words),
  })
}

/** Those whom this lane mentions and what they belong to, however many lanes were read beside it. */
function mentioned(lane: LaneAnswer, actors: Shown['actors']): SnapshotRecord['actors'] {
  const ids = new Set<string>()
  const add = (id: string | null) => {
    for (let next = id; next !== null && !ids.has(next); next = actors[next]?.memberOf ?? null) {
      ids.add(next)
    }
  }
  add(lane.group)
  for (const { claimant, appearances } of [...lane.current, ...lane.history]) {
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

/** The lane that was frozen, as pages and charts take it. */
export function laneOfRecord({ claims, comparison }: SnapshotRecord): LaneAnswer {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const named = (ids: readonly string[]) =>
    ids.map((id) => byId.get(id)).filter((claim) => claim !== undefined)
  return {
    ...comparison,
    current: named(comparison.current),
    history: named(comparison.history),
    periods: [],
  }
}

export function actorsOfRecord({ actors }: SnapshotRecord): ComparisonAnswer['actors'] {
  return Object.fromEntries(actors.map(({ id, ...actor }) => [id, actor]))
}
