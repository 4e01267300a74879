/** Every number of a wording is read as the source wrote it, in whatever script and with whatever marks. */
import { numbersIn } from '@/lib/domain/words/numbers'

const counts = (wording: string) =>
  numbersIn(wording)
    .filter(({ kind }) => kind === 'count')
    .map(({ value }) => value)
const kinds = (wording: string) => numbersIn(wording).map(({ value, kind }) => [value, kind])

describe('one number', () => {
  it.each([
    ['31,204 dead', 31204],
    ['31.204 Tote', 31204],
    ['31\u00a0204 morts', 31204],
    ['31\u202f204 morts', 31204],
    ['1 204 morts', 1204],
    ["31'204 Tote", 31204],
    ['31’204 Tote', 31204],
    ['4.321.987', 4321987],
    ['1,23,456 people', 123456],
    ['65,43,210', 6543210],
    ['٤٬٣٢١ قتيلاً', 4321],
    ['۴۵۶ نفر', 456],
    ['৩৪৫৬ জন', 3456],
    ['९८७ लोग', 987],
    ['５６７人', 567],
    ['2,5 Mio Menschen', 2_500_000],
    ['2.5 million people', 2_500_000],
    ['7.25 millions', 7_250_000],
    ['13.4K', 13400],
    ['4.7k', 4700],
    ['3 lakh', 300_000],
    ['1.2 crore', 12_000_000],
    ['20 লাখ', 2_000_000],
    ['3 Mrd', 3_000_000_000],
    ['1.5 bn', 1_500_000_000],
    ['4 hundred thousand', 400_000],
    ['2,5 тысячи', 2500],
    ['5万人', 50_000],
    ['三千二百人', 3200],
    ['zero', 0],
    ['nineteen', 19],
    ['forty-one', 41],
    ['sixty two', 62],
    ['a hundred', 100],
    ['three hundred and five', 305],
    ['eleven thousand four hundred and twelve', 11412],
    ['one hundred and fifty thousand', 150_000],
    ['two and a half million', 2_500_000],
    ['1 204 million', 1_204_000_000],
    ['half a million', 500_000],
    ['1½ million', 1_500_000],
    ['3/4 million', 750_000],
    ['a dozen', 12],
    ['three dozen', 36],
    ['half a dozen', 6],
    ['trois cents morts', 300],
    ['deux cent mille', 200_000],
    ['quatre-vingt-treize', 93],
    ['soixante-quinze', 75],
    ['vingt et un', 21],
    ['trois millions', 3_000_000],
    ['mille morts', 1000],
    ['ثلاثة وأربعون', 43],
    ['مئة وخمسون قتيلا', 150],
    ['ألف قتيل', 1000],
    ['ألفي شخص', 2000],
    ['خمسة آلاف', 5000],
    ['ألف مليون', 1_000_000_000],
  ])('%s is %d', (wording, value) => {
    expect(counts(wording)).toEqual([value])
  })

  it('is placed in the wording as it was written, also after signs of two units', () => {
    const wording = '😔 some 𞥑𞥒 and 1 204'
    for (const { start, end, text } of numbersIn(wording)) {
      expect(wording.slice(start, end)).toBe(text)
    }
    expect(numbersIn(wording).map(({ value }) => value)).toEqual([12, 1204])
  })
})

describe('several numbers', () => {
  it.each([
    ['18 from 16 villages', [18, 16]],
    ['between one hundred and two hundred', [100, 200]],
    ['between five thousand and six thousand', [5000, 6000]],
    ['between twenty and thirty', [20, 30]],
    ['41-44', [41, 44]],
    ['41–44 total', [41, 44]],
    ['5 to 6 million', [5_000_000, 6_000_000]],
    ['between 30 and 40 thousand', [30_000, 40_000]],
    ['aged 12, 400 killed', [400]],
    ['5 killed, 2 million displaced', [5, 2_000_000]],
  ])('%s', (wording, values) => {
    expect(counts(wording)).toEqual(values)
  })

  it.each([
    'dozens',
    'scores of people',
    'hundreds',
    'several',
    'a few hundred',
    'tens of thousands',
  ])('%s is no number', (wording) => {
    expect(numbersIn(wording)).toEqual([])
  })

  it('"no one" is no number, and "one of them" is not certainly one', () => {
    expect(numbersIn('no one was hurt')).toEqual([])
    expect(numbersIn('one of them')).toMatchObject([{ value: 1, certain: false }])
  })
})

