/** What a part takes from its whole: "27 civilians, two of them women" is about two civilians of the same side and place. */
import type { Limits } from './widening'

/** What a part takes from its whole where it leaves it out, and what a claim on its own has instead. */
const INHERITED = { group: null, category: 'all', scope: [], place: null } as const
type HeirInput = { readonly [Field in keyof Limits]?: Limits[Field] | undefined } & {
  readonly ref: string
  readonly partOf: string | null
}

/** The claims with the group, category, scope and place that a part takes from its whole. */
export function withInheritance<C extends HeirInput>(
  claims: readonly C[],
): (Omit<C, keyof Limits> & Limits)[] {
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]))
  const inheritedBy = (claim: HeirInput, passed: ReadonlySet<string>): Limits => {
    const whole = claim.partOf === null ? undefined : byRef.get(claim.partOf)
    const from: Limits =
      whole === undefined || passed.has(whole.ref)
        ? INHERITED
        : inheritedBy(whole, new Set([...passed, whole.ref]))
    return {
      group: claim.group === undefined ? from.group : claim.group,
      category: claim.category ?? from.category,
      scope: claim.scope ?? from.scope,
      place: claim.place === undefined ? from.place : claim.place,
    }
  }
  return claims.map((claim) => ({ ...claim, ...inheritedBy(claim, new Set([claim.ref])) }))
}
