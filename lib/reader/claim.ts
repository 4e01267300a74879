/** One figure as a suggested claim. */
import type { Amount } from './figures/amount'
import type { Figure } from './figures/figure'
import { quantityOf } from './quantity'
import type { SuggestedClaim } from './reading'
import type { Story } from './story'
import { isBackground } from './surroundings/background'
import type { Range } from './surroundings/clause'
import { isHypothetical } from './surroundings/hypothetical'
import { dateOf } from './surroundings/date'
import { placeOf } from './surroundings/place'
import { scopeOf } from './surroundings/scope'
import { stretchOf, type Sentence, type Token } from './text/token'

/** A span is the words of the figure, and no paragraph. */
const MAX_SPAN = 240
const MAX_WORDING = 12

/** What else the sentence tells. */
interface Surroundings {
  /** The figures of the same statement, of which it may be a part. */
  readonly siblings: readonly Figure[]
  readonly figures: readonly Figure[]
  readonly places: readonly Range[]
}

export function claimOf(
  sentence: Sentence,
  figure: Figure,
  { siblings, figures, places }: Surroundings,
  { article, year }: Story,
): SuggestedClaim {
  const { tokens } = sentence
  const { amount, harm, partOf } = figure
  const textOf = (range: Range) => {
    const { start, end } = stretchOf(tokens, range.first, range.last)
    return article.slice(start, end)
  }
  const wordsOf = (range: Range) => ({
    ...stretchOf(tokens, range.first, range.last),
    text: textOf(range),
  })
  const [first, last] = [Math.min(amount.first, harm.first), Math.max(amount.end, harm.last)]
  const whole = stretchOf(tokens, first, last)
  const own = stretchOf(tokens, amount.first, amount.end)
  const wholeAt = partOf === null ? -1 : siblings.findIndex((sibling) => sibling.amount === partOf)
  const date = dateOf(tokens, first, last)
  const hypothetical = isHypothetical(tokens, amount, harm)
  const place = placeOf(tokens, places, figure, figures)
  return {
    measure: harm.measure,
    term: figure.term ?? textOf(harm),
    quantity: quantityOf(
      amount,
      textOf({ first: amount.first, last: Math.min(amount.end, amount.first + MAX_WORDING - 1) }),
      hypothetical && harm.role === 'toll',
    ),
    category: amount.category,
    people: amount.noun === '' ? null : amount.noun,
    group: groupOf(tokens, amount),
    scope: scopeOf(tokens, figure),
    partOf: wholeAt < 0 ? null : wholeAt,
    place: place && textOf(place),
    date: date && wordsOf(date),
    span: whole.end - whole.start <= MAX_SPAN ? whole : own,
    sentence: { start: sentence.start, end: sentence.end },
    background: isBackground(tokens, first, last, year),
    hypothetical,
    certain: amount.certain,
  }
}

/** "Kenyan" of "20 Kenyan police officers": a name before the noun, which says whose people they are. */
function groupOf(tokens: readonly Token[], { last, end, noun }: Amount): string | null {
  if (noun === '') return null
  const names = tokens.slice(last + 1, end + 1).filter(({ tag }) => tag === 'PROPN')
  return names.length === 0 ? null : names.map(({ text }) => text).join(' ')
}
