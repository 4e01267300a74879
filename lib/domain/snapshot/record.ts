/**
 * The record of a snapshot, version 1: what is hashed. It holds everything that its page and figures
 * are drawn from, and nothing that changes by itself: no moment of capture, no version of a program.
 * A released version of this schema is never changed; another version stands beside it.
 */
import { z } from 'zod'
import { stepReason, actorKind, basis, category } from '../vocabulary'
import { VERDICTS } from '../verdict'
import { snapshotClaim, snapshotPlace } from './claim'
import { safeCount, safeDate, safeId, safeInstant, safeNumber, safeText } from './safe'
import { isSorted, snapshotView } from './view'

export const SNAPSHOT_SCHEMA = 'bysource-snapshot/1'

const comparison = z.strictObject({
  group: safeId.nullable(),
  category,
  place: snapshotPlace.nullable(),
  basis,
  from: safeDate.nullable(),
  asOf: safeDate.nullable(),
  range: z
    .strictObject({
      low: safeCount,
      high: safeCount,
      openBelow: z.boolean(),
      openAbove: z.boolean(),
      lowBy: z.array(safeId),
      highBy: z.array(safeId),
    })
    .nullable(),
  spread: safeNumber.nullable(),
  support: z.strictObject({ claimants: safeCount, publications: safeCount }),
  /** Ids of claims, in the order of the comparison. */
  current: z.array(safeId).min(1),
  history: z.array(safeId),
  verdicts: z.array(
    z.strictObject({ a: safeId, b: safeId, verdict: z.enum(VERDICTS), because: safeText }),
  ),
  steps: z.array(
    z.strictObject({
      claim: safeId,
      previous: safeId,
      reason: stepReason.nullable(),
      note: safeText.nullable(),
      down: z.boolean(),
    }),
  ),
})

export const snapshotRecord = z
  .strictObject({
    schema: z.literal(SNAPSHOT_SCHEMA),
    event: z.strictObject({ id: safeId, title: safeText }),
    view: snapshotView,
    /** The newest moment of recording among the claims and their appearances. */
    dataAsOf: safeInstant,
    /** By id. */
    claims: z.array(snapshotClaim).min(1),
    comparison,
    /** Everybody that the claims mention, with their names as they were; by id. */
    actors: z.array(
      z.strictObject({ id: safeId, name: safeText, kind: actorKind, memberOf: safeId.nullable() }),
    ),
    text: z.strictObject({
      language: z.literal('en'),
      title: safeText,
      subtitle: safeText,
      finding: safeText,
      support: safeText,
      caveats: z.array(safeText),
      footer: safeText,
      /** What the figure shows, for who cannot see it. */
      alt: safeText,
    }),
  })
  .superRefine((record, context) => {
    for (const [path, message] of incoherences(record)) {
      context.addIssue({ code: 'custom', path: [path], message })
    }
  })
export type SnapshotRecord = z.infer<typeof snapshotRecord>

/** What a record says twice, it says the same way: a figure drawn from it cannot miss a claim. */
function incoherences(record: {
  readonly claims: SnapshotRecord['claims']
  readonly comparison: SnapshotRecord['comparison']
  readonly actors: SnapshotRecord['actors']
  readonly dataAsOf: string
}): [string, string][] {
  const { claims, comparison: lane, actors, dataAsOf } = record
  const ids = claims.map(({ id }) => id)
  const compared = [...lane.current, ...lane.history].sort()
  const known = new Set(actors.map(({ id }) => id))
  const faults: [string, string][] = []
  if (!isSorted(ids)) faults.push(['claims', 'must be in the order of their ids, once each'])
  if (!isSorted(actors.map(({ id }) => id)))
    faults.push(['actors', 'must be in the order of their ids'])
  if (compared.join() !== [...ids].sort().join()) {
    faults.push(['comparison', 'must name exactly the claims of the record, once each'])
  }
  if (claims.some(({ claimant }) => !known.has(claimant.id))) {
    faults.push(['actors', 'must name every claimant'])
  }
  if (newestMoment(claims) !== dataAsOf) {
    faults.push(['dataAsOf', 'must be the newest moment of recording in the record'])
  }
  return faults
}

/** When the newest of these claims and appearances was recorded. */
export function newestMoment(
  claims: readonly Pick<SnapshotRecord['claims'][number], 'recordedAt' | 'appearances'>[],
): string {
  return claims
    .flatMap(({ recordedAt, appearances }) => [
      recordedAt,
      ...appearances.map((appearance) => appearance.recordedAt),
    ])
    .reduce((newest, moment) => (moment > newest ? moment : newest), '')
}
