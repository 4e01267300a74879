/**
 * What a laid-out chart is: plain JSON in design pixels, already mirrored for right-to-left. The
 * static figure and the interactive chart draw the same object and decide nothing themselves.
 * Colour is not in it: a `tone` names the kind of source, and the style sheet gives it a hue.
 */
import type { Verdict } from '@/lib/domain/verdict'
import type { KindClass } from '@/lib/format/kind'

export type Direction = 'ltr' | 'rtl'
export type Scale = 'linear' | 'log'

/** What a text is for; the style sheet has one class a role. */
export type TextRole =
  | 'name'
  | 'tag'
  | 'value'
  | 'date'
  | 'tick'
  | 'heading'
  | 'end'
  | 'note'
  | 'word'
  | 'struck'
  | 'country'

/** One line of text. `anchor` is in the direction of writing: `start` is the right side in rtl. */
export interface PlacedText {
  readonly role: TextRole
  readonly text: string
  readonly x: number
  /** The baseline of the text. */
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a path is drawn. Only `solid` is filled with the tone; `line` and the others are strokes. */
export type PathRole =
  | 'solid'
  | 'hollow'
  | 'line'
  | 'thin'
  | 'dash'
  | 'hatch'
  | 'chip'
  | 'strike'
  /** An older claim. */
  | 'older'
  | 'trail'
  | 'leader'
  | 'rule'
  | 'area'
  /** A figure that holds; one older than is usual; a week, month or year. */
  | 'step'
  | 'stale'
  | 'span'
  /** Nobody claimed anything here. */
  | 'silence'
  /** The shapes of a map: a country; the area that a place is in; the extent of the event. */
  | 'land'
  | 'somewhere'
  | 'extent'
  /** Behind words that stand on a map. */
  | 'plate'

export interface PlacedPath {
  readonly role: PathRole
  readonly d: string
}

/** The mark of a claim. Each quantity form has its own, so that none can be taken for another. */
export type ClaimMarkKind =
  /** exact: a filled shape of the kind of source. */
  | 'dot'
  /** about: a hollow shape, with a thin line over what rounds to it. */
  | 'hollow-dot'
  | 'nearly'
  | 'estimate'
  /** range: a line with caps, nothing in its middle. */
  | 'range'
  /** at least, more than: starts at the stated number and is open upwards. */
  | 'open-above'
  /** at most, fewer than: a bracket at the stated number, hatched down to zero. */
  | 'open-below'
  /** none: a crossed ring at zero. */
  | 'none'
  /** a word, without any place on the axis. */
  | 'verbal'
  /** a word with a place on the axis by the reader's convention: a dashed diamond. */
  | 'convention-dot'
  /** a denial: a struck word, without any place on the axis. */
  | 'denied'

/**
 * One mark is one claim; in the chart of pairs it is a verdict, and in the grid of cells it may be a withdrawal;
 * on a map it is all the claims about one place, or those of an incident.
 */
export type MarkKind = ClaimMarkKind | Verdict | 'withdrawn' | 'place' | 'incident'

/** What hovering and focus show: the words and the source. */
export interface MarkTip {
  readonly figure: string
  readonly claimant: string
  readonly stance: string | null
  /** In the quotation marks of the language; empty where a mark is no claim. */
  readonly wording: string
  readonly date: string
  readonly source: string | null
  readonly note: string | null
}

/** How strongly a figure is drawn: the latest strong, earlier ones faint, withdrawn ones struck through. */
export type MarkAge = 'latest' | 'recent' | 'earlier' | 'withdrawn'

export interface Mark {
  /** Unique in its chart: the claim's id, or in a chart of pairs or cells that of the pair or cell. */
  readonly id: string
  /** The id of the claim that the mark leads to, or of the first of several. */
  readonly claim: string
  readonly href: string
  readonly kind: MarkKind
  readonly tone: KindClass
  /** False for an older standing claim, which a newer one of the same claimant replaced. */
  readonly current: boolean
  /** Left out where the lane names no latest figure, and for what is no current figure. */
  readonly age?: MarkAge | undefined
  /** Position of the (lower) stated number; null when the claim has none: a word, a denial. */
  readonly x: number | null
  /** Position of the upper stated number of a range. */
  readonly x2: number | null
  readonly y: number
  readonly paths: readonly PlacedPath[]
  /** The value and the date, or the words of a chip. */
  readonly labels: readonly PlacedText[]
  /** Everything that belongs to the mark and its labels, at least 24 by 24. */
  readonly hit: Box
  /** "claimant: figure, date". */
  readonly name: string
  readonly tip: MarkTip
}

export interface AxisTick {
  readonly value: number
  readonly at: number
  readonly label: PlacedText
}

/** What every chart's layout has. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly direction: Direction
  /** The class of source of every mark, in the order of the chart. */
  readonly headings: readonly {
    readonly tone: KindClass
    readonly glyph: string
    readonly text: PlacedText
  }[]
  readonly notes: readonly PlacedText[]
}

/** What every row of one claimant has. */
export interface ClaimantRow {
  readonly claimant: { readonly id: string; readonly name: string }
  readonly tone: KindClass
  /** The edge of the row's whole area, label included. */
  readonly top: number
  readonly height: number
  /** The name, wrapped and at last cut; the full one is `claimant.name`. */
  readonly label: readonly PlacedText[]
  readonly tags: readonly PlacedText[]
}

/** What a mark means, written beside it. */
export interface KeyEntry {
  readonly kind: MarkKind | 'silence'
  readonly paths: readonly PlacedPath[]
  readonly labels: readonly PlacedText[]
}
