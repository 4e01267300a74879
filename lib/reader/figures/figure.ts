/** A figure: an amount, what befell the people it counts, and the amount that it is a part of. */
import type { Amount } from './amount'
import type { Harm } from './harms'

export interface Figure {
  readonly amount: Amount
  readonly harm: Harm
  /** The amount of which it is a part; null when it is a part of none that the sentence tells. */
  readonly partOf: Amount | null
  /** The word of harm where it stands in the sentence before: "Twelve of them were children." */
  readonly term?: string
}
