/** Filters of a view: whose claims are compared, before anything is compared. */
import { asOfOf } from '@/lib/domain/claim'
import type { Stance } from '@/lib/domain/stance'
import { endOf, type Precision } from '@/lib/domain/time'
import type { ActorKind } from '@/lib/domain/vocabulary'
import type { RefusedParameter } from './parameters'
import type { ViewChoice } from './view'

/** The parameters that leave claims out of a lane; those that choose a lane or turn a clock are others. */
export const FILTERS = ['claimant', 'kind', 'stance', 'aboutFrom'] as const
export type Filter = (typeof FILTERS)[number]

/** The part of a claim at which filters look. */
export interface Filtered {
  readonly claimant: { readonly id: string; readonly kind: ActorKind | undefined }
  readonly stance: Stance | null
  readonly asOf: string
  readonly asOfPrecision: Precision
}

/** True for a claim that no filter leaves out. A coarse date fits when its last day does. */
export function fitsFilters(claim: Filtered, choice: ViewChoice): boolean {
  const { claimant, kind, stance: stances, aboutFrom } = choice
  const { id, kind: kindOfClaimant } = claim.claimant
  return (
    (claimant === undefined || claimant.includes(id)) &&
    (kind === undefined || (kindOfClaimant !== undefined && kind.includes(kindOfClaimant))) &&
    (stances === undefined || stances.includes(claim.stance ?? 'none')) &&
    (aboutFrom === undefined || endOf(asOfOf(claim)) >= aboutFrom)
  )
}

/** The filters that are set, in a fixed order. */
export function filtersIn(choice: ViewChoice): readonly Filter[] {
  return FILTERS.filter((filter) => choice[filter] !== undefined)
}

/** Only the filters of a view. */
export function filtersOf({ claimant, kind, stance: stances, aboutFrom }: ViewChoice): ViewChoice {
  return { claimant, kind, stance: stances, aboutFrom }
}

/**
 * The same view without claimants that are unknown, each under the id that it has now. Where all are unknown one of them
 * stays, so that the view is as empty as it was asked to be.
 */
export function withKnownClaimants(
  choice: ViewChoice,
  known: ReadonlyMap<string, string>,
): { readonly choice: ViewChoice; readonly refused: readonly RefusedParameter[] } {
  const { claimant = [] } = choice
  const found = claimant.filter((id) => known.has(id))
  const left = found.length === 0 ? claimant.slice(0, 1) : found
  const unknown = claimant.filter((id) => !left.includes(id))
  const present = [...new Set(left.map((id) => known.get(id) ?? id))]
  if (unknown.length === 0) {
    const isAsGiven = present.join(' ') === claimant.join(' ')
    return { choice: isAsGiven ? choice : { ...choice, claimant: present }, refused: [] }
  }
  const value = unknown.join(' ')
  return {
    choice: { ...choice, claimant: present },
    refused: [{ parameter: 'claimant', value, reason: 'nobody', message: '' }],
  }
}

/** The same view with nothing left out. */
export function withoutFilters(choice: ViewChoice): ViewChoice {
  const { claimant: _, kind: __, stance: ___, aboutFrom: ____, ...rest } = choice
  return rest
}

/** The same view without one value of a filter; the last one takes the filter with it. */
export function withoutFilter(choice: ViewChoice, filter: Filter, value: string): ViewChoice {
  const given = choice[filter]
  const left = typeof given === 'string' ? [] : (given ?? []).filter((one) => one !== value)
  return { ...choice, [filter]: left.length === 0 ? undefined : left }
}
