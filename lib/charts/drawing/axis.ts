/** The axis of stated numbers: where it starts, its ticks, and the place of each number on it. */
import { scaleLinear, scaleLog } from 'd3-scale'
import { formatNumber } from '@/lib/format/figure'
import { intlTag, type Locale } from '@/lib/format/locale'
import type { PlacedText, Scale } from './shapes'
import { textWidth } from './text'

/**
 * An axis leaves out zero only when all its numbers lie in the fifth below the largest: dots
 * do not need a zero as bars do, but a reader compares distances, so zero stays unless nothing would
 * be left to see. The chart then says so in words.
 */
const FAR_FROM_ZERO = 0.8

/** On a log axis zero has a place of its own, this far before the first number. */
const ZERO_ROOM = 44

const COMPACT_FROM = 100_000

export interface ValueAxis {
  readonly scale: Scale
  readonly startsAtZero: boolean
  /** Design pixels, left to right, of a number; numbers outside are held at the ends. */
  readonly at: (value: number) => number
  /** The end of a mark that reaches down to zero. */
  readonly floor: number
  /** The place of the break between zero and the log part; null when there is none. */
  readonly breakAt: number | null
  readonly ticks: readonly { readonly value: number; readonly at: number; readonly label: string }[]
}

export interface AxisNumbers {
  readonly values: readonly number[]
  /** Something reaches down to zero: a zero, or "up to 300". */
  readonly reachesZero: boolean
}

export interface AxisSpan {
  readonly from: number
  readonly to: number
  /** The size of the tick labels; for a vertical axis the space one label takes is `gap` alone. */
  readonly size: number
  readonly vertical?: boolean
}

const compact = new Map<Locale, Intl.NumberFormat>()

function formatTick(value: number, locale: Locale): string {
  if (value < COMPACT_FROM) return formatNumber(value, locale)
  const format =
    compact.get(locale) ??
    new Intl.NumberFormat(intlTag(locale), { notation: 'compact', maximumSignificantDigits: 3 })
  compact.set(locale, format)
  return format.format(value)
}

function startsAtZero({ values, reachesZero }: AxisNumbers): boolean {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return reachesZero || low === high || low < high * FAR_FROM_ZERO
}

/** Null when there is no number. A log axis without a positive number is drawn linear. */
export function valueAxis(
  numbers: AxisNumbers,
  span: AxisSpan,
  scale: Scale,
  locale: Locale,
): ValueAxis | null {
  if (numbers.values.length === 0) return null
  return scale === 'log' && numbers.values.some((value) => value > 0)
    ? logAxis(numbers, span, locale)
    : linearAxis(numbers, span, locale)
}

function linearAxis(numbers: AxisNumbers, span: AxisSpan, locale: Locale): ValueAxis {
  const zero = startsAtZero(numbers)
  const highest = Math.max(1, ...numbers.values)
  const lowest = Math.min(...numbers.values)
  const margin = zero ? 0 : Math.max(1, Math.ceil((highest - lowest) * 0.08))
  const [low, high] = zero ? [0, highest] : [Math.max(0, lowest - margin), highest + margin]
  const most = Math.max(2, Math.floor(Math.abs(span.to - span.from) / (span.vertical ? 52 : 64)))
  for (let count = Math.min(most, span.vertical ? 6 : 8); ; count -= 1) {
    const scale = scaleLinear().domain([low, high]).range([span.from, span.to]).clamp(true)
    const values = scale.ticks(count).filter(Number.isInteger)
    const ticks = values.map((value) => ({
      value,
      at: scale(value),
      label: formatTick(value, locale),
    }))
    if (count <= 1 || fits(ticks, span)) {
      const shown = fits(ticks, span) ? ticks : ticks.slice(0, 1)
      return {
        scale: 'linear',
        startsAtZero: zero,
        at: scale,
        floor: span.from,
        breakAt: null,
        ticks: shown,
      }
    }
  }
}

function logAxis(numbers: AxisNumbers, span: AxisSpan, locale: Locale): ValueAxis {
  const positive = numbers.values.filter((value) => value > 0)
  const zero = numbers.reachesZero || numbers.values.includes(0)
  const direction = Math.sign(span.to - span.from)
  const start = span.from + (zero ? ZERO_ROOM * direction : 0)
  const low = stepDown(Math.min(...positive))
  const high = Math.max(stepUp(Math.max(...positive)), low * 10)
  const log = scaleLog().domain([low, high]).range([start, span.to]).clamp(true)
  const at = (value: number) => (value > 0 ? log(value) : span.from)
  const zeroTick = zero ? [{ value: 0, at: span.from, label: formatTick(0, locale) }] : []
  const tick = (value: number) => ({ value, at: log(value), label: formatTick(value, locale) })
  const choices = [
    logSteps(low, high, [1, 2, 5]),
    ...[1, 2, 3, 4, 5, 8].map((every) => powers(low, high, every)),
  ]
  const ticks =
    choices.map((values) => [...zeroTick, ...values.map(tick)]).find((set) => fits(set, span)) ??
    zeroTick
  return {
    scale: 'log',
    startsAtZero: zero,
    at,
    floor: span.from,
    breakAt: zero ? span.from + (ZERO_ROOM / 2) * direction : null,
    ticks,
  }
}

function logSteps(low: number, high: number, steps: readonly number[]): number[] {
  const values: number[] = []
  for (let power = 1; power <= high; power *= 10) {
    values.push(
      ...steps.map((step) => step * power).filter((value) => value >= low && value <= high),
    )
  }
  return values
}

function powers(low: number, high: number, every: number): number[] {
  return logSteps(low, high, [1]).filter((_, index) => index % every === 0)
}

const steps = (value: number) => {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((step) => step * power)
}
const stepDown = (value: number) => steps(value).findLast((step) => step <= value) ?? value
const stepUp = (value: number) => steps(value).find((step) => step >= value) ?? value

function fits(
  ticks: readonly { at: number; label: string }[],
  { size, vertical = false }: AxisSpan,
): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1]
    if (before === undefined) return true
    const needed = vertical
      ? size * 1.6
      : (textWidth(tick.label, size) + textWidth(before.label, size)) / 2 + 14
    return Math.abs(tick.at - before.at) >= needed
  })
}

/** A tick's label, centred on it unless that would leave the box. */
export function placeTick(
  at: number,
  text: string,
  y: number,
  size: number,
  width: number,
): PlacedText {
  const half = textWidth(text, size) / 2
  const [x, anchor] =
    at - half < 0
      ? ([0, 'start'] as const)
      : at + half > width
        ? ([width, 'end'] as const)
        : ([at, 'middle'] as const)
  return { role: 'tick', text, x, y, size, anchor }
}
