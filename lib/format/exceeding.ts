/** The sentence about a figure of a part that is above a figure of all: "11,300 in Derna alone (…) is more than nearly 4,000 in all (…)". */
import type { Claim } from '@/lib/domain/claim'
import { placeIdentity } from '@/lib/domain/event'
import { formatCategory } from './category'
import { formatQuantity } from './figure'
import { joinWith } from './list'
import { formatScope } from './scope'
import type { Words } from './translator'

/** As much of a claim as the sentence tells. */
export type ExceedingClaim = Pick<Claim, 'claimant' | 'quantity' | 'category' | 'scope' | 'place'>

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
      : t('exceeds.in-place', { place: narrow.place.name }),
    narrow.category === wide.category
      ? null
      : t('exceeds.in-category', { category: formatCategory(narrow.category, t) }),
    added.length === 0 ? null : t('exceeds.in-scope', { scope: formatScope(added, nameOf, words) }),
  ].filter((text) => text !== null)
  const sentence = t('exceeds.sentence', {
    figureNarrow: formatQuantity(narrow.quantity, locale, t),
    what: joinWith('comma', what, words),
    narrow: nameOf(narrow.claimant),
    figureWide: formatQuantity(wide.quantity, locale, t),
    whole: t('exceeds.in-all'),
    wide: nameOf(wide.claimant),
  })
  return `${sentence}.`
}