describe('what may be read in two ways is said', () => {
  it.each([
    ['1.234', 1234, [1.234]],
    ['31.204 Tote', 31204, [31.204]],
    ['2.345 million', 2_345_000, [2_345_000_000]],
    ['31 204', 31204, [204]],
    ['6m', 6_000_000, [6]],
  ])('%s is taken as %d, to be confirmed', (wording, value, otherwise) => {
    expect(numbersIn(wording)).toMatchObject([{ value, certain: false, otherwise }])
  })

  it.each(['31,204', '4.321.987', '31\u202f204', '2.5 million', '13.4K'])(
    '%s is certain',
    (wording) => {
      expect(numbersIn(wording)).toMatchObject([{ certain: true }])
    },
  )

  it.each([
    ['2.0 per 10,000', true],
    ['1.5', true],
    ['1.2345 thousand', true],
    ['1.5 million', false],
    ['56.20 thousand', false],
    ['31.204', false],
  ])('%s keeps a fraction: %s', (wording, expected) => {
    expect(numbersIn(wording)[0]?.keepsFraction).toBe(expected)
  })

  it.each([
    ['31.204', 31],
    ['4.321.987', 4321],
    ['65,43,210', 65],
    ['2.5 million', 2],
    ['2,5 Mio', 25],
  ])('%s is misread as %d', (wording, misreading) => {
    expect(numbersIn(wording)[0]?.misreadings).toContain(misreading)
  })
})

describe('a number that is no count is told as what it is', () => {
  it.each([
    ['in 2021', [[2021, 'year']]],
    [
      '2014-2018',
      [
        [2014, 'year'],
        [2018, 'year'],
      ],
    ],
    [
      'on 7 March 2022',
      [
        [7, 'date'],
        [2022, 'date'],
      ],
    ],
    ['March 7', [[7, 'date']]],
    [
      'on 2022-03-07',
      [
        [2022, 'date'],
        [3, 'date'],
        [7, 'date'],
      ],
    ],
    ['am 7. März', [[7, 'date']]],
    [
      'at 06:45',
      [
        [6, 'time'],
        [45, 'time'],
      ],
    ],
    ['90% confidence interval', [[90, 'level']]],
    ['95 % interval', [[95, 'level']]],
    ['40 per cent', [[40, 'share']]],
    ['40 % of them', [[40, 'share']]],
    [
      'one in six',
      [
        [1, 'share'],
        [6, 'share'],
      ],
    ],
    [
      '3 per 10,000 per day',
      [
        [3, 'rate'],
        [10000, 'rate'],
      ],
    ],
    [
      '4 deaths per 1,000',
      [
        [4, 'rate'],
        [1000, 'rate'],
      ],
    ],
    ['a 14-year-old', [[14, 'age']]],
    ['after 3 days', [[3, 'duration']]],
    ['magnitude 6.4', [[6.4, 'measurement']]],
    ['$3 million', [[3_000_000, 'measurement']]],
    ['the 3rd', [[3, 'name']]],
    ['M23', [[23, 'name']]],
  ])('%s', (wording, expected) => {
    expect(kinds(wording)).toEqual(expected)
  })

  it.each([
    ['2,024 killed', 2024],
    ['2021 killed', 2021],
    ['14 may have died', 14],
    ['14 killed a day after the attack', 14],
    ['14 killed by shelling', 14],
  ])('%s is a count', (wording, value) => {
    expect(kinds(wording)).toEqual([[value, 'count']])
  })
})
