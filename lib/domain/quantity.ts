/**
 * A quantity is what a source said, kept as it said it; its interval is derived and never stored.
 * The table of forms is in docs/method.md, "How a wording becomes an interval".
 */
import { z } from 'zod'
import { addRefusals, whenWellFormed } from './refusal'
import { wording } from './text'

export const FORMS = [
  'exact',
  'at-least',
  'more-than',
  'at-most',
  'fewer-than',
  'range',
  'about',
  'verbal',
  'none',
  'denied',
] as const
export type Form = (typeof FORMS)[number]
export const form = z.enum(FORMS)

/** A count of people as stated: a safe, non-negative integer, never coerced from text. */
const count = z
  .int({ error: 'a count is a whole number from 0 to 9007199254740991, written as a number' })
  .min(0, { error: 'a count is not negative' })

export const quantityInput = z
  .strictObject({
    form,
    value: count.nullable().default(null),
    valueTo: count.nullable().default(null),
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
    whenWellFormed('form', 'value', 'valueTo'),
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
  readonly wording: string
}

/** Inclusive bounds, in people. A bound that is null is open. */
export interface Interval {
  readonly low: number
  readonly high: number | null
}

interface QuantityRefusal {
  readonly field: 'form' | 'value' | 'valueTo'
  readonly message: string
}

/** Why a number contradicts its form; empty when it does not. */
function quantityRefusals(quantity: Quantity): QuantityRefusal[] {
  const { form, value, valueTo } = quantity
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
  if (value === null) return refusals
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
 * "more than 200" allows 201 and up; "about 7,000" what rounds to it at its last non-zero digit.
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
function roundingInterval(value: number): Interval {
  let unit = 1
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10
  if (unit === 1) return { low: value, high: value }
  return { low: value - unit / 2, high: value + unit / 2 - 1 }
}

/** The numbers a source uttered: [200] for "more than 200", [30, 40] for a range, [] for "dozens". */
export function statedNumbers(quantity: Quantity): number[] {
  return [quantity.value, quantity.valueTo].filter((number) => number !== null)
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
