/** The claims of a view that no filter leaves out. */
import type { ActorDirectory } from '@/lib/domain/actor'
import type { Claim } from '@/lib/domain/claim'
import type { Event } from '@/lib/domain/event'
import { filterInSteps } from '@/lib/domain/in-steps'
import { stanceOf } from '@/lib/domain/stance'
import { filtersIn, fitsFilters } from '@/lib/url/filters'
import { inTurns } from '@/lib/turns'
import type { ViewChoice } from '@/lib/url/view'

export async function fitting(
  claims: readonly Claim[],
  { parties }: Pick<Event, 'parties'>,
  actors: ActorDirectory,
  choice: ViewChoice,
): Promise<readonly Claim[]> {
  if (filtersIn(choice).length === 0) return claims
  const fits = ({ claimant, group, asOf, asOfPrecision }: Claim) =>
    fitsFilters(
      {
        claimant: { id: claimant, kind: actors.get(claimant)?.kind },
        stance: stanceOf(claimant, group, parties, actors),
        asOf,
        asOfPrecision,
      },
      choice,
    )
  return inTurns(filterInSteps(claims, fits))
}
