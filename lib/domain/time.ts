/**
 * Dates as sources give them: a calendar date or an instant, with the precision it was given in.
 * Calendar dates are ISO strings and are never turned into local time; instants are UTC with
 * milliseconds. A coarse date is written as its first day (a week as its Monday).
 */
import { z } from 'zod'
import { dateFault } from './words/date-readings'

export const PRECISIONS = ['time', 'day', 'week', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]
export const precision = z.enum(PRECISIONS)

/** `2023-09-19`, or for precision `time` an instant `2023-09-19T18:30:00.000Z`. */
export interface DatedValue {
  readonly date: string
  readonly precision: Precision
}

const DAY = 86_400_000

/** Years are of four digits, so that dates are ordered as texts. */
const hasUsualYear = (text: string) => text >= '0001' && text <= '9999-12-31T23:59:59.999Z'
const unusualYear = { error: 'a year from 0001 to 9999' }

/** What is wanted and, where the text has a likely reading, that reading for the writer to take. */
const wants =
  (shape: string) =>
  ({ input }: { readonly input?: unknown }) => {
    const fault = dateFault(input)
    return fault === null ? shape : `${shape}; ${fault}`
  }

export const calendarDate = z.iso
  .date({ error: wants('a calendar date such as 2023-09-19'), abort: true })
  .refine(hasUsualYear, unusualYear)
/** Some sources write the end of a day as its hour 24, which is the last millisecond of that day. */
const HOUR_24 = /T24:00(?::00(?:\.0+)?)?(?=Z$|[+-]\d{2}:\d{2}$)/
const INSTANT_SHAPE = 'an instant such as 2023-09-19T18:30:00Z'

/** An instant as it was written, with the offset that it was written in. */
const writtenInstant = z
  .string({ error: INSTANT_SHAPE })
  .transform((text) => text.replace(HOUR_24, 'T23:59:59.999'))
  .pipe(
    z.iso
      .datetime({ offset: true, error: INSTANT_SHAPE, abort: true })
      .refine((text) => hasUsualYear(normalInstant(text)), unusualYear),
  )
export const instant = writtenInstant.transform(normalInstant)

function normalInstant(text: string): string {
  return new Date(text).toISOString()
}

const dateShape = {
  error: wants('a date such as 2023-09-19, or an instant such as 2023-09-19T18:30:00Z'),
}
export const dateOrInstant = z.union([calendarDate, instant], dateShape)
/** A date or an instant as it was written; `normalDate` gives what is kept. */
export const writtenDate = z.union([calendarDate, writtenInstant], dateShape)

/** The date as it is kept: an instant in UTC with milliseconds, a calendar date as it is. */
export function normalDate(text: string): string {
  return isInstant(text) ? normalInstant(text) : text
}

function isInstant(date: string): boolean {
  return date.length > 10
}

export function dayOf(date: string): string {
  return date.slice(0, 10)
}

function addDays(day: string, days: number): string {
  const text = new Date(Date.parse(day) + days * DAY).toISOString()
  return text.length > 24 ? '9999-12-31' : text.slice(0, 10)
}

/** Why a date does not fit its precision, or null. */
export function precisionRefusal(date: string, precision: Precision): string | null {
  if ((precision === 'time') !== isInstant(date)) {
    return precision === 'time'
      ? 'precision time needs an instant such as 2023-09-19T18:30:00Z'
      : `precision ${precision} needs a date without a time`
  }
  if (precision === 'week' && new Date(date).getUTCDay() !== 1) {
    return 'a week is written as its Monday'
  }
  if (precision === 'month' && !date.endsWith('-01')) return 'a month is written as its first day'
  if (precision === 'year' && !date.endsWith('-01-01')) return 'a year is written as its first day'
  return null
}

/** The first and the last day that a date can mean, both inclusive. */
export function daysOf({ date, precision }: DatedValue): readonly [string, string] {
  const first = dayOf(date)
  switch (precision) {
    case 'time':
    case 'day':
      return [first, first]
    case 'week':
      return [first, addDays(first, 6)]
    case 'month': {
      const last = new Date(`${first}T00:00:00.000Z`)
      last.setUTCMonth(last.getUTCMonth() + 1, 0)
      return [first, last.toISOString().slice(0, 10)]
    }
    case 'year':
      return [first, `${first.slice(0, 4)}-12-31`]
    default:
      return precision satisfies never
  }
}

export function lastDayOf(value: DatedValue): string {
  return daysOf(value)[1]
}

/** The instant at which a date is certainly over: that of a time, else the end of the last day, in UTC. */
export function endOf(value: DatedValue): string {
  return value.precision === 'time' ? value.date : `${lastDayOf(value)}T23:59:59.999Z`
}

/** The instant at which a date may have begun: that of a time, else the start of the first day, in UTC. */
export function startOf({ date, precision }: DatedValue): string {
  return precision === 'time' ? date : `${dayOf(date)}T00:00:00.000Z`
}

/** The precision in which a date is written, where none is given with it. */
export function precisionOf(date: string | null): 'time' | 'day' {
  return date !== null && isInstant(date) ? 'time' : 'day'
}

/** A date with the precision in which it is written, such as a publishing date. */
export function datedFrom(date: string): DatedValue {
  return { date, precision: precisionOf(date) }
}
