/** A moment as a clock names it. Apart from the other dates because the browser needs it, and nothing else. */

import { dateTag, type Locale } from './locale'

/** As an address writes a clock: a date means the end of that day. */
export type WrittenMoment = string

/** The end of a day as the day, any other instant in full. */
export function writtenMoment(instant: string): WrittenMoment {
  return instant.replace(/T23:59:59\.999Z$/, '')
}

/** "20 September 2023", or with `timed` = "{date}, {time} UTC": "20 September 2023, 12:00 UTC". */
export function formatMoment(moment: WrittenMoment, locale: Locale, timed: string): string {
  const language = dateTag(locale)
  const instant = new Date(moment)
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  if (moment.length === 10) return date.format(instant)
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return timed.replace('{date}', date.format(instant)).replace('{time}', time.format(instant))
}
