/** What a text that is no date of ours can be read as. A reading is offered for a person to take, and never taken by itself. */
import { plainText } from './plain-text'

const DAY = 86_400_000
/** Day 0 of the day numbers of spreadsheets. */
const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30)
/** Years around 1927 and 2118: a number beyond them is hardly the number of a day. */
const [FIRST_NUMBER, LAST_NUMBER] = [10_000, 79_999]

const TEN = { day: 10, month: 7 }

/** Why the text is no date, with the one reading that is likely where there is one; null where nothing more is known. */
export function dateFault(input: unknown): string | null {
  if (typeof input !== 'string') return null
  const text = plainText(input).text.trim()
  if (text === '') return 'no date is given; leave the field out, or name the day'
  return (
    coarseFault(text) ??
    slashedFault(text) ??
    quarterFault(text) ??
    numberFault(text) ??
    isoFault(text, input)
  )
}

function coarseFault(text: string): string | null {
  if (text.length === TEN.month && isDay(`${text}-01`)) {
    return `a month is written as its first day: ${text}-01 with precision month`
  }
  if (/^\d{4}$/.test(text) && text !== '0000') {
    return `a year is written as its first day: ${text}-01-01 with precision year`
  }
  return null
}

/** "13/02/2023" has one reading, "02/03/2023" has two. */
function slashedFault(text: string): string | null {
  const backwards = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text)
  const [, year = '', first = '', second = ''] = backwards ?? []
  if (backwards !== null) return offer(text, [dayText(year, first, second)])
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (match === null) return null
  const [, one = '', other = '', of = ''] = match
  return offer(text, [dayText(of, other, one), dayText(of, one, other)])
}

function quarterFault(text: string): string | null {
  const match = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(text)
  if (match === null) return null
  const year = match[2] ?? match[3] ?? ''
  const last = Number(match[1] ?? match[4]) * 3
  const from = dayText(year, String(last - 2), '1')
  const to = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, TEN.day)
  return `a quarter has no precision of its own: give a figure of the period, from ${from}, as of ${to}`
}

function numberFault(text: string): string | null {
  const number = /^\d{5}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= FIRST_NUMBER && number <= LAST_NUMBER)) return null
  const day = new Date(SPREADSHEET_ZERO + number * DAY).toISOString().slice(0, TEN.day)
  return `“${text}” looks like a spreadsheet's number of a day: that would be ${day}`
}

function isoFault(text: string, input: string): string | null {
  const [day = '', time] = text.split(/[T ]/)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  if (!isDay(day)) return `there is no day ${day}`
  if (time === undefined) return text === input ? null : `“${input}” would be ${text}`
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/i.test(time)) {
    return `“${text}” has no time zone: end it with Z for UTC, or with an offset such as +03:00`
  }
  return null
}

function offer(text: string, days: readonly string[]): string {
  const readings = [...new Set(days.filter(isDay))]
  if (readings.length === 0) return `“${text}” is no day`
  const [only] = readings.length === 1 ? readings : []
  return only === undefined
    ? `“${text}” is ${readings.join(' or ')}: write which of them is meant`
    : `“${text}” would be ${only}`
}

const dayText = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Calendars whose years are likely to be taken for ours, by their names in Unicode. */
const CALENDARS = [
  { name: 'Solar Hijri', id: 'persian', begins: Date.UTC(622, 2, 21), daysOfYear: 365.2422 },
  { name: 'Islamic', id: 'islamic-umalqura', begins: Date.UTC(622, 6, 18), daysOfYear: 354.367 },
  { name: 'Buddhist', id: 'buddhist', begins: Date.UTC(-542, 0, 1), daysOfYear: 365.2425 },
] as const

/** What else a day may be that cannot be meant: a day of another calendar, or one whose day and month are exchanged. */
export function dayMeant(date: string, from: string, to: string): string | null {
  const [year = '', month = '', day = ''] = date.slice(0, TEN.day).split('-')
  const found = [
    { how: 'with day and month exchanged it is', meant: dayText(year, day, month) },
    ...CALENDARS.map((calendar) => ({
      how: `as a day of the ${calendar.name} calendar it is`,
      meant: inOurCalendar(calendar, [Number(year), Number(month), Number(day)]),
    })),
  ].flatMap(({ how, meant }) =>
    meant !== null && isDay(meant) && meant >= from && meant <= to ? [{ how, meant }] : [],
  )
  const [only] = found
  return only === undefined || found.length > 1 ? null : `${only.how} ${only.meant}`
}

/** The calendar tells of a day which of its own it is; looked for around the day that mean lengths give. */
function inOurCalendar(
  { id, begins, daysOfYear }: (typeof CALENDARS)[number],
  [year, month, day]: readonly [number, number, number],
): string | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${id}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const wanted = [year, month, day].join(' ')
  const middle = begins + Math.round((year - 1 + (month - 1) / 12) * daysOfYear + day) * DAY
  for (let off = -6; off <= 6; off += 1) {
    const at = middle + off * DAY
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const own = [parts.get('year'), parts.get('month'), parts.get('day')]
    if (own.map(Number).join(' ') === wanted) return new Date(at).toISOString().slice(0, TEN.day)
  }
  return null
}
