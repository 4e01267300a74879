/** What the reader says of an article: suggested statements, each with the places in the text that it rests on. */
import type { Form } from '@/lib/domain/form'
import type { Measure } from '@/lib/domain/measure'
import type { Category } from '@/lib/domain/vocabulary'
import type { ActorMatch } from './actors'

/** A stretch of the article in UTF-16 units; the end is not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch with the very words that stand there. */
export interface Words extends Span {
  readonly text: string
}

export interface Reading {
  /** `en`, or the language that the text seems to be in; `und` where it cannot be told. */
  readonly language: string
  /** Why the article was not read, or not to its end; null when it was. */
  readonly notice: Notice | null
  /** The headline, which repeats what the article says and is not read; null when the text has none. */
  readonly title: Words | null
  readonly statements: readonly SuggestedStatement[]
}

export interface Notice {
  readonly code: 'other-language' | 'too-many-figures'
  readonly message: string
}

export interface SuggestedStatement {
  /** Null for what the article says in its own voice. */
  readonly claimant: SuggestedClaimant | null
  /** The word of speech: "said", "according to". */
  readonly cue: Words | null
  /** The relays that passed the statement on, outermost last. */
  readonly via: readonly Words[]
  /** The words by which the claimant repeats another's figure, and that other: "citing the ministry". */
  readonly citing: readonly Words[]
  readonly claims: readonly SuggestedClaim[]
}

export interface SuggestedClaimant extends Words {
  /** Actors of the record that this may be, the likeliest first, each with the reason. */
  readonly actors: readonly ActorMatch[]
}

export interface SuggestedClaim {
  readonly measure: Measure
  /** The word of harm as the article has it: "dead", "fled". */
  readonly term: string
  readonly quantity: SuggestedQuantity
  readonly category: Category
  /** The noun that was counted, as written; null for a bare number. */
  readonly people: string | null
  /** The group they belong to, as written: "Kenyan"; null when the words do not say. */
  readonly group: string | null
  /** Terms of the registry, or `worded:` with the words that limit the figure. */
  readonly scope: readonly string[]
  /** The claim of this statement that it is a part of, by its place in `claims`. */
  readonly partOf: number | null
  readonly place: string | null
  /** Words for the day or moment: "on Tuesday"; null when none stand near. */
  readonly date: Words | null
  /** The words of the figure, with its number in them. */
  readonly span: Span
  readonly sentence: Span
  /** About another, earlier event. */
  readonly background: boolean
  /** Feared, planned or possible: not said to have happened. */
  readonly hypothetical: boolean
  /** False when a person has to look at the number: other digits, marks with two readings, lakh and crore. */
  readonly certain: boolean
}

export interface SuggestedQuantity {
  readonly form: Form
  readonly value: number | null
  readonly valueTo: number | null
  /** The ends that the words give, as printed: about 7,000 is 7,000 here. Null is open, or no number. */
  readonly low: number | null
  readonly high: number | null
  readonly wording: string
}
