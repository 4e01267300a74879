/** A part is never wider than its whole: two of 27 civilians are civilians, wherever and whoever else they are. */
import type { ClaimFacts } from './claim'
import { dimensionOf } from './scope'
import { partsOfCategory, type Category, type SingleCategory } from './vocabulary'

/** What limits the people whom a claim counts. */
export type Limits = Pick<ClaimFacts, 'group' | 'category' | 'scope' | 'place'>

interface Widening {
  readonly field: keyof Limits
  readonly message: string
}

/** The fields in which a part would count people whom its whole leaves out. */
export function wideningsOf(part: Limits, whole: Limits): Widening[] {
  const widenings: Widening[] = []
  const widens = (field: keyof Limits, message: string) => widenings.push({ field, message })
  if (part.group === null && whole.group !== null) {
    widens(
      'group',
      `the whole counts people of ${whole.group}; leave the group out to take it over`,
    )
  }
  if (isWider(part.category, whole.category)) {
    widens('category', `${part.category} is wider than the ${whole.category} of the whole`)
  }
  const lost = whole.scope.filter((term) => !limitsAlike(part.scope, term))
  if (lost.length > 0) {
    widens('scope', `the whole is limited to ${lost.join(', ')}, and so is every part of it`)
  }
  if (part.place === null && whole.place !== null) {
    widens('place', `the whole is of ${whole.place.name}; leave the place out to take it over`)
  }
  return widenings
}

/** True when a scope limits the same thing as the term does: a part of the foreigners may be the nationals of one country. */
function limitsAlike(scope: readonly string[], term: string): boolean {
  return scope.some((other) => other === term || dimensionOf(other) === dimensionOf(term))
}

/** The ages and sexes that hold others. */
const HOLDS: Readonly<Partial<Record<SingleCategory, readonly SingleCategory[]>>> = {
  children: ['girls', 'boys'],
  adults: ['women', 'men', 'older-people'],
}

/** True when the first category surely holds all people of the second, and others. */
function isWider(wide: Category, narrow: Category): boolean {
  if (wide === narrow) return false
  const within = partsOfCategory(narrow)
  return partsOfCategory(wide).every(
    (one) =>
      one === 'all' ||
      within.some((other) => one === other || HOLDS[one]?.includes(other) === true),
  )
}
