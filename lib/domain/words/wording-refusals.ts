/** Numbers that are refused for what their own wording says: a mark that was misread, or a fraction. */
import type { WordedNumber } from './number'
import { numbersIn } from './numbers'

/** The numbers of a quantity, of whatever form. */
export interface StatedNumbers {
  readonly form?: string
  readonly value: number | null
  readonly valueTo?: number | null
  readonly interval?: { readonly low: number; readonly high: number } | null
}

export interface WordingRefusal {
  readonly field: 'value' | 'valueTo' | 'interval'
  readonly message: string
}

export function wordingRefusals(quantity: StatedNumbers, wording: string): WordingRefusal[] {
  const numbers = numbersIn(wording)
  return statedFields(quantity).flatMap(({ field, number }) => {
    const message = refusalOf(number, numbers)
    return message === null ? [] : [{ field, message }]
  })
}

function statedFields({ value, valueTo, interval }: StatedNumbers) {
  const fields: { field: WordingRefusal['field']; number: number }[] = []
  if (value !== null) fields.push({ field: 'value', number: value })
  if (valueTo !== null && valueTo !== undefined) fields.push({ field: 'valueTo', number: valueTo })
  if (interval) {
    fields.push({ field: 'interval', number: interval.low })
    fields.push({ field: 'interval', number: interval.high })
  }
  return fields
}

function refusalOf(stated: number, numbers: readonly WordedNumber[]): string | null {
  if (numbers.some((number) => !number.keepsFraction && canMean(number, stated))) return null
  const misread = numbers.find(({ misreadings }) => misreadings.includes(stated))
  if (misread && !misread.keepsFraction) {
    return `the words say "${misread.text}", which is ${misread.value} and not ${stated}: write ${misread.value}`
  }
  const part = numbers.find(
    (number) => number.keepsFraction && (isFigure(number) || number.misreadings.includes(stated)),
  )
  if (!part) return null
  return `the words say "${part.text}", which is no whole number of people, and not ${stated}: leave it, or quote a count`
}

/** True when this number may be read as the one stated; 29 is a fraction's whole in "29.000", and no reading of a count. */
export function canMean({ value, otherwise, misreadings }: WordedNumber, stated: number): boolean {
  return value === stated || (otherwise.includes(stated) && !misreadings.includes(stated))
}

/** True for what could be meant as a figure of people; an age or a strength may well have a fraction. */
function isFigure({ kind }: WordedNumber): boolean {
  return kind === 'count' || kind === 'rate'
}
