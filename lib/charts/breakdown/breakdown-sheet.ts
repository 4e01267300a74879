/** What the parts of a breakdown's row are written on, and what they have in common. */
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { KindClass } from '@/lib/format/kind'
import type { ValueAxis } from '../drawing/axis'
import { fromStart, placeLabel, type LabelInput, type LabelPlace } from '../drawing/label'
import type { Measures } from '../drawing/measures'
import type { Pen } from '../drawing/pen'
import type { Mark, PlacedPath, PlacedText } from '../drawing/shapes'
import type { Speech } from '../drawing/wording'
import type { BreakdownRow } from './layout'

export const TRACK = 30
export const TARGET = 29

export interface BreakdownContext {
  readonly top: number
  readonly measures: Measures
  readonly axis: ValueAxis | null
  readonly actors: ComparisonAnswer['actors']
  readonly speech: Speech
  readonly pen: Pen
}

/** What a row becomes, part by part, from the top down. */
export interface Sheet {
  y: number
  readonly context: BreakdownContext
  readonly tone: KindClass
  readonly parts: Mark[]
  readonly paths: PlacedPath[]
  readonly texts: PlacedText[]
  readonly segments: BreakdownRow['segments'][number][]
}

/** After the mark, else before it, else above its start. */
export const labelBeside = (input: LabelInput): LabelPlace => fromStart(placeLabel(input), input)
