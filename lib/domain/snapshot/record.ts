/**
 * The record of a snapshot, version 1: what is hashed. It holds everything that its page and figures
 * are drawn from, and nothing that changes by itself: no moment of capture, no version of a program.
 * A released version of this schema is never changed; another version stands beside it.
 */
import { z } from 'zod'
import { actorKind } from '../vocabulary'
import { snapshotClaim, snapshotPlace } from './claim'
import { incoherences } from './coherence'
import { snapshotComparison } from './comparison'
import { snapshotCoverage } from './coverage'
import { safeId, safeInstant, safeText } from './safe'
import { snapshotView } from './view'
import { snapshotVintage } from './vintage'

export const SNAPSHOT_SCHEMA = 'bysource-snapshot/1'

export const snapshotRecord = z
  .strictObject({
    schema: z.literal(SNAPSHOT_SCHEMA),
    event: z.strictObject({
      id: safeId,
      title: safeText,
      /** Where it is, for a map; empty for every other chart. */
      places: z.array(snapshotPlace),
    }),
    view: snapshotView,
    /** The newest moment of recording among the claims and their appearances. */
    dataAsOf: safeInstant,
    /** By id: everything that is drawn, each claim as it stood at the view. */
    claims: z.array(snapshotClaim).min(1),
    /** One for a chart of a lane, those with a place for a map; none where nothing is compared. */
    comparisons: z.array(snapshotComparison),
    /** Of the view's day, in the order in which they were said; empty for every chart but "as published". */
    vintages: z.array(snapshotVintage),
    /** Null for every other chart. */
    coverage: snapshotCoverage.nullable(),
    /** On a map: incidents of the event, each with its own best supported lane, never added. */
    incidents: z.array(
      z.strictObject({
        id: safeId,
        title: safeText,
        places: z.array(snapshotPlace),
        /** Null when nobody claimed anything of the measure. */
        comparison: snapshotComparison.nullable(),
      }),
    ),
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
