/** Dates in full, with the precision that the source gave. A moment is told by the clocks at its event, with UTC beside. */
import { statedOf, type Claim } from '@/lib/domain/claim'
import { dayOf, type DatedValue } from '@/lib/domain/time'
import { offsetMs, zoneOffset } from '@/lib/domain/zone'
import { dateFormatFor, type Locale } from './locale'
import { TIME_OF_DAY } from './time-of-day'
import type { Translate } from './translator'

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const YEAR = { year: 'numeric', timeZone: 'UTC' } as const

/** The clocks by which a moment is told: those of the event's zone, else of the offset in which it was given, else UTC. */
export interface Clock {
  readonly timeZone?: string | null | undefined
  readonly asOfOffset?: string | null
}

type Length = 'long' | 'short'

function format(
  date: string | number,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateFormatFor(locale, options).format(new Date(date))
}

/** "19 September 2023", "September 2023", "19 September 2023, 18:30 UTC", and by a clock "22:30 local time, 18:30 UTC". */
export function formatDate(
  value: DatedValue,
  locale: Locale,
  t: Translate,
  length: Length = 'long',
  clock: Clock = {},
): string {
  const day = length === 'long' ? DAY : SHORT_DAY
  switch (value.precision) {
    case 'time':
      return formatTime(Date.parse(value.date), locale, t, day, clock)
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

/** The local time comes first, with the day where it is another than in UTC. */
function formatTime(
  moment: number,
  locale: Locale,
  t: Translate,
  day: Intl.DateTimeFormatOptions,
  { timeZone, asOfOffset }: Clock,
): string {
  const [utcDate, utc] = [format(moment, locale, day), format(moment, locale, TIME_OF_DAY)]
  if (timeZone == null && asOfOffset == null) return t('date.time', { date: utcDate, time: utc })
  const ahead = timeZone == null ? offsetMs(asOfOffset ?? null) : zoneOffset(moment, timeZone)
  const local = moment + ahead
  const [date, time] = [format(local, locale, day), format(local, locale, TIME_OF_DAY)]
  return date === utcDate
    ? t('date.time-local', { date, time, utc })
    : t('date.time-local-other-day', { date, time, utcDate, utc })
}

/** What a claim is about: a date, a moment by the clocks at its event, or the whole event, where the date is only the day it was said. */
export function formatAsOf(
  claim: Pick<Claim, 'asOf' | 'asOfPrecision'> & Partial<Pick<Claim, 'basis'>> & Clock,
  locale: Locale,
  t: Translate,
  length: Length = 'long',
): string {
  const { asOf, asOfPrecision: precision, basis } = claim
  const date = formatDate({ date: asOf, precision }, locale, t, length, claim)
  return basis === 'final' ? t('date.whole-event', { date }) : date
}

/** The day that a claim is about, in short and without its hour: for a tile or a short sentence; the local day where the event has clocks of its own. */
export function formatAboutDay(
  claim: Pick<Claim, 'asOf' | 'asOfPrecision'> & Clock,
  locale: Locale,
  t: Translate,
): string {
  const { asOf, asOfPrecision: precision, timeZone, asOfOffset = null } = claim
  if (precision !== 'time') return formatDate({ date: asOf, precision }, locale, t, 'short')
  const moment = Date.parse(asOf)
  const ahead = timeZone == null ? offsetMs(asOfOffset) : zoneOffset(moment, timeZone)
  return format(moment + ahead, locale, SHORT_DAY)
}

/** The date on which a claim was said, a moment by the clocks of its event's zone; words where nobody knows it. */
export function formatStated(
  claim: Pick<Claim, 'statedOn' | 'statedOnPrecision'> & Pick<Clock, 'timeZone'>,
  locale: Locale,
  t: Translate,
  length: Length = 'long',
): string {
  const { timeZone } = claim
  const stated = statedOf(claim)
  return stated === null ? t('table.not-said') : formatDate(stated, locale, t, length, { timeZone })
}
