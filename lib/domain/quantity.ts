/**
 * A quantity is what a source said, kept as it said it; its interval is derived and never stored.
 * The table of forms is in docs/method.md, "How a wording becomes an interval".
 */
import { z } from 'zod'
import { FORMS, form, type Form } from './form'
import { addRefusals, whenWellFormed } from './refusal'
import { wording } from './text'
import { countReading } from './words/count-readings'

export { FORMS, form, type Form }

/** A count of people as stated: a safe, non-negative integer, never coerced from text. */
const wants = (rule: string) => ({
  error: ({ input }: { readonly input?: unknown }) => {
    const reading = countReading(input)
    return reading === null ? rule : `${rule}; ${reading}`
  },
})
const count = z
  .int(wants('a count is a whole number from 0 to 9007199254740991, written as a number'))
  .min(0, wants('a count is not negative'))

/** The interval that an estimate gives for itself; its level is a percentage, or null where none is said. */
const intervalInput = z.strictObject({
  low: count,
  high: count,
  level: z
    .number({ error: 'a level is a percentage such as 95, or null' })
    .gt(0, { error: 'a level is above 0 per cent' })
    .max(100, { error: 'a level is at most 100 per cent' })
    .nullable()
    .default(null),
})

export const quantityInput = z
  .strictObject({
    form,
    value: count.nullable().default(null),
    valueTo: count.nullable().default(null),
    interval: intervalInput.nullable().default(null),
    wording,
  })
  .superRefine(
    (quantity, context) => {
      const refusals = quantityRefusals(withZero(quantity))
      addRefusals(
        context,
        refusals.map(({ field, message }) => ({ path: [field], message })),
      )
    },
    whenWellFormed('form', 'value', 'valueTo', 'interval'),
  )
  .transform((quantity) => withZero(quantity))

/** "No casualties" is 0, whether or not the number is written out. */
function withZero(quantity: Quantity): Quantity {
  return quantity.form === 'none' && quantity.value === null ? { ...quantity, value: 0 } : quantity
}

export interface Quantity {
  readonly form: Form
  /** The number as stated: 200 for "more than 200". Null for a verbal quantity and a denial. */
  readonly value: number | null
  /** The upper number of a `range`; null for every other form. */
  readonly valueTo: number | null
  /** The interval that an `estimate` gives for itself; null for every other form. */
  readonly interval: StatedInterval | null
  readonly wording: string
}

/** An estimate's own interval, inclusive, in people. */
export interface StatedInterval {
  readonly low: number
  readonly high: number
  /** The level of confidence in per cent; null where the source names none. */
  readonly level: number | null
}

/** Inclusive bounds, in people. A bound that is null is open. */
export interface Interval {
  readonly low: number
  readonly high: number | null
}

interface QuantityRefusal {
  readonly field: 'form' | 'value' | 'valueTo' | 'interval'
  readonly message: string
}

/** Why a number contradicts its form; empty when it does not. */
function quantityRefusals(quantity: Quantity): QuantityRefusal[] {
  const { form, value, valueTo, interval: own } = quantity
  const refusals: QuantityRefusal[] = []
  const refuse = (field: QuantityRefusal['field'], message: string) =>
    refusals.push({ field, message })

  if (form === 'verbal' || form === 'denied') {
    if (value !== null) refuse('value', `a ${form} quantity has no number; leave value null`)
  } else if (value === null) {
    refuse('value', `form ${form} needs the number as stated`)
  }
  if (form === 'range') {
    if (valueTo === null) refuse('valueTo', 'a range needs its upper number')
    else if (value !== null && valueTo < value) {
      refuse('valueTo', `the upper number ${valueTo} is below the lower number ${value}`)
    }
  } else if (valueTo !== null) {
    refuse('valueTo', `only a range has an upper number; form ${form} has none`)
  }
  if (form === 'estimate') {
    if (own === null) {
      refuse('interval', 'an estimate needs the interval that its source gives, low and high')
    } else if (value !== null && !(own.low <= value && value <= own.high)) {
      refuse('interval', `the estimate ${value} is not between ${own.low} and ${own.high}`)
    }
  } else if (own !== null) {
    refuse('interval', `only an estimate has an interval of its own; form ${form} has none`)
  }
  if (value === null) return refusals
  if (form === 'nearly' && value < 2) {
    refuse('value', `nearly ${value} leaves no number below it that rounds to ${value}`)
  }
  if (form === 'none' && value !== 0) refuse('value', `form none is zero, not ${value}`)
  if (form === 'fewer-than' && value === 0) refuse('value', 'fewer than 0 people is impossible')
  const interval = intervalOf({ ...quantity, valueTo: valueTo ?? value })
  if (
    interval &&
    !(Number.isSafeInteger(interval.low) && Number.isSafeInteger(interval.high ?? 0))
  ) {
    refuse('value', 'the number is too large to be kept exactly')
  }
  return refusals
}

