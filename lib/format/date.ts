/** Dates in full and in UTC, with the precision that the source gave. */
import { statedOf, type Claim } from '@/lib/domain/claim'
import { dayOf, type DatedValue } from '@/lib/domain/time'
import { dateFormatFor, type Locale } from './locale'
import { TIME_OF_DAY } from './time-of-day'
import type { Translate } from './translator'

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const YEAR = { year: 'numeric', timeZone: 'UTC' } as const

function format(date: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return dateFormatFor(locale, options).format(new Date(date))
}

/** "19 September 2023", "September 2023", "19 September 2023, 18:30 UTC". */
export function formatDate(
  value: DatedValue,
  locale: Locale,
  t: Translate,
  length: 'long' | 'short' = 'long',
): string {
  const day = length === 'long' ? DAY : SHORT_DAY
  switch (value.precision) {
    case 'time':
      return t('date.time', {
        date: format(value.date, locale, day),
        time: format(value.date, locale, TIME_OF_DAY),
      })
    case 'day':
      return format(dayOf(value.date), locale, day)
    case 'week':
      return t('date.week', { date: format(value.date, locale, day) })
    case 'month':
      return format(value.date, locale, MONTH)
    case 'year':
      return format(value.date, locale, YEAR)
    default:
      return value.precision satisfies never
  }
}

/** The date on which a claim was said; words where nobody knows it. */
export function formatStated(
  claim: Pick<Claim, 'statedOn' | 'statedOnPrecision'>,
  locale: Locale,
  t: Translate,
  length: 'long' | 'short' = 'long',
): string {
  const stated = statedOf(claim)
  return stated === null ? t('table.not-said') : formatDate(stated, locale, t, length)
}
