/**
 * Dates as sources give them: a calendar date or an instant, with the precision it was given in.
 * Calendar dates are ISO strings and are never turned into local time; instants are UTC with
 * milliseconds. A coarse date is written as its first day (a week as its Monday).
 */
import { z } from 'zod'

export const PRECISIONS = ['time', 'day', 'week', 'month', 'year'] as const
export type Precision = (typeof PRECISIONS)[number]
export const precision = z.enum(PRECISIONS)

/** `2023-09-19`, or for precision `time` an instant `2023-09-19T18:30:00.000Z`. */
export interface DatedValue {
  readonly date: string
  readonly precision: Precision
}

const DAY = 86_400_000

/** Years are of four digits, so that dates are ordered as texts, and a week at the end stays among them. */
const hasUsualYear = (text: string) => text >= '1000' && text < '9999'
const unusualYear = { error: 'a year from 1000 to 9998' }

export const calendarDate = z.iso
  .date({ error: 'a calendar date such as 2023-09-19', abort: true })
  .refine(hasUsualYear, unusualYear)
export const instant = z.iso
  .datetime({ offset: true, error: 'an instant such as 2023-09-19T18:30:00Z' })
  .transform((text) => new Date(text).toISOString())
  .refine(hasUsualYear, unusualYear)
export const dateOrInstant = z.union([calendarDate, instant], {
  error: 'a date such as 2023-09-19, or an instant such as 2023-09-19T18:30:00Z',
})

function isInstant(date: string): boolean {
  return date.length > 10
}

export function dayOf(date: string): string {
  return date.slice(0, 10)
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
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
      const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]
      return [first, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)]
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

/** The parts of a date that count in an order: its last day, and the moment where it has one. */
export interface OrderKey {
  readonly day: string
  readonly moment: string | null
}

export function orderKeyOf(value: DatedValue): OrderKey {
  return { day: lastDayOf(value), moment: value.precision === 'time' ? value.date : null }
}

/**
 * The candidates that are latest by one of their dates: the latest last day wins. On that day two moments are ordered by
 * the moment, while a day without a time ties with every moment of it. The order of the candidates changes nothing.
 */
export function latestBy<T>(
  candidates: readonly T[],
  keyOf: (candidate: T) => OrderKey,
): readonly T[] {
  if (candidates.length < 2) return candidates
  const lastDay = greatest(candidates, (candidate) => keyOf(candidate).day)
  const onLastDay = candidates.filter((candidate) => keyOf(candidate).day === lastDay)
  const lastMoment = greatest(onLastDay, (candidate) => keyOf(candidate).moment)
  return onLastDay.filter((candidate) => {
    const { moment } = keyOf(candidate)
    return moment === null || moment === lastMoment
  })
}

function greatest<T>(candidates: readonly T[], textOf: (candidate: T) => string | null) {
  let best: string | null = null
  for (const candidate of candidates) {
    const text = textOf(candidate)
    if (text !== null && (best === null || text > best)) best = text
  }
  return best
}
