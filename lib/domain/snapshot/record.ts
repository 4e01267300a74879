/**
 * The record of a snapshot, version 2: the content that is hashed. Its page and figures are drawn from it alone. It holds
 * nothing that changes by itself: no moment of capture, no version of a program. A released version of this schema is
 * never changed; the first stands beside it (first/record.ts).
 */
import { z } from 'zod'
import { snapshotClaim, snapshotPlace } from './claim'
import { incoherences } from './coherence'
import { snapshotComparison } from './comparison'
import { snapshotCoverage } from './coverage'
import { recordOfFirst, type FIRST_SCHEMA } from './first/record'
import { safeId, safeText } from './safe'
import { snapshotView } from './view'
import { snapshotVintage } from './vintage'

export const SNAPSHOT_SCHEMA = 'bysource-snapshot/2'

export const snapshotRecord = recordOfFirst
  .extend({
    schema: z.literal(SNAPSHOT_SCHEMA),
    event: z.strictObject({
      id: safeId,
      title: safeText,
      /** The IANA name of the zone in which its days lie; null where it has none. */
      timeZone: safeText.nullable(),
      /** The places of the event on a map; empty for every other chart. */
      places: z.array(snapshotPlace),
    }),
    view: snapshotView,
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
    /** Every actor that the claims mention, with the names it had then, in the order of their ids. */
    actors: z.array(recordOfFirst.shape.actors.element.extend({ shortName: safeText.nullable() })),
  })
  .superRefine((record, context) => {
    for (const [path, message] of incoherences(record)) {
      context.addIssue({ code: 'custom', path: [path], message })
    }
  })

/** A record as everything reads it; `schema` tells in which version its bytes are. */
export type SnapshotRecord = Omit<z.infer<typeof snapshotRecord>, 'schema'> & {
  readonly schema: typeof SNAPSHOT_SCHEMA | typeof FIRST_SCHEMA
}
