/** One figure as a suggested claim. */
import type { Figure } from './figures/figures'
import { quantityOf } from './quantity'
import type { SuggestedClaim } from './reading'
import type { Story } from './statements'
import { isBackground } from './surroundings/background'
import type { Range } from './surroundings/clause'
import { isHypothetical } from './surroundings/hypothetical'
import { placeOf } from './surroundings/place'
import { stretchOf, type Sentence } from './text/token'

/** A span is the words of the figure, and no paragraph. */
const MAX_SPAN = 240
const MAX_WORDING = 12

export function claimOf(
  sentence: Sentence,
  { amount, harm, partOf }: Figure,
  siblings: readonly Figure[],
  places: readonly Range[],
  { article, year }: Story,
): SuggestedClaim {
  const { tokens } = sentence
  const textOf = (range: Range) => {
    const { start, end } = stretchOf(tokens, range.first, range.last)
    return article.slice(start, end)
  }
  const [first, last] = [Math.min(amount.first, harm.first), Math.max(amount.end, harm.last)]
  const whole = stretchOf(tokens, first, last)
  const own = stretchOf(tokens, amount.first, amount.end)
  const wholeAt = partOf === null ? -1 : siblings.findIndex((sibling) => sibling.amount === partOf)
  const hypothetical = isHypothetical(tokens, amount, harm)
  const place = placeOf(tokens, places, first, last)
  return {
    measure: harm.measure,
    term: textOf(harm),
    quantity: quantityOf(
      amount,
      textOf({ first: amount.first, last: Math.min(amount.end, amount.first + MAX_WORDING - 1) }),
      hypothetical && harm.role === 'toll',
    ),
    category: amount.category,
    people: amount.noun === '' ? null : amount.noun,
    group: null,
    scope: [],
    partOf: wholeAt < 0 ? null : wholeAt,
    place: place && textOf(place),
    date: null,
    span: whole.end - whole.start <= MAX_SPAN ? whole : own,
    sentence: { start: sentence.start, end: sentence.end },
    background: isBackground(tokens, first, last, year),
    hypothetical,
    certain: amount.certain,
  }
}
