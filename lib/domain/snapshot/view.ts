/**
 * The view that a snapshot freezes: every choice, written in one way only, so that the same view has
 * the same bytes. A normalised view is itself a request for that view.
 */
import { z } from 'zod'
import { convention } from '../convention'
import { measure } from '../measure'
import { slug } from '../text'
import { basis, category } from '../vocabulary'
import { safeDate, safeInstant, safeText } from './safe'

/** The charts that a snapshot can be of. */
export const SNAPSHOT_CHARTS = ['by-source', 'over-time'] as const
export type SnapshotChart = (typeof SNAPSHOT_CHARTS)[number]
const snapshotChart = z.enum(SNAPSHOT_CHARTS)

/** As in the addresses of pages and API: `none` is "not said" for a group, the whole extent for a place. */
export const snapshotView = z
  .strictObject({
    chart: snapshotChart,
    measure,
    group: slug,
    category,
    place: safeText.min(1).max(700),
    basis,
    /** First and last day of a period; null for every other basis. */
    from: safeDate.nullable(),
    to: safeDate.nullable(),
    at: safeInstant.nullable(),
    publishedBy: safeInstant.nullable(),
    /** Null when left out: the same data then gives the same snapshot, whenever it is made. */
    knownAt: safeInstant.nullable(),
    convention,
    scale: z.enum(['linear', 'log']),
    /** Ids in order, each once; null = every claimant. */
    claimants: z.array(slug).min(1).nullable(),
  })
  .superRefine(({ claimants, basis: counted, from, to }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (claimants !== null && !isSorted(claimants))
      refuse('claimants', 'must be in order, once each')
    if (counted !== 'period' && (from !== null || to !== null))
      refuse('from', 'only a period has days')
  })
export type SnapshotView = z.infer<typeof snapshotView>

/** In the order of code units, each once. */
export function isSorted(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id)
}
