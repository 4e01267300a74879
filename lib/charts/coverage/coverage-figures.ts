/** How the cells of a coverage grid write their figures: all in words or all with signs, never a mixture. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { formatNumber } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import { quantityOf, type Speech } from '../drawing/wording'

export type FigureStyle = 'words' | 'signs'

/** "at least 200" or "≥200". */
export function figureAs(style: FigureStyle, claim: ClaimAnswer, speech: Speech): string {
  if (style === 'words') return quantityOf(claim, speech)
  const { locale, t } = speech
  const { form, value, valueTo, interval } = claim.quantity
  const number = (one: number | null | undefined) => (one == null ? '' : formatNumber(one, locale))
  const told = {
    value: number(value),
    valueTo: number(valueTo),
    low: number(interval?.low),
    high: number(interval?.high),
  }
  switch (form) {
    case 'exact':
    case 'none':
    case 'verbal':
    case 'denied':
      return told.value
    default:
      // Every other form has a sign, so that no number stands without what its source said of it.
      return t(`chart.coverage.quantity.${form}`, told)
  }
}

/** Signs as soon as one figure fits with a sign that does not fit in words. */
export function styleOf(
  cells: readonly { readonly claim: ClaimAnswer; readonly fits: (text: string) => boolean }[],
  speech: Speech,
): FigureStyle {
  const isSaved = cells.some(
    ({ claim, fits }) =>
      !fits(figureAs('words', claim, speech)) && fits(figureAs('signs', claim, speech)),
  )
  return isSaved ? 'signs' : 'words'
}

/** "≥ at least, > more than": the signs that these claims are written with; null where there is none. */
export function keyOfSigns(claims: readonly ClaimAnswer[], speech: Speech): string | null {
  const forms = new Set(claims.map(({ quantity }) => quantity.form))
  const said = SIGNED.filter((form) => forms.has(form)).map((form) =>
    speech.t(`chart.coverage.signs.${form}`),
  )
  return said.length === 0 ? null : joinWith('comma', said, speech)
}

/** The forms whose sign needs a word in the key; a range explains itself. */
const SIGNED = [
  'at-least',
  'more-than',
  'at-most',
  'fewer-than',
  'nearly',
  'about',
  'estimate',
] as const
