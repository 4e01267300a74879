/** Moments as a clock names them. The browser loads this file without the other dates. */
import { dateFormatFor, type Locale } from './locale'
import { TIME_OF_DAY } from './time-of-day'

const DATE = { dateStyle: 'long', timeZone: 'UTC' } as const

/** A clock as an address writes it: a date means the end of that day. */
export type WrittenMoment = string

/** Writes the end of a day as the day, and any other instant in full. */
export function writtenMoment(instant: string): WrittenMoment {
  return instant.replace(/T23:59:59\.999Z$/, '')
}

/** "20 September 2023", or with `timed` = "{date}, {time} UTC": "20 September 2023, 12:00 UTC". */
export function formatMoment(moment: WrittenMoment, locale: Locale, timed: string): string {
  const instant = new Date(moment)
  const date = dateFormatFor(locale, DATE).format(instant)
  if (moment.length === 10) return date
  const time = dateFormatFor(locale, TIME_OF_DAY).format(instant)
  return timed.replace('{date}', date).replace('{time}', time)
}
