/**
 * The coverage of an event: for every measure its lanes, with one claim of each claimant. Nothing of one lane is put
 * together with another, and where nobody claimed there is nothing.
 */
import type { ActorDirectory } from './actor'
import type { Claim } from './claim'
import { byWeight, standingByLane, type View } from './comparison'
import { currentOf } from './current'
import { groupBy } from './group-by'
import { groupInSteps, mapInSteps, type InSteps } from './in-steps'
import { byLatestPeriod, familyKey, laneKeyOf, laneOf, type LaneId } from './lane'
import { MEASURES } from './measure'
import { currentIn, replacementsByLane } from './replacement'
import { supportOf, type Support } from './support'
import { compareText } from './text'

export interface CoverageLane extends LaneId {
  /** In a lane of periods this is the support of the latest one. */
  readonly support: Support
  /**
   * One claim of each claimant, by claim id. In a lane of periods it is of the claimant's own latest one, since a
   * claimant that said nothing of the latest period was not silent.
   */
  readonly current: readonly Claim[]
}

/** The lanes of a view, measure by measure, in each the best supported first. */
export function* coverInSteps(view: View, actors: ActorDirectory): InSteps<CoverageLane[]> {
  const replacements = replacementsByLane(view)
  const lanes: LaneClaims[] = []
  for (const claims of yield* standingByLane(view)) {
    const [first] = claims
    const byClaimant = yield* groupInSteps(claims, (claim) => claim.claimant)
    const replaced = first && replacements.get(laneKeyOf(first, view))
    const currentOfOne = (own: readonly Claim[]) => currentIn(own, replaced)
    const current = (yield* mapInSteps([...byClaimant.values()], currentOfOne, 1)).filter(
      (claim) => claim !== undefined,
    )
    if (first !== undefined && current.length > 0)
      lanes.push({ ...laneOf(first), current, older: claims.length - current.length })
  }
  return [...groupBy(lanes, familyKey).values()]
    .flatMap((family) => coverFamily(family, actors))
    .toSorted((a, b) => MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || byWeight(a, b))
}

/**
 * The latest claim of each claimant about a measure of which it withdrew everything: having withdrawn is not silence.
 * What the record took back was never that claimant's.
 */
export function withdrawnOf(view: View): Claim[] {
  const cell = ({ claimant, measure }: Claim) => `${claimant} ${measure}`
  const standing = new Set(
    view.claims.filter((claim) => claim.status === 'stands').map((claim) => cell(claim)),
  )
  const withdrawn = view.claims.filter(
    (claim) =>
      claim.status === 'withdrawn' &&
      claim.withdrawal?.by !== 'record' &&
      !standing.has(cell(claim)),
  )
  return [...groupBy(withdrawn, cell).values()].flatMap((claims) => currentOf(claims) ?? [])
}

type LaneClaims = LaneId & {
  readonly current: readonly Claim[]
  /** How many other claims stand in the lane. */
  readonly older: number
}

function coverFamily(family: readonly LaneClaims[], actors: ActorDirectory): CoverageLane[] {
  const periods = family.toSorted(byLatestPeriod)
  const latest = periods[0]
  if (latest === undefined) return []
  const byClaimant = new Map<string, Claim>()
  for (const { current } of periods) {
    for (const claim of current) {
      if (!byClaimant.has(claim.claimant)) byClaimant.set(claim.claimant, claim)
    }
  }
  const current = [...byClaimant.values()].toSorted((a, b) => compareText(a.id, b.id))
  return [{ ...latest, support: supportOf(latest.current, latest.older, actors), current }]
}
