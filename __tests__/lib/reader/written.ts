/** A reading in one line, as the tables of sentences write it. */
import type { Reading, SuggestedClaim } from '@/lib/reader/reading'

export function written({ statements }: Reading): string {
  return statements
    .map(({ claimant, claims }) => `${claimant?.text ?? '-'}: ${claims.map(figure).join(', ')}`)
    .join('; ')
}

const MARKS = {
  exact: '',
  none: '',
  'at-least': '+',
  'more-than': '>',
  'at-most': '<=',
  'fewer-than': '<',
  nearly: '~<',
  about: '~',
} as const

function figure({ quantity, measure, category, partOf, hypothetical }: SuggestedClaim): string {
  const { form, value, valueTo, wording } = quantity
  const number =
    form === 'verbal'
      ? (/(?:tens|hundreds|scores) of \w+|\w+/u.exec(wording.toLowerCase())?.[0] ?? '')
      : form === 'range'
        ? `${value}..${valueTo}`
        : form === 'at-least'
          ? `${value}+`
          : `${form in MARKS ? MARKS[form as keyof typeof MARKS] : form}${value}`
  const rest = [
    category === 'all' ? '' : category,
    partOf === null ? '' : 'part',
    hypothetical ? 'feared' : '',
  ].filter((word) => word !== '')
  return [number, measure, ...rest].join(' ')
}
