/** A number in a wording: what it is worth, where it stands, and how it was read. */
import type { NumberKind } from './kinds'
import type { Numeral } from './numeral'

export interface WordedNumber {
  /** The number, magnitude applied. It is whole unless `keepsFraction`. */
  readonly value: number
  /** The stretch of the wording that it takes, in UTF-16 units, and the text there. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: NumberKind
  readonly reading: Numeral['reading'] | 'magnitude' | 'words'
  /** False when a person has to confirm the reading. */
  readonly certain: boolean
  /** True for words that stand for a round number: "une centaine". */
  readonly about: boolean
  /** True when digits stay after the decimal mark once the magnitude is applied: "2.0", "34.5". */
  readonly keepsFraction: boolean
  /** True when the number was written with a decimal mark: "1.5 million" is rounded. */
  readonly rounded: boolean
  /** Other numbers that the same characters may mean. */
  readonly otherwise: readonly number[]
  /** Numbers that a careless reading of the marks makes of it: 29 of "29.000", 1 and 15 of "1.5 million". */
  readonly misreadings: readonly number[]
  /** What the magnitude multiplied, and the magnitude; null without one. */
  readonly magnitude: { readonly of: number; readonly factor: number } | null
}

/** A number as found in the plain text, before its surroundings are looked at. */
export type FoundNumber = Omit<WordedNumber, 'text' | 'kind'> & { readonly kind?: NumberKind }
