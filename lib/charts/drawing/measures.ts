/** The two boxes that charts are designed for, and what follows from them. */

/** Design pixels. The page shows the one that fits its container; both scale with it. */
export const NARROW = 344
export const WIDE = 760

export interface Measures {
  readonly width: number
  /** Labels stand above their track instead of beside it. */
  readonly stacked: boolean
  /** Type sizes: names and values; everything else. None is under 11 px at 320 px. */
  readonly base: number
  readonly small: number
  readonly line: number
  readonly heading: number
  /** The stretch in which names may stand. */
  readonly names: { readonly from: number; readonly to: number }
  /** The stretch in which numbers lie. */
  readonly plot: { readonly from: number; readonly to: number }
  /** The stretch of words without a number, apart from the axis; null where each has its own line. */
  readonly words: { readonly from: number; readonly to: number; readonly ruled: boolean } | null
}

const WORDS = 140

export function measuresFor(width: number, hasWords: boolean, hasNumbers: boolean): Measures {
  if (width < 560) {
    return {
      width,
      stacked: true,
      base: 15,
      small: 13.5,
      line: 19,
      heading: 22,
      names: { from: 0, to: width },
      plot: { from: 12, to: width - 12 },
      words: null,
    }
  }
  const names = { from: 0, to: Math.round(width * 0.285) }
  const start = names.to + 26
  const words = hasWords
    ? { from: hasNumbers ? width - WORDS : start - 10, to: width, ruled: hasNumbers }
    : null
  return {
    width,
    stacked: false,
    base: 15,
    small: 13.5,
    line: 18,
    heading: 24,
    names,
    words,
    plot: { from: start, to: hasWords && hasNumbers ? width - WORDS - 30 : width - 12 },
  }
}
