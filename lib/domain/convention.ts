/**
 * Conventions give verbal quantities a number for the drawing alone. The reader chooses one and
 * sees it named; its numbers enter no range, spread, verdict or export.
 */
import { z } from 'zod'
import type { Quantity } from './quantity'

export const CONVENTIONS = ['none', 'acled', 'em-dat'] as const
export type Convention = (typeof CONVENTIONS)[number]
export const convention = z.enum(CONVENTIONS)

type Words = Readonly<Record<string, number>>

/** The numbers that the codebooks publish; see docs/method.md, "Conventions". */
const NUMBERS: Readonly<Record<Convention, Words>> = {
  none: {},
  acled: { several: 3, tens: 10, dozens: 12, hundreds: 100 },
  'em-dat': { hundreds: 200, thousands: 2000 },
}

const MAGNITUDES = /\b(?:several|tens?|dozens?|scores?|hundreds?|thousands?|millions?)\b/giu

/**
 * The number a convention puts in place of the word; null when the quantity is not verbal, the
 * convention has no such word, or the wording has more than one ("tens of thousands").
 */
export function conventionNumber(quantity: Quantity, convention: Convention): number | null {
  if (quantity.form !== 'verbal') return null
  const words = quantity.wording.toLowerCase().match(MAGNITUDES) ?? []
  const [word] = words
  if (word === undefined || words.length > 1) return null
  return NUMBERS[convention][word] ?? null
}
