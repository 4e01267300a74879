/**
 * The span of a date: the instants between which it lies. A moment is itself; a day, week, month or year lasts from its
 * first instant to its last where the event happened, but not past the moment at which its claim was made public, nor, if
 * it is coarse, before the event began. Instants are in ms since 1970.
 */
import type { Event } from './event'
import { daysOf, type DatedValue } from './time'
import { dayEnd, dayStart, offsetMs } from './zone'

/** How the days of an event lie in time. */
export interface Calendar {
  /** The event's time zone; null where it has none, and days are UTC. */
  readonly timeZone: string | null
  /** The first instant of the event. */
  readonly begin: number
  readonly dayStart: (day: string) => number
  readonly dayEnd: (day: string) => number
}

export interface Span {
  readonly start: number
  readonly end: number
  /** The span of a day ends no later than this, whose claim was public by then. */
  readonly publicAt: number
  /** False in an event without a zone, where a day that meets a moment is a day of that moment's offset. */
  readonly isZoned: boolean
}

export function calendarOf({
  timeZone,
  startedOn,
}: Pick<Event, 'timeZone' | 'startedOn'>): Calendar {
  // The claims of an event share their days, and asking for a zone's clocks is slow.
  const remember = (find: (day: string, zone: string | null) => number) => {
    const found = new Map<string, number>()
    return (day: string) => {
      const known = found.get(day)
      if (known !== undefined) return known
      const made = find(day, timeZone)
      found.set(day, made)
      return made
    }
  }
  const start = remember(dayStart)
  return { timeZone, begin: start(startedOn), dayStart: start, dayEnd: remember(dayEnd) }
}

/** The last instant at which a date can be: that of a moment, else the end of its last day. */
export function endIn(calendar: Calendar, value: DatedValue): number {
  if (value.precision === 'time') return Date.parse(value.date)
  return calendar.dayEnd(daysOf(value)[1])
}

/** The span of a date in a claim that was public at `publicAt`. A clip that would leave nothing is not made. */
export function spanOf(value: DatedValue, publicAt: number, calendar: Calendar): Span {
  const isZoned = calendar.timeZone !== null
  if (value.precision === 'time') {
    const moment = Date.parse(value.date)
    return { start: moment, end: moment, publicAt, isZoned }
  }
  const [first, last] = daysOf(value)
  const wholeEnd = calendar.dayEnd(last)
  let start = calendar.dayStart(first)
  if (value.precision !== 'day' && calendar.begin <= wholeEnd)
    start = Math.max(start, calendar.begin)
  return { start, end: clipped(start, wholeEnd, publicAt), publicAt, isZoned }
}

function clipped(start: number, end: number, publicAt: number): number {
  return publicAt < start ? end : Math.min(end, publicAt)
}

/** The fields of a claim that place it in time. */
export interface InTime {
  readonly asOf: string
  readonly asOfPrecision: DatedValue['precision']
  readonly asOfOffset: string | null
  readonly span: Span
}

/** The span of a claim's date beside another's: in an event without a zone, a day takes the offset of the moment it meets. */
export function spanBeside(claim: InTime, other: InTime): Span {
  const { span } = claim
  if (span.isZoned || claim.asOfPrecision !== 'day' || other.asOfPrecision !== 'time') return span
  const shift = offsetMs(other.asOfOffset)
  if (shift === 0) return span
  const start = dayStart(claim.asOf, null) - shift
  return { ...span, start, end: clipped(start, dayEnd(claim.asOf, null) - shift, span.publicAt) }
}

/** True when the span of the first claim begins after that of the second has ended. */
export function isSurelyAfter(later: InTime, earlier: InTime): boolean {
  return spanBeside(later, earlier).start > spanBeside(earlier, later).end
}

/** True when both claims are about one and the same moment. Two days are never one moment. */
export function isOneMoment(a: InTime, b: InTime): boolean {
  return a.asOfPrecision === 'time' && b.asOfPrecision === 'time' && a.asOf === b.asOf
}

/**
 * The instant that `at` means. The end of a day in UTC stands for the day alone, which ends where the event happened.
 */
export function atIn(calendar: Calendar, at: string | null): number | null {
  if (at === null) return null
  return at.endsWith(END_OF_DAY) ? calendar.dayEnd(at.slice(0, -END_OF_DAY.length)) : Date.parse(at)
}

const END_OF_DAY = 'T23:59:59.999Z'

/** True when a claim is about a time that `at` has reached. A day is there for any instant of that day. */
export function isAboutBy(claim: InTime, at: number | null): boolean {
  if (at === null) return true
  const reached = claim.asOfPrecision === 'day' ? claim.span.start : claim.span.end
  return reached <= at
}
