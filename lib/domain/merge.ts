/** Two sources that proved to be one: what that changes in a claim which names the one that is no more. */
import type { Claim } from './claim'
import type { ClaimChanges } from './revision'
import { partsOfTerm } from './scope'

/** The source that proved to be another, and that other. */
export interface Merger {
  readonly from: string
  readonly into: string
}

/** The changes of a claim in whatever role it names the source; none where it does not. */
export function changesOfMerger(claim: Claim, merger: Merger): ClaimChanges {
  const { from, into } = merger
  const claimant = claim.claimant === from ? into : claim.claimant
  const citing = renamed(claim.citing, merger).filter((id) => id !== claimant)
  const isScoped = claim.scope.some((term) => isBy(term, from))
  const via = relaysAfter(claim, claimant, merger)
  return {
    ...(claimant === claim.claimant ? {} : { claimant }),
    ...(claim.group === from ? { group: into } : {}),
    ...(claim.citing.includes(from) || citing.length < claim.citing.length ? { citing } : {}),
    ...(isScoped ? { scope: scopeAfter(claim.scope, merger) } : {}),
    ...(via === null ? {} : { via }),
  }
}

/**
 * The relays of all its appearances; null where they stay as they are. A revision gives all appearances the same relays, so
 * where they were relayed in different ways they keep the former name, which leads on.
 */
function relaysAfter({ appearances }: Claim, claimant: string, merger: Merger): string[] | null {
  const [first, ...others] = appearances.map(({ via }) => via)
  if (first === undefined || others.some((via) => via.join() !== first.join())) return null
  const via = renamed(first, merger).filter((id) => id !== claimant)
  return via.join() === first.join() ? null : via
}

function renamed(ids: readonly string[], { from, into }: Merger): string[] {
  return [...new Set(ids.map((id) => (id === from ? into : id)))]
}

function scopeAfter(scope: readonly string[], { from, into }: Merger): string[] {
  return [...new Set(scope.map((term) => (isBy(term, from) ? `by:${into}` : term)))].sort()
}

function isBy(term: string, actor: string): boolean {
  const { term: kind, value } = partsOfTerm(term)
  return kind === 'by' && value === actor
}
