/** The time of day alone. Apart from the other dates because the browser needs it, and nothing else. */

import { dateFormatFor, type Locale } from './locale'

export const TIME_OF_DAY = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
} as const

/** "14:05 UTC", of an instant. */
export function formatTimeOfDay(instant: string, locale: Locale): string {
  return `${dateFormatFor(locale, TIME_OF_DAY).format(new Date(instant))} UTC`
}
