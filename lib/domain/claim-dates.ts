/** Dates that cannot be: a figure about a day long after it was made public, or said long after it was published. */
import type { ClaimFacts } from './claim'
import type { Refusal } from './refusal'
import type { Calendar } from './span'
import { datedFrom, daysOf, type DatedValue } from './time'
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
    return [{ path: ['asOf'], message }]
  })
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

/** True when the last day that a figure can be about is more than one day before its event began. */
export function isBeforeEvent(
  { asOf, asOfPrecision }: Pick<ClaimFacts, 'asOf' | 'asOfPrecision'>,
  startedOn: string,
  calendar: Calendar,
): boolean {
  const [, last] = daysIn(calendar, { date: asOf, precision: asOfPrecision })
  return (Date.parse(startedOn) - Date.parse(last)) / DAY > MAX_DAYS_AHEAD
}
