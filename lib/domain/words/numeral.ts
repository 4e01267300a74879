/**
 * One number in digits, with whatever groups or divides them. Where a mark may be read in two ways, the reading that a
 * count of people allows is taken and the other is named: "1.234" is 1234, or one and a fraction.
 */
export interface Numeral {
  /** All digits without marks; the last `decimals` of them stand after the decimal mark. */
  readonly digits: string
  readonly decimals: number
  readonly reading: 'digits' | 'grouped' | 'decimal'
  /** False where another reading is possible, or where the form is unusual. */
  readonly certain: boolean
  /** True when the only mark is a point before three digits, which may be a decimal point after all. */
  readonly mayBeDecimal: boolean
  /** What else the same characters may mean. */
  readonly otherwise: readonly number[]
  /** What remains when a mark is wrongly taken for a decimal mark, or is dropped: 29 for "29.000", 15 for "1.5". */
  readonly misreadings: readonly number[]
  readonly length: number
}

const MARK = "[.,'٫٬،\u00a0 ]"
const GROUPED = new RegExp(
  String.raw`^([1-9]\d{0,2})(${MARK})\d{3}(?:\2\d{3})*(?!\d)(?!\2\d)(?:[.,٫](\d+)(?![.,]?\d))?`,
  'u',
)
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}(?![\d,]*\d)(?:\.(\d+)(?![.,]?\d))?/u
const DECIMAL = /^(\d+)[.,٫](\d+)(?![.,٫٬]?\d)/u
const DIGITS = /^\d+/u
/** Digits with marks that fit no way of writing one number: a list, or a version. */
const MUDDLED = /^\d+(?:[.,'٫٬]\d+){2,}/u

/** The numeral at the beginning of this plain text; null when no digit stands there. */
export function numeralAt(text: string): Numeral | null {
  return grouped(text) ?? indian(text) ?? decimal(text) ?? digits(text)
}

function grouped(text: string): Numeral | null {
  const match = GROUPED.exec(text)
  if (!match) return null
  const [whole, first = '', mark = '', fraction = ''] = match
  const groups = whole.split(mark).length - 1
  const isSingle = groups === 1 && fraction === ''
  const last = whole.slice(-3)
  const isSpace = mark === ' '
  // A plain space may part two numbers, but none of several digits begins with a nought.
  const standsAlone = isSpace && isSingle && !last.startsWith('0')
  const isPoint = isSingle && (mark === '.' || mark === '٫')
  return {
    digits: whole.replace(/\D/gu, ''),
    decimals: fraction.length,
    reading: 'grouped',
    certain: !isPoint && !(isSpace && isSingle),
    mayBeDecimal: isPoint,
    otherwise: isPoint ? [Number(whole.replace(/\D/u, '.'))] : standsAlone ? [Number(last)] : [],
    misreadings: isSpace ? [] : beginnings(first, whole.slice(first.length)),
    length: whole.length,
  }
}

function indian(text: string): Numeral | null {
  const match = INDIAN.exec(text)
  if (!match) return null
  const [whole, fraction = ''] = match
  const first = whole.slice(0, whole.indexOf(','))
  return {
    digits: whole.replace(/\D/gu, ''),
    decimals: fraction.length,
    reading: 'grouped',
    certain: true,
    mayBeDecimal: false,
    otherwise: [],
    misreadings: beginnings(first, whole.slice(first.length)),
    length: whole.length,
  }
}

function decimal(text: string): Numeral | null {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [whole, before = '', after = ''] = match
  return {
    digits: before + after,
    decimals: after.length,
    reading: 'decimal',
    certain: true,
    mayBeDecimal: false,
    otherwise: [],
    misreadings: [Number(before), Number(before + after), Math.round(Number(`${before}.${after}`))],
    length: whole.length,
  }
}

function digits(text: string): Numeral | null {
  const whole = DIGITS.exec(text)?.[0]
  if (whole === undefined) return null
  const hasLeadingZero = whole.length > 1 && whole.startsWith('0')
  return {
    digits: whole,
    decimals: 0,
    reading: 'digits',
    certain: !hasLeadingZero && !MUDDLED.test(text),
    mayBeDecimal: false,
    otherwise: [],
    misreadings: [],
    length: whole.length,
  }
}

/** Every number that is left when reading stops at one of the marks: 1 and 1234 for "1.234.567". */
function beginnings(first: string, rest: string): number[] {
  const found = [Number(first)]
  let soFar = first
  for (const group of rest.split(/\D/u).slice(1, -1)) {
    soFar += group
    found.push(Number(soFar))
  }
  return found
}

/** The number that a numeral is once it is multiplied. Whole digits are multiplied first, so that 56.2 thousand is 56200. */
export function numeralValue(
  { digits, decimals }: Pick<Numeral, 'digits' | 'decimals'>,
  factor: number,
): number {
  return (Number(digits) * factor) / 10 ** decimals
}

/** True when digits stay after the decimal mark, be they noughts: "2.0", "1.2345 thousand". */
export function keepsFraction({ decimals }: Pick<Numeral, 'decimals'>, factor: number): boolean {
  return decimals > Math.round(Math.log10(factor))
}
