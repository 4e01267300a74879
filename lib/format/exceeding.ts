/** The sentence about a figure of a part that is above a figure of all: "11,300 in Derna alone (…) is more than nearly 4,000 in all (…)". */
import type { Claim } from '@/lib/domain/claim'
import { placeIdentity } from '@/lib/domain/event'
import { formatCategory } from './category'
import { formatQuantity } from './figure'
import { joinWith } from './list'
import { formatPlace } from './place'
import { formatScope } from './scope'
import type { Words } from './translator'

/** The part of a claim that the sentence tells. */
export type ExceedingClaim = Pick<
  Claim,
  'claimant' | 'quantity' | 'group' | 'category' | 'scope' | 'place'
>

/** `nameOf` gives the name of an actor by its id. */
export function formatExceeding(
  narrow: ExceedingClaim,
  wide: ExceedingClaim,
  nameOf: (actor: string) => string,
  words: Words,
): string {
  const { locale, t } = words
  const hasOnePlace = placeIdentity(narrow.place) === placeIdentity(wide.place)
  const added = narrow.scope.filter((term) => !wide.scope.includes(term))
  const what = [
    hasOnePlace || narrow.place === null
      ? null
      : t('exceeds.in-place', { place: formatPlace(narrow.place, words) }),
    narrow.category === wide.category
      ? null
      : t('exceeds.in-category', { category: formatCategory(narrow.category, t) }),
    added.length === 0 ? null : t('exceeds.in-scope', { scope: formatScope(added, nameOf, words) }),
  ].filter((text) => text !== null)
  // What both count alike is said with both figures: 10 children are not 10 people.
  const alike = [
    wide.category === 'all' ? null : formatCategory(wide.category, t),
    wide.scope.length === 0 ? null : formatScope(wide.scope, nameOf, words),
  ].filter((text) => text !== null)
  const figureOf = ({ quantity }: ExceedingClaim) => {
    const figure = formatQuantity(quantity, locale, t)
    const by = joinWith('comma', alike, words)
    return alike.length === 0 ? figure : t('event.lead-figure', { figure, by })
  }
  const people = wide.group === null ? [] : [nameOf(wide.group)]
  const sentence = t('exceeds.sentence', {
    figureNarrow: figureOf(narrow),
    what: joinWith('comma', what, words),
    narrow: nameOf(narrow.claimant),
    figureWide: figureOf(wide),
    whole: joinWith('comma', [t('exceeds.in-all'), ...people], words),
    wide: nameOf(wide.claimant),
  })
  return `${sentence}.`
}
