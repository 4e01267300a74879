/** Dates in words: a moment is told by the clocks at its event, with UTC beside. */
import { formatAsOf, formatDate, formatStated } from '@/lib/format/date'
import { wordsIn, type Locale } from '@/lib/format/translator'

const claimAbout = (asOf: string, timeZone: string | null, asOfOffset: string | null = null) => ({
  asOf,
  asOfPrecision: 'time' as const,
  asOfOffset,
  timeZone,
})

const said = (
  claim: ReturnType<typeof claimAbout>,
  locale: Locale = 'en',
  length?: 'long' | 'short',
) => formatAsOf(claim, locale, wordsIn(locale).t, length)

describe('a moment', () => {
  it.each([
    ['Asia/Baku', null, '20 September 2023, 21:30 local time, 17:30 UTC'],
    ['Asia/Baku', '+08:00', '20 September 2023, 21:30 local time, 17:30 UTC'],
    ['Pacific/Auckland', null, '21 September 2023, 05:30 local time; 20 September 2023, 17:30 UTC'],
    [null, '+08:00', '21 September 2023, 01:30 local time; 20 September 2023, 17:30 UTC'],
    [null, '-03:00', '20 September 2023, 14:30 local time, 17:30 UTC'],
    [null, null, '20 September 2023, 17:30 UTC'],
  ])('in the zone %s, given in the offset %s, is %s', (zone, offset, expected) => {
    expect(said(claimAbout('2023-09-20T17:30:00.000Z', zone, offset))).toBe(expected)
  })

  it('keeps the summer time of its own day', () => {
    expect(said(claimAbout('2023-10-17T16:00:00.000Z', 'Asia/Gaza'))).toContain('19:00 local')
    expect(said(claimAbout('2023-12-17T16:00:00.000Z', 'Asia/Gaza'))).toContain('18:00 local')
  })

  it('is local in every language and length', () => {
    const claim = claimAbout('2023-09-20T17:30:00.000Z', 'Asia/Baku')
    expect(said(claim, 'en', 'short')).toBe('20 Sept 2023, 21:30 local time, 17:30 UTC')
    expect(said(claim, 'fr')).toBe('20 septembre 2023, 21:30 heure locale, 17:30 UTC')
    expect(said(claim, 'ar')).toMatch(/21:30 بالتوقيت المحلي، 17:30 UTC/)
  })
})

it('does not move a day by a zone', () => {
  const { t } = wordsIn('en')
  const day = { date: '2023-09-20', precision: 'day' } as const
  const zone = { timeZone: 'Pacific/Auckland' }
  expect(formatDate(day, 'en', t, 'long', zone)).toBe('20 September 2023')
})

it('tells when a claim was said by the zone of its event alone', () => {
  const { t } = wordsIn('en')
  const stated = { statedOn: '2023-09-20T17:30:00.000Z', statedOnPrecision: 'time' } as const
  expect(formatStated({ ...stated, timeZone: 'Asia/Baku' }, 'en', t)).toContain('21:30 local time')
  expect(formatStated({ ...stated, timeZone: null }, 'en', t)).toBe('20 September 2023, 17:30 UTC')
})

describe('a figure for the whole event', () => {
  const claim = { asOf: '2023-09-20', asOfPrecision: 'day', basis: 'final' } as const
  it.each([
    ['en', 'the whole event, said 20 September 2023'],
    ['fr', 'l’événement entier, annoncé : 20 septembre 2023'],
    ['ar', 'الحدث كله، أُعلن في 20 سبتمبر 2023'],
  ] as const)(
    'is about no day, and its date is told as the day it was said: %s',
    (locale, told) => {
      expect(formatAsOf(claim, locale, wordsIn(locale).t)).toBe(told)
    },
  )

  it('a total so far is about its day', () => {
    const total = { ...claim, basis: 'cumulative' } as const
    expect(formatAsOf(total, 'en', wordsIn('en').t)).toBe('20 September 2023')
  })
})
