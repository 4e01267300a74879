/** The time of day alone. Apart from the other dates because the browser needs it, and nothing else. */

/** "14:05 UTC", of an instant. */
export function formatTimeOfDay(instant: string, locale: string): string {
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return `${time.format(new Date(instant))} UTC`
}
