/** Dates that cannot be: a figure about a day long after it was made public, or said long after it was published. */
import type { ClaimFacts } from './claim'
import type { Refusal } from './refusal'
import type { Calendar } from './span'
import { datedFrom, daysOf, type DatedValue } from './time'
import { dayMeant } from './words/date-readings'
import { dayIn } from './zone'

const DAY = 86_400_000

/** When a claim was made public and recorded; null where it is not known. */
export interface ClaimMoments {
  readonly published: DatedValue | null
  readonly stated: DatedValue | null
  /** An instant. */
  readonly recordedAt: string
}

/** The calendar days of a date where the event happened. */
function daysIn({ timeZone }: Calendar, value: DatedValue): readonly [string, string] {
  if (value.precision !== 'time') return daysOf(value)
  const day = dayIn(Date.parse(value.date), timeZone)
  return [day, day]
}

/** How many days the first day of `value` is after the last of `limit`. */
function daysAfter(calendar: Calendar, value: DatedValue, limit: DatedValue): number {
  const [first] = daysIn(calendar, value)
  const [, last] = daysIn(calendar, limit)
  return (Date.parse(first) - Date.parse(last)) / DAY
}

/** One day is granted, since it may be tomorrow already where a claim was made. */
const MAX_DAYS_AHEAD = 1

/** The refusal of a figure about a day more than one day after it was published, said or recorded. */
export function aheadRefusals(
  { asOf, asOfPrecision }: Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>,
  { published, stated, recordedAt }: ClaimMoments,
  calendar: Calendar,
): Refusal[] {
  const limits = [
    ['published', published],
    ['said', stated],
    ['recorded', datedFrom(recordedAt)],
  ] as const
  const value = { date: asOf, precision: asOfPrecision }
  return limits.flatMap(([what, limit]) => {
    if (limit === null || daysAfter(calendar, value, limit) <= MAX_DAYS_AHEAD) return []
    const message = `the figure is about ${asOf}, more than a day after it was ${what}, ${limit.date}`
    return [{ path: ['asOf'], message: withReading(message, asOf, limit, calendar) }]
  })
}

/** With the day that may be meant, where one reading of the date lies between the event and the day it was made public. */
function withReading(message: string, asOf: string, limit: DatedValue, calendar: Calendar): string {
  const first = dayIn(calendar.begin, calendar.timeZone)
  const meant = dayMeant(asOf, first, daysIn(calendar, limit)[1])
  return meant === null ? message : `${message}; ${meant}`
}

/** The refusal of an utterance more than one day after the publication that carries it. */
export function saidLateRefusals(
  stated: DatedValue | null,
  published: DatedValue | null,
  calendar: Calendar,
): Refusal[] {
  if (stated === null || published === null) return []
  if (daysAfter(calendar, stated, published) <= MAX_DAYS_AHEAD) return []
  const message = `it was said on ${stated.date}, more than a day after it was published, ${published.date}`
  return [{ path: ['statedOn'], message }]
}

/** The warning of a figure whose last day is more than one day before its event began; null in any other case. */
export function beforeEventMessage(
  { asOf, asOfPrecision }: Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>,
  event: { readonly id: string; readonly startedOn: string },
  /** When it was made public, where that is known. */
  published: DatedValue | null,
  calendar: Calendar,
): string | null {
  const [, last] = daysIn(calendar, { date: asOf, precision: asOfPrecision })
  if ((Date.parse(event.startedOn) - Date.parse(last)) / DAY <= MAX_DAYS_AHEAD) return null
  const message = `the figure is about ${asOf}, before ${event.id} began, ${event.startedOn}`
  return published === null ? message : withReading(message, asOf, published, calendar)
}
