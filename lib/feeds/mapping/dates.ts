/** Dates as a mapping declares them: the order of their parts, the calendar, and the zone of moments without an offset. */
import { zoneOffset } from '@/lib/domain/zone'

export const DATE_ORDERS = ['iso', 'dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

export const CALENDARS = ['gregorian', 'buddhist', 'persian', 'islamic-umalqura'] as const
export type CalendarName = (typeof CALENDARS)[number]

export interface DateWriting {
  readonly dates: DateOrder
  readonly calendar: CalendarName
  readonly timeZone: string | null
}

const PARTS = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

/** The date as it is recorded; the text itself where it is none in that writing, so that it is refused as it stands. */
export function dateOf(text: string, { dates, calendar, timeZone }: DateWriting): string {
  const parts = PARTS.exec(text)
  if (parts === null) return text
  const [, one = '', other = '', last = '', hour, minute = '', second = '00'] = parts
  const [year, month, day] = inOrder(dates, one, other, last)
  if (year.length !== 4) return text
  const date = gregorian(Number(year), Number(month), Number(day), calendar)
  if (date === null) return text
  if (hour === undefined) return date
  const moment = `${date}T${hour.padStart(2, '0')}:${minute}:${second}`
  return timeZone === null ? moment : withOffset(moment, timeZone)
}

function inOrder(order: DateOrder, one: string, other: string, last: string) {
  switch (order) {
    case 'iso':
    case 'ymd':
      return [one, other, last] as const
    case 'dmy':
      return [last, other, one] as const
    case 'mdy':
      return [last, one, other] as const
    default:
      return order satisfies never
  }
}

const DAY = 86_400_000

/** Null where there is no such day. */
function gregorian(
  year: number,
  month: number,
  day: number,
  calendar: CalendarName,
): string | null {
  const start = Date.UTC(year + YEARS_AHEAD[calendar], month - 1, day)
  if (!Number.isFinite(start)) return null
  if (calendar === 'gregorian' || calendar === 'buddhist') {
    const text = new Date(start).toISOString().slice(0, 10)
    return text.endsWith(`-${two(month)}-${two(day)}`) ? text : null
  }
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  // The year there begins up to a year apart from that which was reckoned.
  for (let away = -400; away <= 400; away += 1) {
    const parts = format.formatToParts(start + away * DAY)
    const at = (type: string) =>
      Number.parseInt(parts.find((one) => one.type === type)?.value ?? '', 10)
    const isIt = at('year') === year && at('month') === month && at('day') === day
    if (isIt) return new Date(start + away * DAY).toISOString().slice(0, 10)
  }
  return null
}

/** How many years a calendar is behind ours, about. */
const YEARS_AHEAD: Readonly<Record<CalendarName, number>> = {
  gregorian: 0,
  buddhist: -543,
  persian: 621,
  'islamic-umalqura': 579,
}

const two = (number: number) => String(number).padStart(2, '0')

/** The moment with the offset that clocks there had; one that they left out has that of the moment before. */
function withOffset(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}Z`)
  const first = zoneOffset(asUtc, zone)
  const offset = zoneOffset(asUtc - first, zone)
  const minutes = Math.abs(Math.round(offset / 60_000))
  const sign = offset < 0 ? '-' : '+'
  return `${local}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
