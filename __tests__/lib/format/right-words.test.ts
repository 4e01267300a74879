import { wordsIn } from '@/lib/format/translator'

const visible = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')
const { t: en } = wordsIn('en')
const { t: fr } = wordsIn('fr')
const { t: ar } = wordsIn('ar')

describe('the counts of sources and claims', () => {
  it.each([
    [0, 0, 0, 'no source gives a figure'],
    [1, 1, 1, '1 source, 1 claim'],
    [2, 1, 2, '2 sources, at most 1 of them independent, 2 claims'],
    [11, 6, 17, '11 sources, at most 6 of them independent, 17 claims'],
    [1200, 900, 1500, '1,200 sources, at most 900 of them independent, 1,500 claims'],
  ])('of %i, %i and %i are told in one form', (sources, independent, claims, told) => {
    expect(en('support.counts', { sources, independent, claims })).toBe(told)
  })

  it.each([
    [1, 1, 1, '1 source, 1 affirmation'],
    [2, 1, 2, '2 sources, dont au plus 1 indépendante, 2 affirmations'],
    [11, 6, 17, '11 sources, dont au plus 6 indépendantes, 17 affirmations'],
  ])('of %i, %i and %i follow French', (sources, independent, claims, told) => {
    expect(fr('support.counts', { sources, independent, claims })).toBe(told)
  })

  it.each([
    [0, 0, 0, 'لا مصدر يعلن رقمًا'],
    [1, 1, 1, 'مصدر واحد، إفادة واحدة'],
    [2, 1, 2, 'مصدران، واحد منها مستقل على الأكثر، إفادتان'],
    [3, 2, 3, '3 مصادر، اثنان منها مستقلان على الأكثر، 3 إفادات'],
    [11, 6, 17, '11 مصدرًا، 6 منها مستقلة على الأكثر، 17 إفادة'],
    [100, 100, 100, '100 مصدر، 100 منها مستقل على الأكثر، 100 إفادة'],
  ])('of %i, %i and %i follow the plurals of Arabic', (sources, independent, claims, told) => {
    expect(visible(ar('support.counts', { sources, independent, claims }))).toBe(told)
  })
})

it('a part that is above the whole is told with both figures, their extents and their sources', () => {
  const parts = { narrow: 'Al-Wasat TV', wide: 'United Nations' }
  const sentence = en('exceeds.sentence', {
    ...parts,
    figureNarrow: '11,300',
    what: en('exceeds.in-place', { place: 'Derna' }),
    figureWide: en('quantity.nearly', { value: '4,000' }),
    whole: en('exceeds.in-all-place', { place: 'Libya' }),
  })
  expect(sentence).toBe(
    '11,300 in Derna alone (Al-Wasat TV) is more than nearly 4,000 in all Libya (United Nations)',
  )
})

it('a figure that was withdrawn says by whom, when and why', () => {
  const reason = en('reason.retraction')
  expect(
    en('withdrawal.by-source', { who: 'the ministry', date: '18 September 2023', reason }),
  ).toBe('withdrawn by the ministry, 18 September 2023: retraction')
})

it.each([
  ['en', 'quantity.at-most', 'up to 300'],
  ['en', 'quantity.fewer-than', 'fewer than 300'],
  ['en', 'quantity.nearly', 'nearly 300'],
  ['fr', 'quantity.at-most', 'jusqu’à 300'],
  ['fr', 'quantity.nearly', 'près de 300'],
  ['ar', 'quantity.at-most', 'حتى 300'],
  ['ar', 'quantity.nearly', 'قرابة 300'],
] as const)('in %s, %s says %s, as a source could have said it', (locale, key, label) => {
  expect(visible(wordsIn(locale).t(key, { value: '300' }))).toBe(label)
})

it.each([
  ['en', 'an estimated 2,975 (95 % interval: 2,658 to 3,290)'],
  ['fr', '2,975, selon une estimation (intervalle à 95\u202f%\u00a0: 2,658 à 3,290)'],
  ['ar', '2,975 تقديرًا (مجال 95%: 2,658 إلى 3,290)'],
] as const)(
  'an estimate in %s has its interval and the level that its source gave',
  (locale, label) => {
    const figure = { value: '2,975', low: '2,658', high: '3,290', level: '95' }
    expect(visible(wordsIn(locale).t('quantity.estimate-level', figure))).toBe(label)
  },
)
