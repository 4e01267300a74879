/** The time of day alone. Apart from the other dates because the browser needs it, and nothing else. */

import { dateTag, type Locale } from './locale'

/** "14:05 UTC", of an instant. */
export function formatTimeOfDay(instant: string, locale: Locale): string {
  const time = new Intl.DateTimeFormat(dateTag(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return `${time.format(new Date(instant))} UTC`
}
