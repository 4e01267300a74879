/** How many independent claimants and distinct publications stand behind a lane's current claims. */
import { rootOf, type ActorDirectory } from './actor'
import type { Claim } from './claim'
import { publicationIdentity } from './publication'

export interface Support {
  /** Members of one `memberOf` tree count once; verbal claims count, denials do not. */
  readonly claimants: number
  readonly publications: number
}

export function supportOf(current: readonly Claim[], actors: ActorDirectory): Support {
  const claiming = current.filter((claim) => claim.quantity.form !== 'denied')
  const publications = claiming.flatMap((claim) =>
    claim.appearances.map(({ publication }) => publicationIdentity(publication)),
  )
  return {
    claimants: new Set(claiming.map((claim) => rootOf(claim.claimant, actors))).size,
    publications: new Set(publications).size,
  }
}
