/** The record of a snapshot in its first version, which is never changed. Records of it are read for ever. */
import { z } from 'zod'
import { actorKind } from '../../vocabulary'
import { safeId, safeInstant, safeText } from '../safe'
import { claimOfFirst, placeOfFirst } from './claim'
import { comparisonOfFirst } from './comparison'
import { coverageOfFirst } from './coverage'
import { vintageOfFirst } from './vintage'
import { viewOfFirst } from './view'

export const FIRST_SCHEMA = 'bysource-snapshot/1'

export const recordOfFirst = z.strictObject({
  schema: z.literal(FIRST_SCHEMA),
  event: z.strictObject({
    id: safeId,
    title: safeText,
    /** The places of the event on a map; empty for every other chart. */
    places: z.array(placeOfFirst),
  }),
  view: viewOfFirst,
  /** The newest moment of recording among the claims and their appearances. */
  dataAsOf: safeInstant,
  /** Every claim that is drawn, as it stood at the view, in the order of their ids. */
  claims: z.array(claimOfFirst).min(1),
  /** The lane of a chart of one lane, or the lanes with a place for a map; empty where nothing is compared. */
  comparisons: z.array(comparisonOfFirst),
  /** The vintages of the view's day in the order in which they were said; empty but for the chart "as published". */
  vintages: z.array(vintageOfFirst),
  /** Null for every chart but that of coverage. */
  coverage: coverageOfFirst.nullable(),
  /** The incidents of the event on a map, each with its own best supported lane, never added. */
  incidents: z.array(
    z.strictObject({
      id: safeId,
      title: safeText,
      places: z.array(placeOfFirst),
      /** Null when nobody claimed anything of the measure there. */
      comparison: comparisonOfFirst.nullable(),
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
export type FirstRecord = z.infer<typeof recordOfFirst>
