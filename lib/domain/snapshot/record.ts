/**
 * The record of a snapshot, version 1: the content that is hashed. Its page and figures are drawn from it alone. It holds
 * nothing that changes by itself: no moment of capture, no version of a program. A released version of this schema is
 * never changed; another version stands beside it.
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
      /** The places of the event on a map; empty for every other chart. */
      places: z.array(snapshotPlace),
    }),
    view: snapshotView,
    /** The newest moment of recording among the claims and their appearances. */
    dataAsOf: safeInstant,
    /** Every claim that is drawn, as it stood at the view, in the order of their ids. */
    claims: z.array(snapshotClaim).min(1),
    /** The lane of a chart of one lane, or the lanes with a place for a map; empty where nothing is compared. */
    comparisons: z.array(snapshotComparison),
    /** The vintages of the view's day in the order in which they were said; empty but for the chart "as published". */
    vintages: z.array(snapshotVintage),
    /** Null for every chart but that of coverage. */
    coverage: snapshotCoverage.nullable(),
    /** The incidents of the event on a map, each with its own best supported lane, never added. */
    incidents: z.array(
      z.strictObject({
        id: safeId,
        title: safeText,
        places: z.array(snapshotPlace),
        /** Null when nobody claimed anything of the measure there. */
        comparison: snapshotComparison.nullable(),
      }),
    ),
    /** Every actor that the claims mention, with the name it had then, in the order of their ids. */
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
      /** The alternative text: what the figure shows, for readers who cannot see it. */
      alt: safeText,
    }),
  })
  .superRefine((record, context) => {
    for (const [path, message] of incoherences(record)) {
      context.addIssue({ code: 'custom', path: [path], message })
    }
  })
export type SnapshotRecord = z.infer<typeof snapshotRecord>
