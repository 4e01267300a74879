/** The time of day. The browser loads this file without the other dates. */
import { dateFormatFor, type Locale } from './locale'

export const TIME_OF_DAY = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
} as const

/** The time of day of an instant: "14:05 UTC". */
export function formatTimeOfDay(instant: string, locale: Locale): string {
  return `${dateFormatFor(locale, TIME_OF_DAY).format(new Date(instant))} UTC`
}
