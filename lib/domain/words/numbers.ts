/**
 * Every number that a wording holds, with how it was read. Digits of every script, groups, decimal marks, words of
 * magnitude and numbers in words are read; what may be read in two ways is said and never settled silently.
 */
import { magnitudeAfter } from './magnitude-after'
import { fractionAt } from './fraction'
import { isFormula } from './formula'
import { hanNumbers } from './han'
import { STRETCHES } from './dates'
import { kindOf, ONE_IN_SO_MANY, type NumberKind } from './kinds'
import type { FoundNumber, WordedNumber } from './number'
import { FIXED_PHRASES, ROUND_WORDS } from './number-words'
import { keepsFraction, numeralAt, numeralValue, type Numeral } from './numeral'
import { anyOf } from './phrase'
import { plainText } from './plain-text'
import { sharedMagnitudes } from './shared-magnitude'
import { speltNumbers } from './spelt'

const WHOLE = {
  certain: true,
  about: false,
  keepsFraction: false,
  rounded: false,
  otherwise: [],
  misreadings: [],
  magnitude: null,
} as const

const PHRASES = { ...ROUND_WORDS, ...FIXED_PHRASES }
const PHRASE = new RegExp(`(?<!and )${anyOf(Object.keys(PHRASES))}`, 'giu')
/** Words that are a thousand by themselves in languages whose number words are not read otherwise. */
const THOUSAND = new RegExp(anyOf(['tausend', 'mil', 'هزار', 'الف', 'тысяча']), 'giu')

/** A number in digits with its magnitude is never longer; a limit keeps long texts from being read again at every digit. */
const MAX_NUMERAL = 60

/** Numerals and fractions begin with one of these. */
const BEGINS_NUMERAL = /[\d½¼¾]/u

export function numbersIn(wording: string): WordedNumber[] {
  const { text, offsets } = plainText(wording)
  return plainNumbers(text).map((number) => {
    const start = offsets[number.start] ?? 0
    const end = offsets[number.end] ?? wording.length
    return { ...number, start, end, text: wording.slice(start, end) }
  })
}

/** The refusals and the warnings of a claim read the same words, which takes 30 µs: the last of them are remembered. */
const readings = new Map<string, readonly WordedNumber[]>()
const MAX_READINGS = 100
const MAX_REMEMBERED = 160

/** The same for a text that is plain already, with places in that text. */
export function plainNumbers(text: string): readonly WordedNumber[] {
  const before = readings.get(text)
  if (before !== undefined) return before
  const numbers = readPlain(text)
  if (text.length > MAX_REMEMBERED) return numbers
  if (readings.size >= MAX_READINGS) readings.clear()
  readings.set(text, numbers)
  return numbers
}

function readPlain(text: string): WordedNumber[] {
  // The numbers of a formula are parts of its name for what it gives, and count nobody.
  const whole = isFormula(text) ? ('name' as const) : undefined
  const found = sharedMagnitudes(withoutOverlaps(allNumbers(text)), text)
  const numbers = found.map((number, index): WordedNumber => {
    const { start, end } = number
    const written = text.slice(start, end)
    const previous = found[index - 1]
    // The dash of "7k-8k" joins two numbers; elsewhere a dash after a letter makes a name, as in "Su-35".
    const isJoined = previous?.magnitude && previous.end === start - 1
    const before = isJoined ? `${text.slice(0, previous.end)} ` : text.slice(0, start)
    const kind = whole ?? number.kind ?? kindOf(written, before, text.slice(end))
    return { ...number, kind, text: written }
  })
  return numbers.map((number, index) => {
    const [before, after] = [numbers[index - 1], numbers[index + 1]]
    const isShare =
      (after && isOneInSoMany(number, after, text)) ||
      (before && isOneInSoMany(before, number, text))
    return isShare ? { ...number, kind: 'share' } : number
  })
}

/** True for two counts that are one share: "one in five", "3 out of 10". */
function isOneInSoMany(part: WordedNumber, whole: WordedNumber, text: string): boolean {
  const areCounts = part.kind === 'count' && whole.kind === 'count'
  const isSmall = part.value < whole.value && (part.value === 1 || whole.value <= 10)
  return areCounts && isSmall && ONE_IN_SO_MANY.test(text.slice(part.end, whole.start))
}

