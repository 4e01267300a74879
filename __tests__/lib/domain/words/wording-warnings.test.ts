/** Each warning is given where the words are against the number, and nowhere else. */
import { scopesIn } from '@/lib/domain/words/scope-words'
import { wordingWarnings, type WordingContext } from '@/lib/domain/words/wording-warnings'

const codes = (value: number | null, wording: string, context?: WordingContext) =>
  wordingWarnings({ value }, wording, context).map(({ code }) => code)

describe('the words hold numbers, and none is the value', () => {
  it.each([
    [13, '12 killed'],
    [15, '12 men and 3 women'],
    [10, '10 lakh'],
    [200, '40 % of them'],
    [1, '1 204 dead'],
    [2, '2 to 3 million'],
    [95, '3,150 (95 % interval 2,900 to 3,480)'],
  ])('%d against "%s"', (value, wording) => {
    expect(codes(value, wording)).toContain('wording-differs')
  })

  it('also of a range and an interval', () => {
    const range = wordingWarnings({ value: 30, valueTo: 50 }, '30 to 45')
    expect(range).toMatchObject([{ code: 'wording-differs' }])
    expect(range[0]?.message).toMatch(/30, 45.*50/)
    expect(
      wordingWarnings({ value: 3150, interval: { low: 2900, high: 3481 } }, '3,150 (2,900–3,480)'),
    ).toMatchObject([{ code: 'wording-differs' }])
  })
})

describe('what is counted is no people', () => {
  it.each([
    [310, '310 families'],
    [310, '310 displaced families'],
    [30, '30 to 45 families'],
    [310, 'Households: 310'],
    [9876, '9,876 badly damaged houses'],
    [14, '14 tanks'],
    [31, '31 incidents'],
    [6, '6 arrests of 2 reporters'],
    [88, '88 reports of missing people'],
    [310, '310 familles'],
    [310, '310 Familien'],
    [310, '310 familias'],
    [310, '٣١٠ عائلة'],
    [16, '18 from 16 villages'],
  ])('%d in "%s"', (value, wording) => {
    expect(codes(value, wording)).toEqual(['not-people'])
  })

  it('names the noun, the number and what can be done', () => {
    expect(wordingWarnings({ value: 310 }, '310 families')[0]?.message).toBe(
      'the words say "310 families": families and households are no people; leave it, or wait for a number of people',
    )
  })

  it('cases are people of a disease', () => {
    expect(codes(40, '40 cases', { measure: 'killed' })).toEqual(['not-people'])
    expect(codes(40, '40 cases', { measure: 'ill' })).toEqual([])
  })
})

describe('what is no count', () => {
  it.each([
    [40, '40 % of them'],
    [3, '3 per 10,000 per day'],
    [3, '3 deaths per 1,000'],
    [2, 'mortality rate of 2'],
    [310, '310 people exposed to the shaking'],
    [310, 'people at risk: 310'],
    [100, '10 to 100 deaths, 34 % likely'],
    [100, '100 feared dead'],
    [312, '312 in MMI>=IV'],
    [312, '312 people in MMI VI'],
    [9000, '9,000 people within 40 km'],
    [9000, '9,000 in a radius of 40 km'],
    [9000, '9 000 personnes dans un rayon de 40 km'],
    [2100000, '2,100,000 in tropical storm'],
    [2100000, '2.1 million people in category 2'],
    [312, 'hardly any people affected in 60 km'],
    [5000, 'population within 50 km: 5,000'],
    [180, 'estimated losses: 180'],
    [180, 'could kill 180'],
    [100, '10 à 100 morts, probabilité 0,4'],
    [100, '١٠ إلى ١٠٠ قتيل، احتمال'],
  ])('%d in "%s"', (value, wording) => {
    expect(codes(value, wording)).toEqual(['not-a-count'])
  })

  it('a fear is in order under the scope for it', () => {
    expect(codes(100, '100 feared dead', { scope: ['presumed'] })).toEqual([])
  })
})

describe('a change is no total', () => {
  it.each([
    [40, '40 fewer'],
    [40, 'down by 40'],
    [40, 'an increase of 40'],
    [15, 'death toll rises by 15'],
    [12, '12 more were killed'],
    [12, 'another 12 dead'],
  ])('%d in "%s"', (value, wording) => {
    expect(codes(value, wording)).toEqual(['a-change'])
  })

  it('an addition is a count of its period', () => {
    expect(codes(12, '12 more were killed', { basis: 'period' })).toEqual([])
    expect(codes(40, '40 fewer', { basis: 'period' })).toEqual(['a-change'])
  })
})

describe('a scope in the words that the claim lacks', () => {
  const scopeTerms = [
    { term: 'identified', words: ['identified', 'named'] },
    { term: 'by:settlers', words: ['killed by settlers'] },
    { term: 'direct', words: ['direct'] },
  ]

  it('is named with its word', () => {
    expect(wordingWarnings({ value: 9 }, '9 identified so far', { scopeTerms })).toEqual([
      {
        code: 'scope-in-words',
        message:
          'the words say "identified": if the figure is limited to these people, give it the scope identified',
      },
    ])
  })

  it('is told without a claim too, the longest words first', () => {
    const terms = [...scopeTerms, { term: 'by:others', words: ['settlers'] }]
    expect(scopesIn('9 killed by settlers, 4 named', terms)).toEqual([
      { term: 'identified', word: 'named' },
      { term: 'by:settlers', word: 'killed by settlers' },
    ])
  })

  it.each([
    ['9 identified so far', ['identified']],
    ['9 not yet identified', []],
    ['9 unidentified bodies', []],
    ['9 indirect deaths', []],
  ])('is not warned of in "%s" with scope %j', (wording, scope) => {
    expect(codes(9, wording, { scope, scopeTerms })).toEqual([])
  })
})

it.each([
  [27, '27 people killed within 5 km of the border'],
  [12, '12 killed in tropical storm Ana'],
  [12, '12 died within 24 hours'],
  [18, '18 from 16 villages'],
  [27, '27 killed, 3 families left'],
  [3, '3 killed in 3 villages'],
  [200, '200 tank crew members'],
  [12, "12 ships' passengers"],
  [12, '12 case workers'],
  [27, '27 wounded Tuesday attacks'],
  [12, '12 killed in air strikes on 2 schools'],
  [3150, '3,150 (95 % interval 2,900 to 3,480)'],
  [12, '12 killed, 40 % of them women'],
  [12, '12 killed in a 5.8 magnitude quake on 7 March 2022'],
  [12, 'a 14-year-old among 12 dead'],
  [200, '200 or more'],
  [200, 'more than 200'],
  [0, 'no deaths, 12 injured'],
  [0, 'none reported'],
  [5, 'killed in one of the deadliest raids'],
  [2_500_000, '2.5 million'],
  [31204, '31.204 Tote'],
  [200, 'on the 18 200 died'],
  [7, 'killed in June 2024'],
  [null, 'dozens of families'],
  [12, '12 rescued'],
  [12, '12 killed in an attack that wounded dozens more'],
])('%s in "%s" is no reason to warn', (value, wording) => {
  expect(codes(value, wording)).toEqual([])
})
