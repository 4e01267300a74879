/** A part of a figure written out beside its whole: "2 civilians". */
import { formatCategory } from '@/lib/format/category'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { placeKey } from '@/lib/domain/event'
import { formatQuantity } from '@/lib/format/figure'
import { formatPlace } from '@/lib/format/place'
import type { Words } from '@/lib/format/translator'
import { formatGroup } from './lane'

/** The part with what it says beyond its whole; a part that says nothing more has its own words. */
export function formatPart(
  part: ClaimAnswer,
  whole: ClaimAnswer,
  actors: ComparisonAnswer['actors'],
  words: Words,
): string {
  const { locale, t } = words
  const { quantity } = part
  const figure = formatQuantity(quantity, locale, t)
  const what = [
    part.measure === whole.measure ? null : t(`measure.${part.measure}`).toLocaleLowerCase(locale),
    part.category === whole.category ? null : formatCategory(part.category, t),
    part.group === whole.group ? null : formatGroup(part.group, actors, words),
    part.place === null || placeKey(part.place) === placeKey(whole.place)
      ? null
      : formatPlace(part.place, words),
  ]
    .filter((text) => text !== null)
    .join(', ')
  const hasNumber = quantity.value !== null && quantity.form !== 'none'
  if (what === '') {
    return hasNumber ? t('breakdown.part-words', { figure, wording: quantity.wording }) : figure
  }
  return t(hasNumber ? 'breakdown.part' : 'breakdown.part-no-number', { figure, what })
}