/** The numbers of every way of writing; where two lay hold of the same text, the one named first in this list stands. */
function allNumbers(text: string): FoundNumber[] {
  const phrases = [...text.matchAll(PHRASE)].map((match): FoundNumber => {
    const phrase = match[0].toLowerCase().replace(/[ \u00a0]+/gu, ' ')
    const about = Object.hasOwn(ROUND_WORDS, phrase)
    const [start, end] = [match.index, match.index + match[0].length]
    return { ...WHOLE, value: PHRASES[phrase] ?? 0, start, end, reading: 'words', about }
  })
  const spelt = speltNumbers(text).map(({ value, start, end, certain }) =>
    withMagnitude(text, { ...WHOLE, value, start, end, reading: 'words', certain }),
  )
  const han = hanNumbers(text).map((number): FoundNumber => ({
    ...WHOLE,
    ...number,
    reading: 'words',
  }))
  const thousands = [...text.matchAll(THOUSAND)].map((match): FoundNumber => ({
    ...WHOLE,
    value: 1000,
    start: match.index,
    end: match.index + match[0].length,
    reading: 'words',
    certain: false,
  }))
  return [...phrases, ...digitNumbers(text), ...spelt, ...han, ...thousands]
}

function withoutOverlaps(numbers: readonly FoundNumber[]): FoundNumber[] {
  const kept: FoundNumber[] = []
  for (const number of numbers) {
    if (kept.every(({ start, end }) => number.end <= start || number.start >= end))
      kept.push(number)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function digitNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  const { masked, kinds } = withoutStretches(text)
  for (let index = 0; index < text.length; index += 1) {
    if (!BEGINS_NUMERAL.test(masked.charAt(index))) continue
    const ahead = masked.slice(index, index + MAX_NUMERAL)
    const numeral = fractionAt(ahead) ?? numeralAt(ahead)
    if (!numeral) continue
    const kind = kinds[index]
    const end = index + numeral.length
    const plain: FoundNumber = {
      ...WHOLE,
      value: numeralValue(numeral, 1),
      start: index,
      end,
      reading: numeral.reading,
      certain: numeral.certain,
      keepsFraction: keepsFraction(numeral, 1),
      rounded: numeral.decimals > 0,
      otherwise: numeral.otherwise,
      misreadings: numeral.misreadings,
    }
    const number = kind
      ? { ...plain, kind, misreadings: [] }
      : continued(text, withMagnitude(text, plain, numeral))
    found.push(number)
    index = number.end - 1
  }
  return found
}

/** The number together with the words of magnitude that follow it. */
function withMagnitude(text: string, number: FoundNumber, numeral?: Numeral): FoundNumber {
  const magnitude = magnitudeAfter(text.slice(number.end))
  if (!magnitude) return number
  const { factor, length, certain, half } = magnitude
  // "1.234 million" has more likely a decimal point than a thousand and more millions.
  const isDecimal = numeral?.mayBeDecimal ?? false
  const exact = numeral ?? { digits: String(number.value), decimals: 0 }
  const scaled = isDecimal ? { digits: exact.digits, decimals: 3 } : exact
  const of = numeralValue(scaled, 1)
  const value = numeralValue(scaled, factor) + (half ? factor / 2 : 0)
  return {
    ...number,
    value,
    end: number.end + length,
    reading: 'magnitude',
    certain: number.certain && certain && numeral?.reading !== 'grouped',
    keepsFraction: keepsFraction(scaled, factor),
    rounded: scaled.decimals > 0,
    otherwise: isDecimal ? [number.value * factor] : certain ? [] : [of],
    magnitude: { of, factor },
  }
}

const HAN_UNIT = /[百千万萬亿億천만억]$/u

/** "1万2千" and "3만 5000" are one number: what follows a character of magnitude at once and is smaller is added to it. */
function continued(text: string, number: FoundNumber): FoundNumber {
  const { magnitude, start, end } = number
  if (!magnitude || !HAN_UNIT.test(text.slice(start, end))) return number
  const gap = /^[억만천] (?=\d)/u.test(text.slice(end - 1)) ? 1 : 0
  const numeral = numeralAt(text.slice(end + gap, end + gap + MAX_NUMERAL))
  if (!numeral) return number
  const begins = end + gap
  const rest = continued(
    text,
    withMagnitude(
      text,
      {
        ...WHOLE,
        value: numeralValue(numeral, 1),
        start: begins,
        end: begins + numeral.length,
        reading: 'magnitude',
      },
      numeral,
    ),
  )
  if (rest.value >= magnitude.factor || numeral.decimals > 0) return number
  return { ...number, value: number.value + rest.value, end: rest.end, magnitude: null }
}

/** The text with the marks of dates and hours blotted out, and for every unit what stretch it belongs to. */
function withoutStretches(text: string) {
  const units = text.split('')
  const kinds: (NumberKind | undefined)[] = []
  for (const { kind, pattern, mark } of STRETCHES) {
    if (!mark.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      if (kinds[match.index] !== undefined) continue
      for (let at = match.index; at < match.index + match[0].length; at += 1) {
        kinds[at] = kind
        if (!/\d/u.test(units[at] ?? '')) units[at] = '\u0001'
      }
    }
  }
  return { masked: units.join(''), kinds }
}
