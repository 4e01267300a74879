/** The coverage of an event as its page and its chart take it: which claimants claimed anything of which measure. */
import type { Clocks } from '@/lib/domain/claim'
import type { View } from '@/lib/domain/comparison'
import { coverInSteps, withdrawnOf } from '@/lib/domain/coverage'
import { mapInSteps, type InSteps } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import { actorsOfScope } from '@/lib/domain/scope'
import { supportOf } from '@/lib/domain/support'
import { actorsById, presentClaim, type PresentContext } from './present'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer } from './shapes'

export interface CoverageLaneAnswer extends Pick<
  LaneAnswer,
  'group' | 'category' | 'scope' | 'place' | 'basis'
> {
  readonly measure: Measure
  /** One claim of each claimant; in a lane of periods it is of that claimant's own latest one. */
  readonly current: readonly ClaimAnswer[]
}

export interface CoverageAnswer extends Clocks {
  readonly event: string
  /** The lanes measure by measure, with the headline's lane first, then by support. */
  readonly lanes: readonly CoverageLaneAnswer[]
  /** Older claims that are denied by a current one. */
  readonly denied: readonly ClaimAnswer[]
  /** The latest claim of each claimant that withdrew all it had claimed of a measure. */
  readonly withdrawn: readonly ClaimAnswer[]
  /** How many publications carry the current claims. */
  readonly publications: number
  /** The claimants, and whom lanes name: the groups whose people are counted, and the actors of scopes. */
  readonly actors: ComparisonAnswer['actors']
}

export function* coverageInSteps(
  view: View,
  { id, parties }: PresentContext['event'] & { readonly id: string },
  clocks: Clocks,
  { actors, ...words }: Omit<PresentContext, 'event'>,
): InSteps<CoverageAnswer> {
  const lanes = yield* coverInSteps(view, actors)
  const claims = lanes.flatMap(({ current }) => current)
  const currentIds = new Set(claims.map((claim) => claim.id))
  const deniedClaims = claims
    .flatMap(({ disputes }) => disputes)
    .filter((claim) => !currentIds.has(claim))
    .flatMap((claim) => view.byId.get(claim) ?? [])
  const present = (claim: (typeof claims)[number]) =>
    presentClaim(claim, { event: { parties }, actors, ...words })
  const answers = new Map(
    (yield* mapInSteps(claims, present)).map((claim) => [claim.id, claim] as const),
  )
  return {
    event: id,
    ...clocks,
    lanes: lanes.map(({ measure, group, category, scope, place, basis, current }) => ({
      measure,
      group,
      category,
      scope: [...scope],
      place,
      basis,
      current: current.flatMap((claim) => answers.get(claim.id) ?? []),
    })),
    denied: [...new Set(deniedClaims)].map(present),
    withdrawn: withdrawnOf(view).map(present),
    publications: supportOf(claims, 0, actors).publications,
    actors: actorsById(
      lanes.flatMap(({ group, scope, current }) => [
        ...(group === null ? [] : [group]),
        ...actorsOfScope(scope),
        ...current.map(({ claimant }) => claimant),
      ]),
      actors,
    ),
  }
}
