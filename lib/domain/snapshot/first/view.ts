/** The view of a record of the first version. */
import { z } from 'zod'
import { convention } from '../../convention'
import { dayKey } from '../../reference-day'
import { slug } from '../../text'
import { safeDate, safeInstant, safeText } from '../safe'
import { basis, category, measure } from './vocabulary'

/** The word `none` is a group that is not said, or the whole extent for a place, as in addresses. */
export const viewOfFirst = z.strictObject({
  chart: z.enum([
    'by-source',
    'over-time',
    'contradictions',
    'as-published',
    'breakdown',
    'map',
    'coverage',
  ]),
  /** Null when the chart is of all measures. */
  measure: measure.nullable(),
  /** These four choose the lane; all are null when the chart is of more than one. */
  group: slug.nullable(),
  category: category.nullable(),
  place: safeText.min(1).max(700).nullable(),
  basis: basis.nullable(),
  /** The first and the last day of a period; null for every other basis. */
  from: safeDate.nullable(),
  to: safeDate.nullable(),
  at: safeInstant.nullable(),
  publishedBy: safeInstant.nullable(),
  /** A clock that is left out is null, so that the same data gives the same snapshot whenever it is made. */
  knownAt: safeInstant.nullable(),
  convention,
  scale: z.enum(['linear', 'log']),
  /** The day of the chart "as published"; null for every other chart. */
  day: dayKey.nullable(),
  /** The ids of the chosen claimants in order, each once; null for every claimant. */
  claimants: z.array(slug).min(1).nullable(),
})
