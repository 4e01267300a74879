/** Who claimed anything of what in an event, as its page and its chart take it: plain JSON. */
import type { Clocks } from '@/lib/domain/claim'
import type { View } from '@/lib/domain/comparison'
import { coverInSteps, withdrawnOf } from '@/lib/domain/coverage'
import { mapInSteps, type InSteps } from '@/lib/domain/in-steps'
import type { Measure } from '@/lib/domain/measure'
import { supportOf } from '@/lib/domain/support'
import { presentActor, presentClaim, type PresentContext } from './present'
import type { ClaimAnswer, ComparisonAnswer, LaneAnswer } from './shapes'

export interface CoverageLaneAnswer extends Pick<
  LaneAnswer,
  'group' | 'category' | 'place' | 'basis'
> {
  readonly measure: Measure
  /** One per claimant; in a lane of periods each is of that claimant's own latest one. */
  readonly current: readonly ClaimAnswer[]
}

export interface CoverageAnswer extends Clocks {
  readonly event: string
  /** Measure by measure; of each measure the headline's lane first, then by support. */
  readonly lanes: readonly CoverageLaneAnswer[]
  /** Older claims that a denial among the current ones is about. */
  readonly denied: readonly ClaimAnswer[]
  /** The latest claim of each claimant that withdrew all it had claimed of a measure. */
  readonly withdrawn: readonly ClaimAnswer[]
  /** Of all the current claims. */
  readonly publications: number
  /** The groups that are counted. */
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
  const shown = new Set(claims.map((claim) => claim.id))
  const disputed = claims
    .flatMap(({ disputes }) => disputes)
    .filter((claim) => !shown.has(claim))
    .flatMap((claim) => view.byId.get(claim) ?? [])
  const present = (claim: (typeof claims)[number]) =>
    presentClaim(claim, { event: { parties }, actors, ...words })
  const presented = new Map(
    (yield* mapInSteps(claims, present)).map((claim) => [claim.id, claim] as const),
  )
  const groups = new Set(lanes.flatMap(({ group }) => group ?? []))
  return {
    event: id,
    ...clocks,
    lanes: lanes.map(({ measure, group, category, place, basis, current }) => ({
      measure,
      group,
      category,
      place,
      basis,
      current: current.flatMap((claim) => presented.get(claim.id) ?? []),
    })),
    denied: [...new Set(disputed)].map(present),
    withdrawn: withdrawnOf(view).map(present),
    publications: supportOf(claims, actors).publications,
    actors: Object.fromEntries(
      [...groups].sort().map((group) => {
        const { name, kind } = presentActor(group, actors)
        return [group, { name, kind, memberOf: actors.get(group)?.memberOf ?? null }]
      }),
    ),
  }
}
