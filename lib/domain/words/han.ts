/** Chinese and Japanese numbers in characters: 一万二千 is 12000. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const BIG: Readonly<Record<string, number>> = {
  万: 10_000,
  萬: 10_000,
  亿: 100_000_000,
  億: 100_000_000,
}
/** A character alone, such as 一, is a word more often than a number; a unit makes it one. */
const NUMBER = /[一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億]*/gu
const UNIT = /[十百千万萬亿億]/u

export function hanNumbers(text: string): { value: number; start: number; end: number }[] {
  return [...text.matchAll(NUMBER)]
    .filter(([whole, ...rest]) => rest.length === 0 && UNIT.test(whole))
    .map((match) => ({
      value: hanValue(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
}

function hanValue(characters: string): number {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of characters) {
    const unit = UNITS[character]
    const big = BIG[character]
    if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = null
    } else if (big !== undefined) {
      total += (section + (digit ?? 0) || 1) * big
      section = 0
      digit = null
    } else digit = DIGITS[character] ?? null
  }
  return total + section + (digit ?? 0)
}
