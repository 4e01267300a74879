/** The words of magnitude that stand right after a number. */
import { MAGNITUDES } from './magnitudes'
import { anyOf } from './phrase'

export interface MagnitudeAfter {
  readonly factor: number
  readonly certain: boolean
  /** True for "two and a half million". */
  readonly half: boolean
  readonly length: number
}

const MATCHERS = MAGNITUDES.map((magnitude) => {
  const isLetter = magnitude.words.every((word) => /^[km]$/iu.test(word))
  // Letters such as "k" are boundless on their left, because they stand at the digits; "5 m" apart is a length.
  const words = isLetter
    ? `(?:${magnitude.words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`
    : anyOf(magnitude.words).replaceAll(String.raw`(?<![\p{L}\p{M}\p{N}])`, '')
  const gap = magnitude.certain ? '[ \u00a0-]?' : isLetter ? '' : '[ \u00a0]'
  const source = `^${gap}${words}`
  return { magnitude, source, pattern: new RegExp(source, magnitude.exactCase ? 'u' : 'iu') }
})
/** Few numbers have a word of magnitude: one look says so for all of them. */
const ANY = new RegExp(MATCHERS.map(({ source }) => source).join('|'), 'iu')

const AND_A_HALF = /^[ \u00a0]and a half/iu

export function magnitudeAfter(text: string): MagnitudeAfter | null {
  const half = AND_A_HALF.exec(text)?.[0].length ?? 0
  let factor = 1
  let certain = true
  let length = half
  for (let count = 0; count < 2; count += 1) {
    const next = longestMagnitude(text.slice(length))
    // "5 thousand million" multiplies on; so does "5 hundred thousand".
    if (!next) break
    factor *= next.factor
    certain &&= next.certain
    length += next.length
  }
  return factor === 1 ? null : { factor, certain, half: half > 0, length }
}

function longestMagnitude(text: string) {
  if (!ANY.test(text)) return null
  let longest: { factor: number; certain: boolean; length: number } | null = null
  for (const { magnitude, pattern } of MATCHERS) {
    const length = pattern.exec(text)?.[0].length ?? 0
    if (length > (longest?.length ?? 0)) {
      longest = { factor: magnitude.factor, certain: magnitude.certain, length }
    }
  }
  return longest
}
