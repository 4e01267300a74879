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
  return supportAmong(current, actors, ({ appearances }) =>
    appearances.map(({ publication }) => publicationIdentity(publication)),
  )
}

/** The same of claims whose documents are known by their identities alone. */
export function supportAmong<C extends Pick<Claim, 'claimant' | 'quantity'>>(
  current: readonly C[],
  actors: ActorDirectory,
  documentsOf: (claim: C) => readonly string[],
): Support {
  const claiming = current.filter((claim) => claim.quantity.form !== 'denied')
  return {
    claimants: new Set(claiming.map((claim) => rootOf(claim.claimant, actors))).size,
    publications: new Set(claiming.flatMap(documentsOf)).size,
  }
}
