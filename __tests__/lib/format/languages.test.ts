import { formatDate } from '@/lib/format/date'
import { formatNumber, formatQuantity } from '@/lib/format/figure'
import { isolate } from '@/lib/format/isolate'
import { joinNames } from '@/lib/format/list'
import { wordsIn } from '@/lib/format/translator'

const visible = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')

describe('numbers and dates', () => {
  it.each([
    ['en', '7,000', '19 September 2023, 18:30 UTC'],
    ['fr', '7\u202f000', '19 septembre 2023, 18:30 UTC'],
    ['ar', '7,000', '19 سبتمبر 2023، 18:30 UTC'],
  ] as const)('are written in %s as %s and %s', (locale, number, date) => {
    const { t } = wordsIn(locale)
    expect(formatNumber(7000, locale)).toBe(number)
    const moment = { date: '2023-09-19T18:30:00.000Z', precision: 'time' } as const
    expect(visible(formatDate(moment, locale, t))).toBe(date)
  })

  it.each([
    ['none', 'لا أحد'],
    ['denied', 'نفي'],
  ] as const)('tell zero and denial apart in Arabic too: %s', (form, expected) => {
    const { locale, t } = wordsIn('ar')
    const value = form === 'none' ? 0 : null
    expect(
      formatQuantity({ form, value, valueTo: null, interval: null, wording: 'x' }, locale, t),
    ).toBe(expected)
  })

  it('have the plural forms of Arabic', () => {
    const { t } = wordsIn('ar')
    const said = [0, 1, 2, 3, 11, 100].map((count) => t('source.stance-claims', { count }))
    expect(said).toEqual([
      'لا إفادات',
      'إفادة واحدة',
      'إفادتان',
      '3 إفادات',
      '11 إفادة',
      '100 إفادة',
    ])
  })
})

describe('a name in another script', () => {
  it('keeps its own direction in a right-to-left sentence, and is left alone in others', () => {
    expect(isolate('Interfax (Moscow)', 'ar')).toBe('\u2068Interfax (Moscow)\u2069')
    expect(isolate('Interfax', 'fr')).toBe('Interfax')
    expect(isolate('19 سبتمبر 2023', 'ar')).toBe('19 سبتمبر 2023')
  })

  it.each(['en', 'fr'] as const)('that goes leftwards keeps it in a sentence in %s', (locale) => {
    expect(isolate('وزارة الصحة', locale)).toBe('\u2068وزارة الصحة\u2069')
    expect(isolate('מגן דוד אדום', locale)).toBe('\u2068מגן דוד אדום\u2069')
    expect(isolate('МЧС 27', locale)).toBe('МЧС 27')
    const { t } = wordsIn(locale)
    expect(t('snapshot.alt-of', { what: '27', claim: 'وزارة' })).toContain('\u2068وزارة\u2069')
  })

  it('is isolated once, however many sentences it passes through', () => {
    const once = isolate('Interfax', 'ar')
    expect(isolate(once, 'ar')).toBe(once)
    expect(joinNames(['Interfax', 'Reuters'], 'ar')).toBe(
      '\u2068Interfax\u2069 و\u2068Reuters\u2069',
    )
  })
})
