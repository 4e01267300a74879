/** A number is read back from every way of writing it: script, grouping, magnitude, words around it. */
import { numbersIn } from '@/lib/domain/words/numbers'
import { wordingRefusals } from '@/lib/domain/words/wording-refusals'
import { wordingWarnings } from '@/lib/domain/words/wording-warnings'
import { quantityIn } from '@/lib/domain/words/quantities'
import fc from '../../../support/properties'

/** The code point of nought in scripts with digits of their own, some of them beyond the first plane. */
const NOUGHTS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x1090, 0x17e0, 0xff10, 0x1e950, 0x1d7ce,
  0x1d7d8,
]
const MARKS = [',', '.', "'", '’', '\u00a0', '\u202f', ' ', '٬']

const count = fc.oneof(fc.nat(3000), fc.nat(), fc.maxSafeNat())
const nought = fc.constantFrom(...NOUGHTS)
const mark = fc.constantFrom(...MARKS)
/** Words that end in no letter of a unit or a name, and hold no number. */
const around = fc.constantFrom('', 'killed: ', 'about ', '(', '“', 'قتل ', 'ทหาร ')

const inScript = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
const grouped = (text: string, separator: string) =>
  text.replace(/\B(?=(\d{3})+(?!\d))/g, separator)
const indian = (text: string) => text.replace(/\B(?=(\d{2})*\d{3}$)/g, ',')

const values = (wording: string) => numbersIn(wording).map(({ value }) => value)

it('digits of any script are read', () => {
  fc.assert(
    fc.property(count, nought, around, (number, zero, before) => {
      expect(values(before + inScript(String(number), zero))).toEqual([number])
    }),
  )
})

it('groups of three are read, with any mark, in any script', () => {
  fc.assert(
    fc.property(count, nought, mark, around, (number, zero, separator, before) => {
      const wording = before + inScript(grouped(String(number), separator), zero)
      expect(values(wording)).toEqual([number])
      expect(wordingRefusals({ value: number }, wording)).toEqual([])
      expect(wordingWarnings({ value: number }, wording)).toEqual([])
    }),
  )
})

it('Indian groups are read', () => {
  fc.assert(
    fc.property(count, nought, (number, zero) => {
      expect(values(inScript(indian(String(number)), zero))).toEqual([number])
    }),
  )
})

it('what stops at a mark, or drops one, is refused or warned of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999_999 }), mark, (number, separator) => {
      const wording = grouped(String(number), separator)
      const first = Number(wording.split(separator)[0])
      // "200 200" may be two numbers.
      fc.pre(separator !== ' ' || first !== number % 1000)
      const faults = [
        ...wordingRefusals({ value: first }, wording),
        ...wordingWarnings({ value: first }, wording),
      ]
      expect(faults).not.toEqual([])
      if (separator !== ' ') {
        expect(wordingRefusals({ value: first }, wording)).toHaveLength(1)
      }
    }),
  )
})

it('a decimal mark and a magnitude give a whole number exactly', () => {
  const magnitude = fc.constantFrom(
    [' million', 1_000_000],
    [' Mio', 1_000_000],
    ['K', 1000],
    [' lakh', 100_000],
    [' crore', 10_000_000],
    [' مليون', 1_000_000],
  )
  fc.assert(
    fc.property(
      fc.nat(9999),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('.', ','),
      magnitude,
      (whole, hundredths, point, [word, factor]) => {
        const decimals = String(hundredths).padStart(2, '0')
        const [number] = numbersIn(`${whole}${point}${decimals}${word}`)
        expect(number?.value).toBe(((whole * 100 + hundredths) * Number(factor)) / 100)
        expect(number?.keepsFraction).toBe(false)
      },
    ),
  )
})

it('English words below a hundred thousand are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99_999 }), fc.boolean(), (number, hasAnd) => {
      const wording = inWords(number, hasAnd)
      expect([wording, values(wording)]).toEqual([wording, [number]])
    }),
  )
})

it('whatever the text, every number stands where it says, in order, and is no negative', () => {
  const piece = fc.constantFrom(
    ...'0 1 29 . , \u00a0 - – / % ( ) ٣ 𞥐 ½ million K لاکھ مليون و ألف one twenty and hundred dozen to between 万 十 in per May 2024 : h'.split(
      ' ',
    ),
    ' ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, (wording) => {
      let end = 0
      for (const number of numbersIn(wording)) {
        expect(number.start).toBeGreaterThanOrEqual(end)
        expect(number.end).toBeGreaterThan(number.start)
        expect(wording.slice(number.start, number.end)).toBe(number.text)
        expect(number.value).toBeGreaterThanOrEqual(0)
        end = number.end
      }
      wordingWarnings({ value: 1, valueTo: 2 }, wording)
    }),
  )
})

it('a quantity read from words is neither refused nor doubted by the same words', () => {
  const wording = fc
    .tuple(
      fc.constantFrom('', 'at least ', 'more than ', 'up to ', 'nearly ', 'about ', 'fewer than '),
      fc.integer({ min: 2, max: 9_999_999 }),
      fc.constantFrom(',', '\u202f', ''),
      fc.constantFrom('', ' dead', ' people were killed', ' or so', '+'),
    )
    .map(
      ([before, number, separator, after]) => before + grouped(String(number), separator) + after,
    )
  fc.assert(
    fc.property(wording, (said) => {
      const quantity = quantityIn(said)
      expect(quantity?.value).toEqual(expect.any(Number))
      if (quantity === null) return
      expect(wordingRefusals(quantity, said)).toEqual([])
      expect(wordingWarnings(quantity, said)).toEqual([])
    }),
  )
})

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(number: number, hasAnd: boolean): string {
  if (number < 20) return SMALL[number] ?? ''
  if (number < 100) {
    const rest = number % 10
    return (TENS[Math.floor(number / 10)] ?? '') + (rest ? `-${SMALL[rest] ?? ''}` : '')
  }
  const [unit, word] = number < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = number % unit
  const and = hasAnd && rest < 100 ? 'and ' : ''
  const head = `${inWords(Math.floor(number / unit), hasAnd)} ${word}`
  return rest === 0 ? head : `${head} ${and}${inWords(rest, hasAnd)}`
}
