/** Support: how many sources, how many of them independent, and how many documents stand behind a lane. */
import { rootOf, type ActorDirectory } from './actor'
import type { Claim } from './claim'
import { publicationIdentity } from './publication'

export interface Support {
  /** Independent claimants: members of one `memberOf` tree, and those joined by `citing`, count once. */
  readonly claimants: number
  /** All claimants. Verbal claims count, denials do not. */
  readonly sources: number
  /** The standing claims of the lane. */
  readonly claims: number
  /** The distinct documents that carry the current claims. */
  readonly publications: number
}

/** The support of a lane by its current claims; `older` is the number of its other standing claims but denials. */
export function supportOf(
  current: readonly Claim[],
  older: number,
  actors: ActorDirectory,
): Support {
  return supportAmong(current, older, actors, ({ appearances }) =>
    appearances.map(({ publication }) => publicationIdentity(publication)),
  )
}

/** The same of claims whose documents are known by their identities alone. */
export function supportAmong<C extends Pick<Claim, 'claimant' | 'quantity' | 'citing'>>(
  current: readonly C[],
  older: number,
  actors: ActorDirectory,
  documentsOf: (claim: C) => readonly string[],
): Support {
  const claiming = current.filter(({ quantity }) => quantity.form !== 'denied')
  return {
    claimants: countIndependent(claiming, actors),
    sources: new Set(claiming.map(({ claimant }) => claimant)).size,
    claims: claiming.length + older,
    publications: new Set(claiming.flatMap(documentsOf)).size,
  }
}

/** Claimants are joined through the roots of their trees and of those whose figures they repeat. */
function countIndependent(
  claims: readonly Pick<Claim, 'claimant' | 'citing'>[],
  actors: ActorDirectory,
): number {
  const joined = new Map<string, string>()
  const find = (root: string): string => {
    const next = joined.get(root)
    return next === undefined ? root : find(next)
  }
  for (const { claimant, citing } of claims) {
    for (const cited of citing) {
      const [from, to] = [find(rootOf(cited, actors)), find(rootOf(claimant, actors))]
      if (from !== to) joined.set(from, to)
    }
  }
  return new Set(claims.map(({ claimant }) => find(rootOf(claimant, actors)))).size
}