/**
 * The whole numbers a quantity allows; null when it gives no number (verbal, denied).
 * "more than 200" allows 201 and up; "about 7,000" what rounds to it at its last non-zero digit; "nearly 4,000" the part of
 * that below it.
 */
export function intervalOf(quantity: Quantity): Interval | null {
  const { form, value, valueTo } = quantity
  if (value === null) return null
  switch (form) {
    case 'exact':
    case 'none':
      return { low: value, high: value }
    case 'at-least':
      return { low: value, high: null }
    case 'more-than':
      return { low: value + 1, high: null }
    case 'at-most':
      return { low: 0, high: value }
    case 'fewer-than':
      return { low: 0, high: value - 1 }
    case 'range':
      return { low: value, high: valueTo }
    case 'nearly':
      return nearlyInterval(value)
    case 'estimate':
      return quantity.interval && { low: quantity.interval.low, high: quantity.interval.high }
    case 'about':
      return roundingInterval(value)
    case 'verbal':
    case 'denied':
      return null
    default:
      return form satisfies never
  }
}

/** The numbers that round, half up, to `value` at its last non-zero digit: 7000 -> [6500, 7499], 27 -> [27, 27]. */
function roundingInterval(value: number): { readonly low: number; readonly high: number } {
  const unit = roundingUnit(value)
  if (unit === 1) return { low: value, high: value }
  return { low: value - unit / 2, high: value + unit / 2 - 1 }
}

/** The numbers just below `value`, from what rounds to it: 4000 -> [3500, 3999], 27 -> [26, 26]. */
function nearlyInterval(value: number): Interval {
  const unit = roundingUnit(value)
  return { low: unit === 1 ? value - 1 : value - unit / 2, high: value - 1 }
}

/** The unit of the last non-zero digit: 1000 for 7000, 1 for 27. */
function roundingUnit(value: number): number {
  let unit = 1
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10
  return unit
}

/** The numbers a source uttered: [200] for "more than 200", [30, 40] for a range, [] for "dozens". */
export function statedNumbers(quantity: Quantity): number[] {
  return [quantity.value, quantity.valueTo].filter((number) => number !== null)
}

/** Every number in the words of a quantity, an estimate's own interval included; each once. */
export function endsStated(quantity: Quantity): number[] {
  const { interval } = quantity
  const own = interval === null || interval === undefined ? [] : [interval.low, interval.high]
  return [...new Set([...statedNumbers(quantity), ...own])]
}

/** True when the form leaves the upper end open ("at least", "more than"). */
export function isOpenAbove(quantity: Quantity): boolean {
  return quantity.form === 'at-least' || quantity.form === 'more-than'
}

/** True when the form gives only an upper end, below which it allows anything. */
export function isOpenBelow(quantity: Quantity): boolean {
  return quantity.form === 'at-most' || quantity.form === 'fewer-than'
}

/** True when no whole number satisfies both. */
export function areDisjoint(a: Interval, b: Interval): boolean {
  return isBelow(a, b) || isBelow(b, a)
}

/** True when everything `a` allows is lower than anything `b` allows. */
export function isBelow(a: Interval, b: Interval): boolean {
  return a.high !== null && a.high < b.low
}

export function areEqual(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high
}
