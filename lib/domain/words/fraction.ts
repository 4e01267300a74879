/** Halves and quarters before a word of magnitude: "1½ million", "3/4 of a million". */
import { magnitudeAfter } from './magnitude-after'
import type { Numeral } from './numeral'

const FRACTION = /^(?:(\d{1,3})[ -]?)??(½|¼|¾|(?<![\d/])[13]\/[24](?![\d/]))(?: of an?(?= ))?/u
const DECIMALS: Readonly<Record<string, string>> = {
  '½': '5',
  '1/2': '5',
  '¼': '25',
  '1/4': '25',
  '¾': '75',
  '3/4': '75',
}

export function fractionAt(text: string): Numeral | null {
  const [whole, before = '0', part = ''] = FRACTION.exec(text) ?? []
  const decimals = DECIMALS[part]
  if (whole === undefined || decimals === undefined) return null
  if (!magnitudeAfter(text.slice(whole.length))) return null
  return {
    digits: before + decimals,
    decimals: decimals.length,
    reading: 'decimal',
    certain: true,
    mayBeDecimal: false,
    otherwise: [],
    misreadings: [Number(before)],
    length: whole.length,
  }
}
