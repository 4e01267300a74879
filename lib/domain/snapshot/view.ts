/**
 * The view that a snapshot freezes: every choice, written in one way only, so that the same view has the same bytes. A
 * view is itself a request for that view.
 */
import { z } from 'zod'
import { measure } from '../measure'
import { addRefusals } from '../refusal'
import { category } from '../vocabulary'
import { snapshotScope } from './claim'
import { laneBasis } from './comparison'
import { viewOfFirst } from './first/view'

/** The scope of each chart: one lane, every lane of one measure, or every lane of the event. */
export const CHART_SCOPES = {
  'by-source': 'lane',
  'over-time': 'lane',
  contradictions: 'lane',
  'as-published': 'lane',
  breakdown: 'lane',
  map: 'measure',
  coverage: 'event',
} as const
export type SnapshotChart = keyof typeof CHART_SCOPES
export const SNAPSHOT_CHARTS = Object.keys(CHART_SCOPES) as readonly SnapshotChart[] // the literal keys above

/** The word `none` is a group that is not said, or the whole extent for a place, as in addresses. */
export const snapshotView = viewOfFirst
  .extend({
    chart: z.enum(SNAPSHOT_CHARTS),
    /** Null when the chart is of all measures. */
    measure: measure.nullable(),
    category: category.nullable(),
    /** The limits of the lane, sorted; null when the chart is of more than one lane. */
    scope: snapshotScope.nullable(),
    basis: laneBasis.nullable(),
  })
  .superRefine((view, context) => {
    const { claimants, from, to } = view
    const refuse = (path: string, message: string) =>
      addRefusals(context, [{ path: [path], message }])
    if (claimants !== null && !isSorted(claimants))
      refuse('claimants', 'must be in order, once each')
    if (view.basis !== 'period' && (from !== null || to !== null))
      refuse('from', 'only a period has days')
    const scope = CHART_SCOPES[view.chart]
    if ((view.measure === null) !== (scope === 'event'))
      refuse('measure', scope === 'event' ? 'must be null: all measures' : 'must be chosen')
    if ((view.day === null) !== (view.chart !== 'as-published'))
      refuse('day', view.day === null ? 'must be chosen' : 'is of another chart')
    for (const field of LANE_FIELDS) {
      if ((view[field] === null) !== (scope !== 'lane'))
        refuse(field, scope === 'lane' ? 'must be chosen' : 'must be null: all lanes')
    }
  })
export type SnapshotView = z.infer<typeof snapshotView>

const LANE_FIELDS = ['group', 'category', 'scope', 'place', 'basis'] as const

/** True when the ids are in the order of code units, each once. */
export function isSorted(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id)
}
