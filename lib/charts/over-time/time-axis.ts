/** The axis of the days that claims are about, in UTC. */
import { scaleUtc } from 'd3-scale'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { daysOf } from '@/lib/domain/time'
import { dateFormatFor, type Locale } from '@/lib/format/locale'
import { TIME_OF_DAY } from '@/lib/format/time-of-day'
import { textWidth } from '../drawing/text'

const DAY = 86_400_000

/** First and last instant that a claim can be about, in ms: equal when it gives a time. */
export function spanOf({
  asOf,
  asOfPrecision,
}: Pick<ClaimAnswer, 'asOf' | 'asOfPrecision'>): readonly [number, number] {
  if (asOfPrecision === 'time') return [Date.parse(asOf), Date.parse(asOf)]
  const [first, last] = daysOf({ date: asOf, precision: asOfPrecision })
  return [Date.parse(first), Date.parse(last) + DAY]
}

/** The time at which a claim's mark stands: its moment, else the middle of its (last) day. */
export function momentOf(claim: Pick<ClaimAnswer, 'asOf' | 'asOfPrecision'>): number {
  const [, end] = spanOf(claim)
  return claim.asOfPrecision === 'time' ? end : end - DAY / 2
}

export interface TimeAxis {
  readonly at: (moment: number) => number
  readonly ticks: readonly TimeTick[]
}

export interface TimeTick {
  readonly value: number
  readonly at: number
  readonly label: string
  /** Middle of the label: the tick, unless the label would leave its bounds. */
  readonly middle: number
}

/** The stretch in which marks may lie, and a little more for the labels of the ticks. */
export interface TimeBounds {
  readonly from: number
  readonly to: number
  readonly labels: readonly [from: number, to: number]
}

export interface TimeSpan {
  readonly start: number
  readonly end: number
  /** No tick within a day. */
  readonly daysOnly?: boolean | undefined
}

/** From the first claim to the last, or to `until` when that is later; a day of room at each end at least. */
export function timeSpan(claims: readonly ClaimAnswer[], until: string | null): TimeSpan {
  const spans = claims.map(spanOf)
  const start = Math.min(...spans.map(([first]) => first))
  const last = Math.max(
    ...spans.map(([, end]) => end),
    until === null ? -Infinity : Date.parse(until),
  )
  const room = Math.max((last - start) * 0.015, last - start < DAY ? DAY : 0)
  return { start: start - room, end: last + room }
}

export function timeAxis(
  { start, end, daysOnly = false }: TimeSpan,
  { from, to, labels: [first, last] }: TimeBounds,
  size: number,
  locale: Locale,
): TimeAxis {
  const scale = scaleUtc().domain([start, end]).range([from, to])
  const most = Math.max(2, Math.floor((to - from) / 70))
  const ticksOf = (count: number): TimeTick[] => {
    const moments = scale
      .ticks(count)
      .map(Number)
      .filter((moment) => !daysOnly || moment % DAY === 0)
    const labels = tickLabels(moments, locale)
    return moments.map((value, index) => {
      const [at, label] = [scale(value), labels[index] ?? '']
      const half = textWidth(label, size) / 2
      return { value, at, label, middle: Math.max(first + half, Math.min(last - half, at)) }
    })
  }
  for (let count = most; count > 1; count -= 1) {
    const ticks = ticksOf(count)
    if (ticks.length > 1 && apart(ticks, size).length === ticks.length) return { at: scale, ticks }
  }
  return { at: scale, ticks: apart(ticksOf(most), size) }
}

/** The ticks whose labels keep clear of the one before, the first always among them. */
function apart(ticks: readonly TimeTick[], size: number): TimeTick[] {
  const kept: TimeTick[] = []
  for (const tick of ticks) {
    const before = kept.at(-1)
    const needed = (textWidth(tick.label, size) + textWidth(before?.label ?? '', size)) / 2 + 12
    if (before === undefined || tick.middle - before.middle >= needed) kept.push(tick)
  }
  return kept
}

const TICK_FORMATS = {
  time: TIME_OF_DAY,
  day: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  dayAndYear: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'short', timeZone: 'UTC' },
  monthAndYear: { month: 'short', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
} as const
type TickFormat = keyof typeof TICK_FORMATS

function formatMoment(moment: number, format: TickFormat, locale: Locale): string {
  return dateFormatFor(locale, TICK_FORMATS[format]).format(moment)
}

function isNewYearsDay(moment: number): boolean {
  return new Date(moment).toISOString().slice(5, 19) === '01-01T00:00:00'
}

/** "19 Sept", "Oct", "2024", "18:00": as fine as the ticks are, with the year where it begins. */
function tickLabels(moments: readonly number[], locale: Locale): string[] {
  const [first = 0, second = first + (isNewYearsDay(first) ? 365 : 1) * DAY] = moments
  const step = second - first
  const yearOf = (moment: number) => new Date(moment).getUTCFullYear()
  return moments.map((moment, index) => {
    const before = moments[index - 1]
    const isNewYear = before === undefined || yearOf(before) !== yearOf(moment)
    const format = (): TickFormat => {
      if (step >= 360 * DAY) return 'year'
      if (step >= 27 * DAY) return isNewYear ? 'monthAndYear' : 'month'
      if (step >= DAY || moment % DAY === 0) return isNewYear ? 'dayAndYear' : 'day'
      return 'time'
    }
    return formatMoment(moment, format(), locale)
  })
}

/**
 * The usual time between two claims of a lane: the median gap between the days its claims are about.
 * Null when they are about one day.
 */
export function usualInterval(claims: readonly ClaimAnswer[]): number | null {
  const days = [...new Set(claims.map((claim) => Math.floor(momentOf(claim) / DAY)))].sort(
    (a, b) => a - b,
  )
  const gaps = days
    .slice(1)
    .map((day, index) => day - (days[index] ?? day))
    .sort((a, b) => a - b)
  const median = gaps[Math.floor(gaps.length / 2)]
  return median === undefined ? null : median * DAY
}
