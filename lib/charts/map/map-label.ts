/** What a label of a map is before and after it has its place. */
import type { Box } from '../drawing/shapes'
import type { Outline } from './map-clear'
import type { Anchor, Segment } from './map-sides'

export interface Labelled extends Anchor {
  readonly title: string
  /** What is claimed with its claimants, then what else is known of it. */
  readonly lines: readonly string[]
  readonly letter: string
  /** Labels with more claimants are placed before those with fewer. */
  readonly rank: number
}

export interface Typography {
  readonly title: number
  readonly text: number
  readonly line: number
  /** The widest that a label may be. */
  readonly width: number
}

/** What labels have to keep clear of, and where there is room for them. */
export interface LabelGround {
  readonly taken: readonly Box[]
  readonly bounds: Box
  readonly outlines: readonly Outline[]
  /** Around small countries that claims are about: their shape is to be seen. */
  readonly shapes: readonly Box[]
}

/** All its words, those of the figure, the name, a letter for the list to explain, the mark alone. */
export type Tier = 'full' | 'figure' | 'name' | 'letter' | 'none'

export interface PlacedLabel {
  readonly tier: Tier
  readonly box: Box
  /** The first ones are the title's, in bold. */
  readonly titles: readonly string[]
  readonly lines: readonly string[]
  /** From the label to its mark; null where it stands beside it. */
  readonly leader: Segment | null
}
