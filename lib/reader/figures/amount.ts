/** An amount in a sentence: a number or a word for one, what qualifies it, and the noun that it counts. */
import type { Form } from '@/lib/domain/form'
import type { Category } from '@/lib/domain/vocabulary'

export interface Amount {
  /** The first and last token of the amount alone, its qualifier included: "more than 200". */
  readonly first: number
  readonly last: number
  /** The token in which the number itself begins. */
  readonly number: number
  /** The last token of the whole phrase: "more than 200 Kenyan police officers". */
  readonly end: number
  readonly form: Form
  readonly value: number | null
  readonly valueTo: number | null
  /** False when a person has to confirm the reading. */
  readonly certain: boolean
  readonly counts: Counts
  readonly category: Category
  /** The noun of the phrase, in small letters; empty for a bare number. */
  readonly noun: string
  /** "17 of them", "two of the dead": a part of people told of before. */
  readonly isPart: boolean
}

/** What the noun says: people, surely something else, a noun in no list, or no noun at all. */
export type Counts = 'people' | 'something-else' | 'unknown' | 'bare'
